import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { Metric } from "@/ui/metric-cell";
import type { MetricScale } from "@/ui/metric-grid";
import { MetricList } from "@/ui/metric-list";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";

type Props = {
  isOwn: boolean;
  agentName: string;
  teamName: string | null;
  own: readonly Metric[];
  context: readonly Metric[];
  scale: MetricScale;
  /** Where the rest of the team's figures stand. */
  teamMore: { label: string; href: Route } | null;
};

/** What somebody can influence, and below it their team's speed and reach, for context only. */
export function ScorecardRows({ isOwn, agentName, teamName, own, context, scale, teamMore }: Props) {
  const t = useTranslations("scorecards");
  return (
    <>
      <Section title={isOwn ? t("own") : t("ownOf", { name: agentName })} note={t("ownNote")}>
        <MetricList metrics={own} scale={scale} />
      </Section>
      {teamName && context.length > 0 && (
        <Section title={t("team", { team: teamName })} note={t("teamNote")}>
          <MetricList metrics={context} scale={scale} />
          {teamMore && (
            <p className="mt-4 text-ui">
              <TextLink href={teamMore.href}>{teamMore.label}</TextLink>
            </p>
          )}
        </Section>
      )}
    </>
  );
}
