import { may } from "@kwartet/api/permissions";
import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { HISTORY_PAGE, ImportHistory } from "@/features/imports/import-history";
import { UploadForm } from "@/features/imports/upload-form";
import { readMe } from "@/features/shell/me";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { ButtonLink } from "@/ui/button";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports");
  return { title: t("title") };
}

const place = z.object({ from: z.coerce.number().int().min(0).catch(0) });

export default async function ImportsPage({ searchParams }: PageProps<"/imports">) {
  const actor = await requirePage("import:read");
  const { from: offset } = place.parse(await searchParams);
  const { timeZone } = await readMe();
  const page = await api.imports.list({ limit: HISTORY_PAGE, offset });
  const t = await getTranslations("imports");
  const tWizard = await getTranslations("import-wizard");
  return (
    <Page>
      <PageHeader kind="noun" title={t("title")} lead={t("lead")} />
      {may(actor.roles, "import:write") && (
        <Section title={t("formTitle")}>
          <p className="mb-4 text-ink-3 text-small tablet:hidden">{t("deskNote")}</p>
          <div className="mb-6 flex max-w-measure flex-wrap items-center gap-x-4 gap-y-2">
            <p className="text-ink-2 text-ui">{tWizard("entryText")}</p>
            <ButtonLink href={"/imports/new" as Route}>{tWizard("entry")}</ButtonLink>
            <TextLink href={"/imports/templates" as Route}>{t("templates.link")}</TextLink>
          </div>
          <UploadForm timeZones={Intl.supportedValuesOf("timeZone")} timeZone={timeZone} />
        </Section>
      )}
      <Section title={t("historyTitle")}>
        <ImportHistory page={page} offset={offset} timeZone={timeZone} />
      </Section>
    </Page>
  );
}
