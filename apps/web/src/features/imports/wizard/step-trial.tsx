"use client";

import { type ImportPreview, importPreview } from "@kwartet/api/imports/dry-run/preview";
import type { FilePlan } from "@kwartet/api/imports/mapping/mapping";
import { formatCount } from "@kwartet/metrics/format";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { TableSkeleton } from "@/ui/skeleton";
import { ImportCounts } from "../import-counts";
import { WatchImport } from "../watch-import";
import { ChangeTable } from "./change-table";
import { MovementTable } from "./movement-table";
import { RefusedNotice, StepFailure } from "./step-failure";
import { StepFrame, useFocusWhenLost } from "./step-frame";
import { startOf } from "./step-problems";
import { TrialMade } from "./trial-made";
import { isOpen, useImport } from "./use-answers";
import type { Wizard } from "./use-wizard";
import { planKey } from "./wizard-state";

export type ImportRow = RouterOutputs["imports"]["get"];
type Props = { wizard: Wizard; plan: FilePlan; trialId: string };

/** Step 6: everything computed and taken back, so that somebody sees what would change before it does. */
export function StepTrial({ wizard, plan, trialId }: Props) {
  const t = useTranslations("import-wizard");
  const answer = useImport(trialId);
  const row = answer.data;
  if (answer.error || !row || isOpen(row)) {
    return (
      <StepFrame wizard={wizard} title={t("trial.waiting")} lead={t("trial.waitingLead")}>
        {answer.error ? (
          <StepFailure wizard={wizard} error={answer.error} retry={() => answer.refetch()} />
        ) : row ? (
          <WatchImport row={row} />
        ) : (
          <TableSkeleton rows={2} />
        )}
      </StepFrame>
    );
  }
  const preview = importPreview.safeParse(row.preview);
  if (row.status !== "committed" || !preview.success) return <Failed wizard={wizard} plan={plan} row={row} />;
  return <Outcome wizard={wizard} plan={plan} row={row} preview={preview.data} />;
}

type OutcomeProps = { wizard: Wizard; plan: FilePlan; row: ImportRow; preview: ImportPreview };

function Outcome({ wizard, plan, row, preview }: OutcomeProps) {
  const t = useTranslations("import-wizard");
  const locale = useLocale();
  const { state, change } = wizard;
  useFocusWhenLost();
  const start = useMutation(
    useTRPC().imports.start.mutationOptions({
      onSuccess: ({ importId }) => change({ ...state, run: { importId, plan: planKey(state) } }, "run"),
    }),
  );
  const count = row.createdCount + row.updatedCount;
  return (
    <StepFrame
      wizard={wizard}
      kind="finding"
      title={t(count > 0 ? "trial.title" : "trial.titleNothing")}
      lead={t(count > 0 ? "trial.lead" : "trial.leadNothing")}
      controls={
        <>
          <Button onClick={() => wizard.go("problems")}>{t("back")}</Button>
          {count > 0 && (
            <Button
              kind="primary"
              busy={start.isPending}
              onClick={() => start.mutate(startOf(wizard, plan, false))}
            >
              {t("trial.import", { count, n: formatCount(count, locale) })}
            </Button>
          )}
        </>
      }
    >
      {start.error && (
        <div className="mb-6">
          <Notice kind="error">{t("run.failed")}</Notice>
        </div>
      )}
      <ImportCounts row={row} hasProblems={row.skippedCount > 0} />
      <TrialMade made={preview.made} />
      <MovementTable preview={preview} />
      <ChangeTable preview={preview} />
    </StepFrame>
  );
}

function Failed({ wizard, plan, row }: { wizard: Wizard; plan: FilePlan; row: ImportRow }) {
  const t = useTranslations("import-wizard");
  useFocusWhenLost();
  const { state, change } = wizard;
  const start = useMutation(
    useTRPC().imports.start.mutationOptions({
      onSuccess: ({ importId }) => change({ ...state, trial: { importId, plan: planKey(state) } }, "trial"),
    }),
  );
  return (
    <StepFrame
      wizard={wizard}
      title={t("trial.refused")}
      controls={
        <>
          <Button onClick={() => wizard.go("problems")}>{t("back")}</Button>
          <Button
            kind="primary"
            busy={start.isPending}
            onClick={() => start.mutate(startOf(wizard, plan, true))}
          >
            {t("trial.retry")}
          </Button>
        </>
      }
    >
      {row.refusal ? (
        <RefusedNotice refused={row.refusal} />
      ) : (
        <Notice kind="error">{t("trial.failed")}</Notice>
      )}
    </StepFrame>
  );
}
