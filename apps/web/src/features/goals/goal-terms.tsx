import { formatDay, formatValue, type Locale, shownValue } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/ui/definition-list";
import { Section } from "@/ui/section";
import type { GoalPage } from "./goal-page";
import { countText } from "./lane-points";

/** What was agreed on: why, measured by what, from where to where and when. */
export function GoalTerms({ page }: { page: GoalPage }) {
  const t = useTranslations("goals");
  const locale = useLocale() as Locale;
  const { goal, team, baseline } = page;
  const share = (value: number) => formatValue(value, "share", locale);
  const day = (on: string) => formatDay(on, locale);
  const begin = baseline
    ? t(goal.kpi === "availability" ? "terms.baselineHours" : "terms.baselineWindow", {
        value: shownValue({ ...baseline, unit: "share" }, locale),
        outOf: countText(goal.kpi, baseline, { locale, t }),
        from: day(baseline.from),
        to: day(baseline.to),
      })
    : t("terms.noBaseline");
  return (
    <Section title={t("terms.title")}>
      <DefinitionList
        items={[
          {
            term: t("terms.measured"),
            value:
              goal.kind === "behaviour"
                ? t("terms.byBehaviour")
                : t("terms.byKpi", { kpi: t(`kpis.${goal.kpi}`) }),
          },
          { term: t("terms.target"), value: share(goal.target), strong: true },
          ...(goal.resultTarget === null
            ? []
            : [
                {
                  term: t("terms.resultTarget"),
                  value: t("kpiGoal", { kpi: t(`kpis.${goal.kpi}`), target: share(goal.resultTarget) }),
                },
              ]),
          { term: t("terms.baseline"), value: begin },
          { term: t("terms.start"), value: day(goal.startedOn ?? goal.startsOn) },
          { term: t("terms.review"), value: day(goal.reviewOn) },
          { term: t("terms.team"), value: team.name },
        ]}
      />
    </Section>
  );
}
