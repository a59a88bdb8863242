"use client";

import { formatDay } from "@kwartet/metrics/format";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/i18n/locale";
import { useTRPC } from "@/trpc/client";
import { reasonIn } from "@/trpc/reason-in";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { AnswerClosed, AnswerDone } from "./answer-end";
import {
  countFilled,
  type Filled,
  NOTHING_FILLED,
  type Questionnaire,
  sentOf,
  withAnswer,
  withComment,
} from "./answer-form";
import { AnswerItem } from "./answer-item";
import { AnswerProgress } from "./answer-progress";
import { LastTime } from "./last-time";
import { WhoSees } from "./who-sees";

/** As somebody who is signed in, or with the link from a mail. */
export type Way = { waveId: string } | { token: string };

type Props = { questionnaire: Questionnaire; own: Filled | null; way: Way; locale: Locale };

/** From who will see what to the last question; what is filled in is kept nowhere before it is sent. */
export function AnswerQuestions({ questionnaire, own, way, locale }: Props) {
  const t = useTranslations("pulse.answer");
  const [filled, setFilled] = useState<Filled>(own ?? NOTHING_FILLED);
  const [stage, setStage] = useState<"asking" | "done">("asking");
  const [hasAnswered, setAnswered] = useState(questionnaire.hasAnswered);
  const [isEmpty, setEmpty] = useState(false);
  const { send, isSending, refusal } = useSending(way, () => {
    setStage("done");
    setAnswered(true);
  });
  const { items, name, closesOn } = questionnaire;
  const day = closesOn === null ? "" : formatDay(closesOn, locale);
  const hasAccount = "waveId" in way;
  if (!questionnaire.isOpen || refusal === "closed")
    return <AnswerClosed {...{ hasAnswered, hasAccount }} wasLate={refusal === "closed"} />;
  if (stage === "done") return <AnswerDone {...{ day, hasAccount }} onChange={() => setStage("asking")} />;

  const answered = countFilled(items, filled);
  return (
    <form
      noValidate
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        setEmpty(answered === 0);
        if (answered > 0) send(sentOf(filled));
      }}
    >
      <h1 className="text-title">{t("title")}</h1>
      <p className="mt-1 mb-4.5 text-ink-2">
        {t("lead", { count: items.length, day })} {questionnaire.introduction?.[locale]}
      </p>
      {hasAnswered && stage === "asking" && (
        <div className="mb-4.5">
          <Notice title={t("before")}>{t(own !== null || answered > 0 ? "beforeOwn" : "beforeLink")}</Notice>
        </div>
      )}
      <LastTime questionnaire={questionnaire} locale={locale} />
      <WhoSees questionnaire={questionnaire} />
      <div className="mt-5">
        <AnswerProgress answered={answered} count={items.length} />
        {items.map((item, index) => (
          <AnswerItem
            key={item.key}
            item={item}
            number={index + 1}
            locale={locale}
            answer={filled.answers[item.key]}
            comment={filled.comments[item.key] ?? ""}
            onAnswer={(value) => setFilled(withAnswer(filled, item.key, value))}
            onComment={(text) => setFilled(withComment(filled, item.key, text))}
          />
        ))}
      </div>
      {(refusal || isEmpty) && (
        <div className="mb-4">
          <Notice kind="error">{t(`refused.${refusal ?? "empty"}`)}</Notice>
        </div>
      )}
      <Button type="submit" kind="primary" size="large" wide busy={isSending}>
        {t(hasAnswered ? "sendAgain" : "send")}
      </Button>
      <p className="mt-3 text-ink-3 text-small">{t("note")}</p>
    </form>
  );
}

const REASONS = ["closed", "empty", "answer"] as const;

/** Sends by the way that somebody came; a link that no longer works is of a survey that was closed meanwhile. */
function useSending(way: Way, onDone: () => void) {
  const { pulseAnswers } = useTRPC();
  const byAccount = useMutation(pulseAnswers.submit.mutationOptions({ onSuccess: onDone }));
  const byLink = useMutation(pulseAnswers.submitByLink.mutationOptions({ onSuccess: onDone }));
  const failure = "token" in way ? byLink.error : byAccount.error;
  const isGone = failure?.data?.code === "NOT_FOUND";
  return {
    send: (filled: Filled) => {
      if ("token" in way) byLink.mutate({ ...way, ...filled });
      else byAccount.mutate({ ...way, ...filled });
    },
    isSending: byAccount.isPending || byLink.isPending,
    refusal: failure === null ? null : isGone ? ("closed" as const) : reasonIn(failure, REASONS),
  };
}
