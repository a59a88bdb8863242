import { may } from "@kwartet/api/permissions";
import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { TemplateTable } from "@/features/imports/template-table";
import { readMe } from "@/features/shell/me";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports");
  return { title: `${t("templates.title")} · ${t("title")}` };
}

/** How kinds of files are read, kept by name. They are made where a file is looked at, in the wizard. */
export default async function TemplatesPage() {
  const actor = await requirePage("import:read");
  const [templates, { timeZone }] = [await api.imports.templates.list(), await readMe()];
  const t = await getTranslations("imports");
  return (
    <Page>
      <PageHeader
        kind="noun"
        title={t("templates.title")}
        lead={t("templates.lead")}
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: t("title"), href: "/imports" as Route }, { label: t("templates.title") }]}
          />
        }
      />
      <TemplateTable templates={templates} timeZone={timeZone} mayWrite={may(actor.roles, "import:write")} />
    </Page>
  );
}
