import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/ui/button";
import { MessagePage } from "@/ui/message-page";

export default function NotFound() {
  const t = useTranslations("errors");
  return (
    <MessagePage
      title={t("missingTitle")}
      action={
        <ButtonLink kind="primary" href={"/" as Route}>
          {t("toStart")}
        </ButtonLink>
      }
    >
      {t("missingText")}
    </MessagePage>
  );
}
