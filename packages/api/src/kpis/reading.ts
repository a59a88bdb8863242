import { addDays } from "@kwartet/metrics/calendar-day";
import { type Figure, type MeasureId, measureOf } from "@kwartet/metrics/kpi";
import { type DayRange, periodEndOf, periodStartOf } from "@kwartet/metrics/period";
import { newcombeDifference } from "@kwartet/metrics/stats/newcombe-difference";
import type { FairReading } from "../comparisons/fair-reading";
import { settingsOn, targetOn } from "../settings/in-force-queries";
import type { FigureContext } from "./context-queries";
import { emptyGroup, figureOfGroup, type Group, type Groups } from "./group";
import { type Population, populationOf } from "./population";
import type { SeriesChart } from "./series-chart";
import { chartSeries } from "./series-chart";
import { coversPeriod } from "./slices";
import type { Selection } from "./tally-queries";

/** One period of a series. Incomplete ones are drawn hollow and kept out of limits. */
export type Point = DayRange & {
  key: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
  x: number | null;
  n: number;
  isComplete: boolean;
};

/** The figure of the range that is compared with; a difference of shares with its interval. */
export type Comparison = {
  range: DayRange;
  figure: Figure;
  /** This figure minus that one, in [−1, 1]; null where there is no such interval. */
  difference: { value: number; lower: number; upper: number } | null;
};

/** One KPI of one subject over a range, with everything that a metric cell shows. */
export type Reading = {
  kpi: Figure["kpi"];
  measure: MeasureId;
  /** Whose it is: a pattern is a signal of a team, and only worth a look on a person. */
  subject: Selection["subject"];
  figure: Figure;
  /** A share in [0, 1]; null for a measure that does not lead, or where none was set. */
  target: number | null;
  series: Point[];
  comparison: Comparison | null;
  population: Population;
  /** What is ordinary for this series; null where there is too little to tell. */
  chart: SeriesChart | null;
  /** Against what the same contacts come to; null for whom or what is not compared. */
  fair: FairReading | null;
};

export type Readable = {
  selection: Selection;
  context: FigureContext;
  range: DayRange;
  total: Group;
  compared: { range: DayRange; total: Group } | null;
  series: ShownKeys & { groups: Groups<string> };
};

/** The periods of a series, of which the first may only serve to find what is ordinary. */
export type ShownKeys = { keys: readonly string[]; shown?: number | undefined };

/** Puts together what was read of a subject into what is shown of one measure. */
export function readingOf(measure: MeasureId, readable: Readable, fair: FairReading | null = null): Reading {
  const { selection, context, range, total, compared, series } = readable;
  const asked = { subject: selection.subject, context };
  const figure = { ...figureOfGroup(measure, total, asked), ...(fair && { word: fair.word }) };
  const points = pointsOf(measure, readable);
  const shown = Math.min(points.length, series.shown ?? points.length);
  return {
    kpi: figure.kpi,
    measure,
    subject: selection.subject,
    figure,
    target: figure.leading ? targetOn(context.rules, figure.kpi, range.to) : null,
    series: points.slice(-shown),
    comparison:
      compared && comparisonOf(figure, compared.range, figureOfGroup(measure, compared.total, asked)),
    population: populationOf(measure, total, context.shortAbandonSeconds),
    chart: chartSeries(points, { measure, subject: selection.subject, shown }),
    fair,
  };
}

/** A point for every key, also for periods without data. */
export function pointsOf(
  measure: MeasureId,
  { selection, context, series }: Pick<Readable, "selection" | "context" | "series">,
): Point[] {
  return series.keys.map((key) => {
    const period = { from: periodStartOf(key), to: periodEndOf(key) };
    const group = series.groups.byKey.get(key) ?? emptyGroup();
    const { value, lower, upper, x, n } = figureOfGroup(measure, group, {
      subject: selection.subject,
      context,
    });
    const isComplete = isSettled(measure, period, context) && coversPeriod(selection.slices, period);
    return { key, ...period, value, lower, upper, x, n, isComplete };
  });
}

/** Whether a period lies in the data as a whole, and all its contacts can have come back. */
export function isSettled(measure: MeasureId, period: DayRange, { bounds, rules }: FigureContext): boolean {
  if (bounds === null || period.from < bounds.firstDay || period.to > bounds.asOfDay) return false;
  if (measure !== "no-repeat") return true;
  return addDays(period.to, settingsOn(rules, period.to).repeatWindowDays) < bounds.asOfDay;
}

function comparisonOf(figure: Figure, range: DayRange, earlier: Figure): Comparison {
  return { range, figure: earlier, difference: differenceOf(figure, earlier) };
}

/** Minutes are no independent trials, so a difference of those has no such interval. */
function differenceOf(figure: Figure, earlier: Figure): Comparison["difference"] {
  const { unit } = measureOf(figure.measure).measure;
  const isOfMinutes = figure.measure === "attendance" || figure.measure === "coverage";
  if (unit !== "share" || isOfMinutes || figure.x === null || earlier.x === null) return null;
  const result = newcombeDifference({ x1: figure.x, n1: figure.n, x2: earlier.x, n2: earlier.n });
  if (result.status !== "ok") return null;
  return { value: result.difference, lower: result.lower, upper: result.upper };
}
