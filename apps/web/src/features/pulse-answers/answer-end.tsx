import type { Route } from "next";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Button, ButtonLink } from "@/ui/button";
import { Notice } from "@/ui/notice";

type DoneProps = { day: string; hasAccount: boolean; onChange: () => void };

/** The answers are there; until it closes they can be changed. */
export function AnswerDone({ day, hasAccount, onChange }: DoneProps) {
  const t = useTranslations("pulse.answer");
  return (
    <End title={t("doneTitle")} text={t("doneText", { day })}>
      <Button onClick={onChange}>{t("change")}</Button>
      {hasAccount && <ToPulse />}
    </End>
  );
}

type ClosedProps = { hasAnswered: boolean; hasAccount: boolean; wasLate: boolean };

export function AnswerClosed({ hasAnswered, hasAccount, wasLate }: ClosedProps) {
  const t = useTranslations("pulse.answer");
  const text = hasAnswered && !wasLate ? `${t("closedAnswered")} ${t("closedText")}` : t("closedText");
  return (
    <End title={t("closedTitle")} text={text}>
      {wasLate && (
        <div className="w-full">
          <Notice kind="error">{t("refused.closed")}</Notice>
        </div>
      )}
      {hasAccount && <ToPulse />}
    </End>
  );
}

function ToPulse() {
  const t = useTranslations("pulse.answer");
  return <ButtonLink href={"/pulse" as Route}>{t("toPulse")}</ButtonLink>;
}

type EndProps = { title: string; text: string; children: ReactNode };

/** What took the place of the questions is what is read next, also by who listens. */
function End({ title, text, children }: EndProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="py-6">
      <h1 ref={heading} tabIndex={-1} className="mb-2 text-title focus:outline-none">
        {title}
      </h1>
      <p className="mb-8 text-ink-2">{text}</p>
      <div className="flex flex-wrap gap-3">{children}</div>
    </section>
  );
}
