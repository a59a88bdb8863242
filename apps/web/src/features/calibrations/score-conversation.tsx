"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";

type Props = { calibrationId: string; contactId: string; label: string; isBegun: boolean };

/** Begins, or goes on, scoring one of the conversations. */
export function ScoreConversation({ calibrationId, contactId, label, isBegun }: Props) {
  const t = useTranslations("calibrations");
  const router = useRouter();
  const score = useChange(useTRPC().calibrations.score.mutationOptions(), {
    said: null,
    onDone: ({ reviewId }) => router.push(`/reviews/${reviewId}` as Route),
  });
  return (
    <>
      <Button
        size="small"
        busy={score.isPending}
        aria-label={t(isBegun ? "continueOf" : "scoreOf", { line: label })}
        onClick={() => score.mutate({ calibrationId, contactId })}
      >
        {t(isBegun ? "continue" : "score")}
      </Button>
      {score.error && <Notice kind="error">{t("refused.other")}</Notice>}
    </>
  );
}
