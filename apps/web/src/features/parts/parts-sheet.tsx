import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChoiceMenu, JoinedMenus } from "@/ui/choice-menu";
import { MetricListSkeleton } from "@/ui/metric-list";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { Shell } from "@/ui/shell/shell";
import { ChartSkeleton, TableSkeleton } from "@/ui/skeleton";
import { StaleLine } from "@/ui/stale-line";
import { TextLink } from "@/ui/text-link";
import { ChartSamples } from "./chart-samples";
import { FormSamples } from "./form-samples";
import { MarkSamples } from "./mark-samples";
import { MetricSamples } from "./metric-samples";
import { StateSamples } from "./state-samples";
import { TableSamples } from "./table-samples";

const GROUPS = [
  {
    title: "Mijn werk",
    items: [
      { label: "Start", href: "/ui" },
      { label: "Doelen", href: "/ui#goals" },
      { label: "Gesprekken", href: "/ui#sessions", count: 1 },
      { label: "Beoordelingen", href: "/ui#reviews", count: 2 },
    ],
  },
  { title: "Inzicht", items: [{ label: "KPI’s", href: "/ui#kpis" }] },
] as const;

/** The whole look on one page, to compose screens from and to compare with the reference sheets. */
export function PartsSheet({ account }: { account: ReactNode }) {
  const t = useTranslations("parts");
  const groups = GROUPS.map((group) => ({ title: group.title, items: [...group.items] }));
  return (
    <Shell
      groups={groups}
      person={{ name: "Noor van Dijk", role: "Medewerker, team Noord" }}
      tabs={groups[0]?.items.slice(0, 3)}
      account={account}
    >
      <Page>
        <PageHeader
          title={t("title")}
          lead={t("lead")}
          controls={
            <JoinedMenus>
              <ChoiceMenu
                label="Periode"
                value="Wk 42 t/m 45"
                choices={[
                  { label: "Deze week", href: "?range=week", note: "wk 46" },
                  { label: "Laatste 4 hele weken", href: "?range=4w", current: true, note: "wk 42–45" },
                  { label: "13 weken", href: "?range=13w" },
                ]}
              />
              <ChoiceMenu
                label="Vergelijking"
                value="Eigen gemiddelde"
                choices={[
                  { label: "Eigen gemiddelde", href: "?compare=own", current: true },
                  { label: "Vorige periode", href: "?compare=previous" },
                ]}
              />
            </JoinedMenus>
          }
        />
        <StaleLine
          title="Cijfers tot 20 november 18.00 uur."
          action={<TextLink href="#import">Bekijk de import</TextLink>}
        >
          De import van 21 november is mislukt.
        </StaleLine>
        <MarkSamples />
        <Section title={t("metrics")} note={t("note")}>
          <MetricSamples />
        </Section>
        <ChartSamples />
        <Section title={t("table")}>
          <TableSamples />
        </Section>
        <Section title={t("states")}>
          <StateSamples />
        </Section>
        <FormSamples />
        <Section title={t("skeletons")}>
          <MetricListSkeleton rows={2} />
          <div className="mt-6 grid gap-12 desk:grid-cols-2">
            <TableSkeleton rows={3} />
            <ChartSkeleton height={120} />
          </div>
        </Section>
        <PageFooter whoSeesThis="/ui#who">
          Cijfers tot en met 18 november, 18.00 uur. Week 46 wacht nog op mogelijk herhaald contact.
        </PageFooter>
      </Page>
    </Shell>
  );
}
