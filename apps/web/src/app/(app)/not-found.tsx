import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/ui/button";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";

/** Not there, or not yours: the page never tells which. */
export default function AppNotFound() {
  const t = useTranslations("errors");
  return (
    <Page>
      <PageHeader kind="noun" title={t("missingTitle")} lead={t("missingText")} />
      <ButtonLink href={"/" as Route}>{t("toStart")}</ButtonLink>
    </Page>
  );
}
