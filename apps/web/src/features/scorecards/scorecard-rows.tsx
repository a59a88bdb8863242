import { useTranslations } from "next-intl";
import type { Metric } from "@/ui/metric-cell";
import type { MetricScale } from "@/ui/metric-grid";
import { MetricList } from "@/ui/metric-list";
import { Section } from "@/ui/section";

type Props = {
  isOwn: boolean;
  agentName: string;
  teamName: string | null;
  own: readonly Metric[];
  context: readonly Metric[];
  scale: MetricScale;
};

/** What somebody can influence, and below it their team's speed and reach, for context only. */
export function ScorecardRows({ isOwn, agentName, teamName, own, context, scale }: Props) {
  const t = useTranslations("scorecards");
  return (
    <>
      <Section title={isOwn ? t("own") : t("ownOf", { name: agentName })} note={t("ownNote")}>
        <MetricList metrics={own} scale={scale} />
      </Section>
      {teamName && context.length > 0 && (
        <Section title={t("team", { team: teamName })} note={t("teamNote")}>
          <MetricList metrics={context} scale={scale} />
        </Section>
      )}
    </>
  );
}
