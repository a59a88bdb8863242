import type { ScenarioBeginning, ScenarioReading } from "@kwartet/api/scenarios/read-scenarios";
import { SCENARIO_KINDS, type ScenarioKind } from "@kwartet/metrics/outcome/scenario-assumption";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { WorthTabs } from "@/features/risk/worth-tabs";
import { ScenarioDesk } from "@/features/scenarios/scenario-desk";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { TabLinks } from "@/ui/tab-links";

type Props = { kind: ScenarioKind; beginning: ScenarioBeginning; scenarios: ScenarioReading[] };

export function ScenariosView({ kind, beginning, scenarios }: Props) {
  const t = useTranslations("scenarios");
  return (
    <Page>
      <PageHeader kind="noun" title={t("title")} lead={t("lead")} />
      <WorthTabs current="scenarios" />
      <div className="mb-6">
        <TabLinks
          label={t("kinds.label")}
          items={SCENARIO_KINDS.map((each) => ({
            label: t(`kinds.${each}`),
            href: `/scenarios?kind=${each}` as Route,
            current: each === kind,
          }))}
        />
      </div>
      <ScenarioDesk key={kind} kind={kind} beginning={beginning} scenarios={scenarios} />
      <PageFooter>{t(`footer.${kind}`)}</PageFooter>
    </Page>
  );
}
