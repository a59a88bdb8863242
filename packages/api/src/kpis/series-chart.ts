import { chartFigures, type FigureChart, isBetterSide } from "@kwartet/metrics/figure-chart";
import { type MeasureId, measureOf } from "@kwartet/metrics/kpi";
import type { Point } from "./reading";
import type { Selection } from "./tally-queries";

/** A chart of what is shown of a series; its limits may come from periods before. */
export type SeriesChart = Omit<FigureChart, "baseline" | "side"> & {
  /** Keys of the first and last period that the limits were computed from. */
  baseline: { from: string; to: string; points: number };
  /** Whether a signal of the last point is better for the customer; null without one, or where neither side is. */
  isBetter: boolean | null;
};

type Charted = { measure: MeasureId; subject: Selection["subject"]; shown: number };

/** Null where there is too little to tell the usual from the special. */
export function chartSeries(
  points: readonly Point[],
  { measure, subject, shown }: Charted,
): SeriesChart | null {
  const { unit, direction } = measureOf(measure).measure;
  const chart = chartFigures({
    points,
    unit,
    subject: subject === "agent" ? "agent" : "team",
    isOfMinutes: measure === "attendance" || measure === "coverage",
  });
  if (chart === null) return null;
  const { side, baseline, ...rest } = chart;
  const keyAt = (index: number) => points[index]?.key ?? "";
  return {
    ...rest,
    limits: chart.limits.slice(-shown),
    patterns: chart.patterns.slice(-shown),
    baseline: { from: keyAt(baseline.from), to: keyAt(baseline.to), points: baseline.points },
    isBetter: side === null || direction === "neutral" ? null : isBetterSide(side, direction),
  };
}
