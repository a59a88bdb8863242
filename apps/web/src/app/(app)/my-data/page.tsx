import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { PulsePromise } from "@/features/pulse-answers/pulse-promise";
import { ExplanationCards } from "@/features/scorecards/explanation-cards";
import { readMe } from "@/features/shell/me";
import { ButtonLink } from "@/ui/button";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("scorecards.explanation");
  return { title: t("pageTitle") };
}

export default async function MyDataPage() {
  const me = await readMe();
  const t = await getTranslations("scorecards.explanation");
  return (
    <Page>
      <PageHeader kind="noun" title={t("pageTitle")} lead={t("pageLead")} />
      <ExplanationCards />
      <PulsePromise />
      {me.roles.includes("agent") && (
        <p className="mt-10">
          <ButtonLink href={"/scorecard" as Route}>{t("toFigures")}</ButtonLink>
        </p>
      )}
    </Page>
  );
}
