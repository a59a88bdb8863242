"use client";

import type { FilePlan, Mapping } from "@kwartet/api/imports/mapping/mapping";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { Button } from "@/ui/button";
import { TableSkeleton } from "@/ui/skeleton";
import { CheckCounts } from "./check-counts";
import { type Known, NewNames } from "./new-names";
import { ProblemGroupList } from "./problem-group-list";
import { SkipRules } from "./skip-rules";
import { RefusedNotice, StepFailure } from "./step-failure";
import { StepButtons, StepFrame } from "./step-frame";
import { useCheck } from "./use-answers";
import type { Wizard } from "./use-wizard";
import { planKey } from "./wizard-state";

export type FileCheck = Exclude<RouterOutputs["imports"]["check"], { refused: unknown }>;

type Props = { wizard: Wizard; plan: FilePlan; people: Known[]; teams: Known[] };

/** Step 5: what cannot be used yet, by what mends it; a rule at a time, for all rows at once. */
export function StepProblems({ wizard, plan, people, teams }: Props) {
  const t = useTranslations("import-wizard");
  const { state, change } = wizard;
  const answer = useCheck(state, plan);
  const [isAsked, setAsked] = useState(false);
  const check = answer.data && !("refused" in answer.data) ? answer.data : null;
  const edit = (mapping: Mapping) =>
    change({ ...state, mappings: { ...state.mappings, [plan.dataSet]: mapping } });
  const key = planKey(state);
  const start = useMutation(
    useTRPC().imports.start.mutationOptions({
      onSuccess: ({ importId }) => change({ ...state, trial: { importId, plan: key } }, "trial"),
    }),
  );
  const isUndecided = check !== null && check.newPeople.length + check.newTeams.length > 0;
  const fault = check?.usable === 0 ? "nothing" : isUndecided ? "undecided" : null;
  const next = () => {
    setAsked(true);
    if (!check || fault !== null) return;
    if (state.trial?.plan === key) wizard.go("trial");
    else start.mutate(startOf(wizard, plan, true));
  };
  return (
    <StepFrame
      wizard={wizard}
      title={t(check && check.groups.length === 0 ? "problems.titleNone" : "problems.title")}
      lead={t("problems.lead")}
    >
      <p role="status" className="sr-only">
        {answer.isFetching && t("problems.checking")}
      </p>
      {answer.isPending && <TableSkeleton rows={6} />}
      {answer.error && <StepFailure wizard={wizard} error={answer.error} retry={() => answer.refetch()} />}
      {answer.data && "refused" in answer.data && <RefusedNotice refused={answer.data.refused} />}
      {check && (
        <>
          <CheckCounts check={check} uploadId={state.uploadId ?? ""} plan={plan} />
          <NewNames plan={plan} check={check} people={people} teams={teams} onEdit={edit} />
          <ProblemGroupList plan={plan} groups={check.groups} isBusy={answer.isFetching} onEdit={edit} />
          <SkipRules mapping={plan.mapping} onEdit={edit} />
        </>
      )}
      <StepButtons
        wizard={wizard}
        back="columns"
        problem={
          (isAsked && fault !== null && t(`problems.${fault}`)) || (start.error && t("problems.startFailed"))
        }
        next={
          <Button kind="primary" busy={answer.isFetching || start.isPending} disabled={!check} onClick={next}>
            {t("problems.submit")}
          </Button>
        }
      />
      <p className="mt-3 text-ink-3 text-small">{t("problems.submitNote")}</p>
    </StepFrame>
  );
}

/** What starting an import is told. */
export function startOf({ state }: Wizard, plan: FilePlan, isDryRun: boolean) {
  const { uploadId, templateId } = state;
  return {
    uploadId: uploadId ?? "",
    source: "file" as const,
    plan,
    isDryRun,
    ...(templateId !== null && { templateId }),
  };
}
