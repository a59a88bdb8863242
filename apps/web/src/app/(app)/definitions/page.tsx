import { TEAM_MINIMUM_AGENTS } from "@kwartet/api/overview/small-teams";
import { OPERATIONS } from "@kwartet/metrics/operations/catalogue";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DefinitionContents } from "@/features/definitions/definition-contents";
import { KpiDefinition } from "@/features/definitions/kpi-definition";
import { OperationDefinitions } from "@/features/definitions/operation-definitions";
import { PromiseTable } from "@/features/definitions/promise-table";
import { ReadingRules } from "@/features/definitions/reading-rules";
import { ScrollToAddress } from "@/features/definitions/scroll-to-address";
import { SourceList } from "@/features/definitions/source-list";
import { WhoSeesWhat } from "@/features/definitions/who-sees-what";
import { api } from "@/trpc/server";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("definitions");
  return { title: t("title") };
}

export default async function DefinitionsPage() {
  const t = await getTranslations("definitions");
  const { kpis, settings, channels, minimums, sources, data } = await api.definitions.list();
  return (
    <Page>
      <PageHeader kind="noun" title={t("title")} lead={t("lead")} />
      <DefinitionContents kpis={kpis} />
      {kpis.map((kpi) => (
        <KpiDefinition key={kpi.id} kpi={kpi} settings={settings} />
      ))}
      <OperationDefinitions operations={OPERATIONS} />
      <div className="mt-12">
        <ReadingRules asOfDay={data?.asOfDay ?? null} minimum={minimums.interval} />
        <WhoSeesWhat minimum={TEAM_MINIMUM_AGENTS} />
        <PromiseTable channels={channels} />
        <SourceList sources={sources} timeZone={settings.timeZone} />
      </div>
      <ScrollToAddress />
    </Page>
  );
}
