"use client";

import { GOAL_OUTCOMES, type GoalOutcome } from "@kwartet/metrics/goal";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { RadioGroup } from "@/ui/choices";
import { FormDialog } from "@/ui/form-dialog";
import { TextAreaField } from "@/ui/inputs";
import { refusalKey } from "./refusal";

const FEWEST = 3;

/** Ends a team's goal with what came of it and why. */
export function CloseTeamGoal({ teamGoalId, kpi }: { teamGoalId: string; kpi: string }) {
  const t = useTranslations("recognition");
  const [isOpen, setOpen] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const [outcome, setOutcome] = useState<GoalOutcome>("reached");
  const close = useChange(useTRPC().recognition.closeTeamGoal.mutationOptions(), {
    said: t("team.closeDone"),
    onDone: () => setOpen(false),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    setWrong(reason.length < FEWEST);
    if (reason.length >= FEWEST) close.mutate({ teamGoalId, outcome, reason });
  };
  return (
    <FormDialog
      title={t("team.closeTitle")}
      trigger={<Button aria-label={t("team.closeOf", { kpi })}>{t("team.close")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={submit}
      submitLabel={t("team.close")}
      isBusy={close.isPending}
      refusal={close.error && t(refusalKey(close.error))}
    >
      <RadioGroup
        legend={t("team.outcome")}
        name="outcome"
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value as GoalOutcome)}
        choices={GOAL_OUTCOMES.map((value) => ({ value, label: t(`team.outcomes.${value}`) }))}
      />
      <TextAreaField name="reason" label={t("team.reason")} error={isWrong && t("team.whyWrong")} />
    </FormDialog>
  );
}
