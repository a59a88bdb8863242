"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { TableSkeleton } from "@/ui/skeleton";
import { WatchImport } from "../watch-import";
import { RefusedNotice, StepFailure } from "./step-failure";
import { StepFrame } from "./step-frame";
import { isOpen, useImport } from "./use-answers";
import type { Wizard } from "./use-wizard";
import { EMPTY_STATE } from "./wizard-state";

/** Step 7: the import itself, in the background; what came of it has a page of its own, with the way back. */
export function StepRun({ wizard, importId }: { wizard: Wizard; importId: string }) {
  const t = useTranslations("import-wizard");
  const { data: row, error, refetch } = useImport(importId);
  const isIn = row?.status === "committed" || row?.status === "undone";
  useLeaving(wizard, isIn ? importId : null);
  if (row && !isOpen(row) && !isIn) {
    return (
      <StepFrame
        wizard={wizard}
        title={t(row.status === "refused" ? "run.refusedTitle" : "run.failedTitle")}
        controls={
          <Button onClick={() => wizard.change({ ...wizard.state, run: null }, "problems")}>
            {t("back")}
          </Button>
        }
      >
        {row.refusal ? (
          <RefusedNotice refused={row.refusal} />
        ) : (
          <Notice kind="error">{t("run.failed")}</Notice>
        )}
      </StepFrame>
    );
  }
  return (
    <StepFrame wizard={wizard} title={t("run.title")} lead={t("run.lead")}>
      {error ? (
        <StepFailure wizard={wizard} error={error} retry={() => refetch()} />
      ) : row ? (
        <WatchImport row={row} />
      ) : (
        <TableSkeleton rows={2} />
      )}
    </StepFrame>
  );
}

/** Goes to the page of an import that is in. What was said of its file is not needed any more. */
function useLeaving(wizard: Wizard, importId: string | null): void {
  const router = useRouter();
  useEffect(() => {
    if (importId === null) return;
    const { uploadId, fileName, mappings } = wizard.state;
    const isKept = Object.keys(mappings).length > 0;
    // The file stays named, or its address would be taken for that of another one.
    if (isKept) wizard.change({ ...EMPTY_STATE, uploadId, fileName, run: { importId, plan: "" } });
    router.replace(`/imports/${importId}` as Route);
  }, [importId, router, wizard]);
}
