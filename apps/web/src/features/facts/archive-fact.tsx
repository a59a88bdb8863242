"use client";

import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";

/** It leaves the board summary too; frozen pages keep it. */
export function ArchiveFact({ factId, name }: { factId: string; name: string }) {
  const t = useTranslations("facts");
  const archive = useChange(useTRPC().facts.archive.mutationOptions(), { said: t("archivedNow") });
  return (
    <Button
      kind="tertiary"
      size="small"
      busy={archive.isPending}
      aria-label={t("archiveOf", { name })}
      onClick={() => archive.mutate({ factId })}
    >
      {t("archive")}
    </Button>
  );
}
