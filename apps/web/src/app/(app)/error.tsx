"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** A page that failed, with the menu still around it. */
export default function AppErrorPage({ error, reset }: Props) {
  const t = useTranslations("errors");
  return (
    <Page>
      <PageHeader kind="noun" title={t("failedTitle")} />
      <EmptyState
        kind="failed"
        level={2}
        action={
          <Button size="small" onClick={reset}>
            {t("retry")}
          </Button>
        }
      >
        {t("failedText")} {error.digest && t("reference", { digest: error.digest })}
      </EmptyState>
    </Page>
  );
}
