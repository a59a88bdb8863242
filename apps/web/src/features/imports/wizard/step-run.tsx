"use client";

import { formatCount } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { PageFooter } from "@/ui/page-footer";
import { TextLink } from "@/ui/text-link";
import { RowCounts } from "./row-counts";
import { RunProgress } from "./run-progress";
import { RefusedNotice, StepFailure } from "./step-failure";
import { StepFrame } from "./step-frame";
import type { ImportRow } from "./step-trial";
import { UndoImport } from "./undo-import";
import { isOpen, useImport } from "./use-answers";
import type { Wizard } from "./use-wizard";
import { EMPTY_STATE } from "./wizard-state";

type Props = { wizard: Wizard; importId: string; timeZone: string };

/** Step 7: the import itself, in the background, and the way back from it. */
export function StepRun({ wizard, importId, timeZone }: Props) {
  const t = useTranslations("import-wizard");
  const answer = useImport(importId);
  const row = answer.data;
  if (row && !isOpen(row))
    return <Ended wizard={wizard} row={row} timeZone={timeZone} onAsked={answer.refetch} />;
  const isUndo = row?.status === "committed";
  const phase = row?.status === "running" ? (row.phase ?? "reading") : "queued";
  return (
    <StepFrame wizard={wizard} title={t(isUndo ? "run.undoing" : "run.title")} lead={t("run.lead")}>
      {answer.error ? (
        <StepFailure wizard={wizard} error={answer.error} retry={() => answer.refetch()} />
      ) : (
        <RunProgress
          says={isUndo ? t("run.undoing") : t(`run.${phase}`)}
          label={t("trial.progress")}
          share={row?.progress ?? null}
        />
      )}
    </StepFrame>
  );
}

type EndedProps = { wizard: Wizard; row: ImportRow; timeZone: string; onAsked: () => void };

function Ended({ wizard, row, timeZone, onAsked }: EndedProps) {
  const t = useTranslations("import-wizard");
  const locale = useLocale();
  const count = row.createdCount + row.updatedCount;
  const titles = {
    committed: t("run.doneTitle", { count, n: formatCount(count, locale) }),
    undone: t("run.undoneTitle"),
    refused: t("run.refusedTitle"),
    failed: t("run.failedTitle"),
  };
  const title = row.status === "queued" || row.status === "running" ? t("run.title") : titles[row.status];
  const isDone = row.status === "committed";
  return (
    <StepFrame
      wizard={wizard}
      kind="finding"
      title={title}
      lead={isDone ? t("run.doneLeadPlain", { file: row.fileName }) : undefined}
      controls={
        <>
          <Button onClick={() => wizard.change(EMPTY_STATE, "data")}>{t("run.another")}</Button>
          <ButtonLink href={`/imports/${row.id}` as Route}>{t("run.details")}</ButtonLink>
        </>
      }
    >
      <p role="status" className="sr-only">
        {title}
      </p>
      {isDone && <RowCounts row={row} />}
      {isDone && <UndoImport row={row} timeZone={timeZone} onAsked={onAsked} />}
      {row.status === "undone" && <Notice>{t("run.undone")}</Notice>}
      {row.status === "failed" && <Notice kind="error">{t("run.failed")}</Notice>}
      {row.status === "refused" && row.refusal && <RefusedNotice refused={row.refusal} />}
      <PageFooter end={<TextLink href={"/imports" as Route}>{t("history")}</TextLink>}>
        {row.fileName}
      </PageFooter>
    </StepFrame>
  );
}
