import { looksInput } from "@kwartet/api/audit/input";
import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { LOOKS_PAGE, LooksTable } from "@/features/privacy/looks-table";
import { RegisterTable } from "@/features/privacy/register-table";
import { PulsePromise } from "@/features/pulse-answers/pulse-promise";
import { ExplanationCards } from "@/features/scorecards/explanation-cards";
import { readMe } from "@/features/shell/me";
import { api } from "@/trpc/server";
import { ButtonLink } from "@/ui/button";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("scorecards.explanation");
  return { title: t("pageTitle") };
}

const place = z.object({
  from: z.coerce.number().pipe(looksInput.shape.offset.unwrap()).catch(0),
});

/** What the product knows of whoever reads it: who sees what, who has looked, and what is kept. */
export default async function MyDataPage({ searchParams }: PageProps<"/my-data">) {
  const { from: offset } = place.parse(await searchParams);
  const [me, looks, categories] = await Promise.all([
    readMe(),
    api.audit.ofMe({ limit: LOOKS_PAGE, offset }),
    api.privacy.ofMe(),
  ]);
  const t = await getTranslations("scorecards.explanation");
  const my = await getTranslations("privacy.myData");
  return (
    <Page>
      <PageHeader kind="noun" title={t("pageTitle")} lead={t("pageLead")} />
      <ExplanationCards />
      {me.roles.includes("agent") && (
        <div id="looks" className="mt-9 scroll-mt-6 tablet:mt-12">
          <Section title={my("looks")} note={my("looksNote")}>
            <LooksTable {...looks} offset={offset} />
          </Section>
        </div>
      )}
      <Section title={my("kept")} note={my("keptNote")}>
        <RegisterTable categories={categories} />
      </Section>
      <PulsePromise />
      {me.roles.includes("agent") && (
        <p className="mt-10">
          <ButtonLink href={"/scorecard" as Route}>{t("toFigures")}</ButtonLink>
        </p>
      )}
    </Page>
  );
}
