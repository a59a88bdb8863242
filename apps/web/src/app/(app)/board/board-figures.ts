import type { BoardRow } from "@kwartet/api/board/read-board";
import type { Reading } from "@kwartet/api/kpis/reading";
import { formatInterval, formatValue, type Locale } from "@kwartet/metrics/format";
import { type Figure, measureOf } from "@kwartet/metrics/kpi";
import type { Route } from "next";
import type { BoardAgent, BoardColumn } from "@/features/board/board-agent";
import { type BoardTranslator, coachingTexts, reasonsOf } from "@/features/board/coaching-texts";
import type { ContextFigure } from "@/features/board/team-context";
import { countText, type Spoken, shortCountText } from "@/features/kpis/figure-count";
import { scaleFor } from "@/features/kpis/figure-scale";
import { metricOfReading, nameOfReading, shownFigure } from "@/features/kpis/metric-of-reading";
import { withFewTicks } from "@/few-ticks";
import type { Metric } from "@/ui/metric-cell";

type BoardText = { spoken: Spoken; t: BoardTranslator; kept: string };

/** Each agent with the figures and the coaching as they are shown; the order is that of the answer. */
export function agentsOf(rows: readonly BoardRow[], said: BoardText): BoardAgent[] {
  const { spoken, kept } = said;
  return rows.map((row) => ({
    ...row.agent,
    attention: row.attention,
    scorecard: `/agents/${row.agent.id}${kept}` as Route,
    plan: `/sessions?agent=${row.agent.id}` as Route,
    reasons: reasonsOf(row, said),
    figures: row.readings.map((reading) => ({
      metric: metricOfReading(reading, spoken),
      shortCount: shortCountText(reading.figure, spoken),
      href: `/agents/${row.agent.id}/kpis/${reading.kpi}${kept}` as Route,
    })),
    ...coachingTexts(row.coaching, { t: said.t, locale: spoken.locale }),
  }));
}

/** The columns of a board, each on one scale for all agents in it. */
export function columnsOf(rows: readonly BoardRow[], spoken: Spoken): BoardColumn[] {
  return (rows[0]?.readings ?? []).map((reading, index) => {
    const column = rows.flatMap(({ readings }) => readings[index] ?? []);
    return {
      id: reading.measure,
      name: nameOfReading(reading, spoken),
      says: spoken.t(`says3.${reading.measure}`),
      scale: withFewTicks(
        scaleFor(
          column.map(({ figure }) => figure),
          spoken.locale,
          column.map(({ target }) => target),
        ),
        3,
      ),
    };
  });
}

type Context = { spoken: Spoken; teamId: string; kept: string };

/** Speed, reach and coverage, which are staffing; then what the team's agents do together. */
export function contextOf(
  readings: readonly Reading[],
  coverage: Figure | null,
  { spoken, teamId, kept }: Context,
): ContextFigure[] {
  const contextOfReading = (reading: Reading) => ({
    metric: metricOfReading(reading, spoken, `/teams/${teamId}/kpis/${reading.kpi}${kept}` as Route),
    intervalText: intervalText(reading.figure, spoken.locale),
    targetText: reading.target === null ? null : formatValue(reading.target, "share", spoken.locale),
  });
  const of = (kpi: Reading["kpi"]) => readings.filter((reading) => reading.kpi === kpi).map(contextOfReading);
  return [
    ...of("response-speed"),
    ...of("availability"),
    ...(coverage ? [coverageItem(coverage, { spoken, teamId, kept })] : []),
    ...of("resolution"),
    ...of("friendliness"),
  ];
}

function coverageItem(figure: Figure, { spoken, teamId, kept }: Context): ContextFigure {
  const query = new URLSearchParams(kept);
  query.set("measure", "coverage");
  const metric: Metric = {
    id: "coverage",
    name: measureOf("coverage").measure.name[spoken.locale],
    says: spoken.t("says3.coverage"),
    href: `/teams/${teamId}/kpis/availability?${query}` as Route,
    ...shownFigure(figure, null, spoken),
    count: countText(figure, spoken),
    variation: null,
    sentence: null,
  };
  return { metric, intervalText: intervalText(figure, spoken.locale), targetText: null };
}

const intervalText = (figure: Figure, locale: Locale): string | null =>
  figure.lower === null ? null : formatInterval(figure, locale);
