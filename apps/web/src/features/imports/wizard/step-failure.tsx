"use client";

import { describeRefusal, FileRefused, type RefusalCode } from "@kwartet/api/imports/refusal";
import { TRPCClientError } from "@trpc/client";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import type { Wizard } from "./use-wizard";
import { EMPTY_STATE } from "./wizard-state";

/** No answer came: the file is gone, or something is wrong with us. */
export function StepFailure({ wizard, error, retry }: { wizard: Wizard; error: unknown; retry: () => void }) {
  const t = useTranslations("import-wizard");
  const isGone = error instanceof TRPCClientError && error.data?.code === "NOT_FOUND";
  const restart = () => {
    const { dataSet, templateId, templateMapping, given } = wizard.state;
    const kept = templateId === null ? {} : { templateId, templateMapping, given };
    wizard.change({ ...EMPTY_STATE, dataSet, ...kept }, "file");
  };
  return (
    <EmptyState
      kind="failed"
      level={2}
      title={t("failed.title")}
      action={
        <Button size="small" onClick={isGone ? restart : retry}>
          {isGone ? t("file.title") : t("failed.retry")}
        </Button>
      }
    >
      {isGone ? t("failed.gone") : t("failed.text")}
    </EmptyState>
  );
}

/** The file itself was looked at and cannot be used so: why, and what to do. */
export function RefusedNotice({
  refused,
}: {
  refused: { code: string; params: Record<string, string | number> };
}) {
  const t = useTranslations("import-wizard");
  const locale = useLocale();
  const { reason, fix } = describeRefusal(
    new FileRefused(refused.code as RefusalCode, refused.params),
    locale,
  );
  return (
    <Notice kind="error" title={t("failed.refused")}>
      {reason} {fix}
    </Notice>
  );
}
