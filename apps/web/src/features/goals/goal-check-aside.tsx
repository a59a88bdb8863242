"use client";

import type { Locale } from "@kwartet/metrics/format";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { useTRPC } from "@/trpc/client";
import { Button } from "@/ui/button";
import { Section } from "@/ui/section";
import { GoalCheckFigure, shareText } from "./goal-check-figure";
import { type GoalFormInput, goalFormValues, percentText } from "./goal-form-values";

type Props = {
  values: GoalFormInput;
  onTarget: (percent: string) => void;
  onBehaviour: () => void;
};

/** Whether the target is within reach and can be proved, while it is typed. */
export function GoalCheckAside({ values, onTarget, onBehaviour }: Props) {
  const t = useTranslations("goals.check");
  const locale = useLocale() as Locale;
  const trpc = useTRPC();
  const asked = useDeferredValue(askedIn(values));
  const { data, isError, isFetching } = useQuery({
    ...trpc.goals.check.queryOptions(asked ?? NOTHING),
    enabled: asked !== null,
    placeholderData: (before) => before,
  });
  const isBehaviour = values.kind === "behaviour";
  const suggestion = data?.check.suggestion ?? null;
  return (
    <Section title={t("before")} note={isFetching && <span role="status">{t("loading")}</span>}>
      {asked === null && <p className="max-w-measure text-ink-2 text-ui">{t("empty")}</p>}
      {isError && <p className="text-ink-2 text-ui">{t("failed")}</p>}
      {asked !== null && data && (
        <>
          <GoalCheckFigure
            check={data.check}
            isBehaviour={isBehaviour}
            action={
              !isBehaviour &&
              data.check.proof.status === "ok" &&
              !data.check.proof.isProvable && (
                <Button className="mt-4" size="small" onClick={onBehaviour}>
                  {t("useBehaviour")}
                </Button>
              )
            }
          />
          {suggestion && (
            <p className="mt-6 flex flex-wrap items-center gap-3 text-ui">
              {suggestion.advice === "maintain"
                ? t("keep")
                : t("suggested", { target: shareText(suggestion.target, locale) })}
              {suggestion.advice === "improve" && (
                <Button size="small" onClick={() => onTarget(percentText(suggestion.target))}>
                  {t("useSuggested", { target: shareText(suggestion.target, locale) })}
                </Button>
              )}
            </p>
          )}
        </>
      )}
    </Section>
  );
}

const NOTHING = {
  agentId: "00000000-0000-4000-8000-000000000000",
  kpi: "resolution",
  target: 1,
  startsOn: "2026-01-01",
  reviewOn: "2026-02-01",
} as const;

/** The question, as soon as enough is filled in; a behaviour goal asks about the figure that it hopes for. */
function askedIn(values: GoalFormInput) {
  const { data } = goalFormValues.safeParse({
    ...values,
    why: "not asked",
    behaviour: values.behaviour || "any",
  });
  if (!data) return null;
  const target = data.kind === "kpi" ? data.target : data.resultTarget;
  if (target === null) return null;
  const { agentId, kpi, startsOn, reviewOn } = data;
  return { agentId, kpi, target, startsOn, reviewOn };
}
