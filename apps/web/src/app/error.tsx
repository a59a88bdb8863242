"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/ui/button";
import { MessagePage } from "@/ui/message-page";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  const t = useTranslations("errors");
  return (
    <MessagePage
      title={t("failedTitle")}
      action={
        <Button kind="primary" onClick={reset}>
          {t("retry")}
        </Button>
      }
      note={error.digest && t("reference", { digest: error.digest })}
    >
      {t("failedText")}
    </MessagePage>
  );
}
