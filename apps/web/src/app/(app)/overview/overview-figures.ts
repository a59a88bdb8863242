import type { Reading } from "@kwartet/api/kpis/reading";
import type { OverviewRow } from "@kwartet/api/overview/read-overview";
import { formatInterval, formatValue } from "@kwartet/metrics/format";
import { canShowInterval } from "@kwartet/metrics/policy";
import type { Route } from "next";
import type { useTranslations } from "next-intl";
import { type Spoken, shortCountText } from "@/features/kpis/figure-count";
import { scaleFor } from "@/features/kpis/figure-scale";
import { changeSentence } from "@/features/kpis/figure-sentence";
import { metricOfReading, nameOfReading, shownFigure } from "@/features/kpis/metric-of-reading";
import type { OverviewKpi } from "@/features/overview/overview-table";
import { preciseInterval, preciseValue } from "@/features/overview/precise-text";
import { groupTeams, type TeamGroup } from "@/features/overview/team-groups";
import type { TeamColumn, TeamFigure, TeamRows } from "@/features/overview/team-table";
import { withFewTicks } from "@/few-ticks";
import { placeOfTarget } from "@/target-place";

export type OverviewText = ReturnType<typeof useTranslations<"overview">>;
type Said = { spoken: Spoken; t: OverviewText };

/** The address of a KPI's own page, with the range that is shown now. */
export const kpiPath = (kpi: Reading["kpi"], kept: string): Route => `/overview/kpis/${kpi}${kept}` as Route;

/** One line of the overview: with a decimal, because the interval of an organisation is narrow. */
export function kpiOf(reading: Reading, { spoken, t }: Said, kept: string): OverviewKpi {
  const { figure, target } = reading;
  const { locale } = spoken;
  const hasEnough = canShowInterval(figure.n);
  return {
    metric: {
      ...metricOfReading(reading, spoken),
      href: kpiPath(reading.kpi, kept),
      sentence: overviewSentence(reading, { spoken, t }),
    },
    value: hasEnough ? preciseValue(figure, locale) : shownFigure(figure, target, spoken).value,
    interval: hasEnough ? preciseInterval(figure, locale) : null,
    target: target === null ? null : formatValue(target, figure.unit, locale),
  };
}

/** Where it lies beside its target, then what changed; nothing is called a signal here. */
export function overviewSentence({ figure, target, comparison }: Reading, { spoken, t }: Said): string {
  const place = placeOfTarget(figure, target);
  return [place && t(`place.${place}`), comparison && changeSentence(comparison, spoken)?.text]
    .filter(Boolean)
    .join(" ");
}

/** The columns of the team table, each on one scale for all teams in it. */
export function teamColumns(
  readings: readonly Reading[],
  teams: readonly OverviewRow[],
  spoken: Spoken,
): TeamColumn[] {
  return readings.map((reading, index) => ({
    id: reading.measure,
    name: nameOfReading(reading, spoken),
    says: spoken.t(`says3.${reading.measure}`),
    scale: withFewTicks(
      scaleFor(
        teams.flatMap(({ figures }) => figures[index] ?? []),
        spoken.locale,
        [reading.target],
      ),
    ),
  }));
}

export function teamRows(
  teams: readonly OverviewRow[],
  readings: readonly Reading[],
  { spoken, t }: Said,
): TeamRows[] {
  return groupTeams(teams).map((group) => ({
    id: group.partner ?? group.kind,
    title: titleOfGroup(group, t),
    rows: group.rows.map((row) => ({
      id: row.id ?? "others",
      name: row.name ?? t("othersNote", { count: row.teams }),
      figures: row.figures.map((figure, index) =>
        teamFigure(figure, readings[index]?.target ?? null, spoken),
      ),
    })),
  }));
}

function titleOfGroup({ kind, partner }: TeamGroup, t: OverviewText): string {
  if (kind === "partner") return t("partner", { name: partner ?? "" });
  return t(kind === "in-house" ? "inHouse" : "others");
}

function teamFigure(
  figure: OverviewRow["figures"][number],
  target: number | null,
  spoken: Spoken,
): TeamFigure {
  const shown = shownFigure(figure, target, spoken);
  return {
    ...shown,
    intervalText: shown.interval && figure.lower !== null ? formatInterval(figure, spoken.locale) : null,
    count: shortCountText(figure, spoken),
  };
}
