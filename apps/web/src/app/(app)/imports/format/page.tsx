import { describeDataSets } from "@kwartet/api/imports/sources/neutral-guide";
import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { FormatGuide } from "@/features/imports/format-guide";
import { requirePage } from "@/page-permission";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports.format");
  return { title: t("title") };
}

export default async function FormatPage() {
  await requirePage("import:read");
  const t = await getTranslations("imports");
  return (
    <Page>
      <PageHeader
        kind="noun"
        title={t("format.title")}
        lead={t("format.lead")}
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: t("title"), href: "/imports" as Route }, { label: t("format.title") }]}
          />
        }
      />
      <FormatGuide dataSets={describeDataSets()} />
    </Page>
  );
}
