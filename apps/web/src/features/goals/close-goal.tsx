"use client";

import type { GoalOutcome } from "@kwartet/metrics/goal";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { RadioGroup } from "@/ui/choices";
import type { GoalPage } from "./goal-page";
import { ReasonDialog } from "./reason-dialog";

type Props = {
  page: GoalPage;
  outcomes: readonly GoalOutcome[];
  /** What it really came to, said before anybody calls it reached. */
  facts: readonly string[];
};

/** Ends a goal with what came of it and why; whoever can only stop it is asked for the reason alone. */
export function CloseGoal({ page: { goal }, outcomes, facts }: Props) {
  const t = useTranslations("goals");
  const isStop = outcomes.length === 1;
  const [outcome, setOutcome] = useState<GoalOutcome>(isStop ? "stopped" : "reached");
  const close = useChange(useTRPC().goals.close.mutationOptions(), { said: t("steps.closed") });
  return (
    <ReasonDialog
      title={t(isStop ? "steps.stopTitle" : "steps.closeTitle")}
      trigger={t(isStop ? "steps.stop" : "steps.close")}
      kind={isStop ? "tertiary" : "primary"}
      change={{
        mutate: (reason, done) =>
          close.mutate({ goalId: goal.id, version: goal.version, outcome, reason }, done),
        isPending: close.isPending,
        error: close.error,
      }}
    >
      {!isStop && (
        <>
          {facts.length > 0 && (
            <div className="mb-5 rounded-control border border-line px-4 py-3 text-ui">
              <p className="font-medium">{t("steps.whatItIs")}</p>
              {facts.map((fact) => (
                <p key={fact} className="mt-0.5 text-ink-2">
                  {fact}
                </p>
              ))}
            </div>
          )}
          <RadioGroup
            legend={t("steps.outcome")}
            name="outcome"
            value={outcome}
            onChange={(event) => setOutcome(event.currentTarget.value as GoalOutcome)}
            choices={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          />
        </>
      )}
    </ReasonDialog>
  );
}
