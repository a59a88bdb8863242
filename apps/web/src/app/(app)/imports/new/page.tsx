import { DATA_SET_NAMES, type DataSetName } from "@kwartet/api/imports/mapping/fields";
import { describeDataSets } from "@kwartet/api/imports/sources/neutral-guide";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ImportWizard } from "@/features/imports/wizard/import-wizard";
import type { MeansOf } from "@/features/imports/wizard/step-columns";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { Page } from "@/ui/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("import-wizard");
  return { title: t("title") };
}

/** A file of any layout; where one is stands in the address, what was said stays in the browser. */
export default async function NewImportPage() {
  const actor = await requirePage("import:write");
  const locale = await getLocale();
  const [templates, people, teams] = await Promise.all([
    api.imports.templates.list(),
    api.people.list(),
    api.teams.list(),
  ]);
  const guides = describeDataSets();
  const guideOf = (name: DataSetName) => guides.find((guide) => guide.name === name);
  const meansOf = Object.fromEntries(
    DATA_SET_NAMES.map((name) => [
      name,
      Object.fromEntries((guideOf(name)?.columns ?? []).map((column) => [column.name, column.means[locale]])),
    ]),
  ) as MeansOf;
  return (
    <Page>
      <ImportWizard
        owner={actor.userId}
        dataSets={DATA_SET_NAMES.map((name) => ({ name, row: guideOf(name)?.row[locale] ?? "" }))}
        meansOf={meansOf}
        templates={templates.flatMap(({ templateId, name, plan }) =>
          plan ? [{ templateId, name, plan }] : [],
        )}
        people={people.map(({ id, name }) => ({ id, name }))}
        teams={teams.map(({ id, name }) => ({ id, name }))}
        timeZones={Intl.supportedValuesOf("timeZone")}
      />
    </Page>
  );
}
