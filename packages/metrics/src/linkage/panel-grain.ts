import { type Grain, periodKeyOf } from "../period";

/** How long the periods are in which teams are compared with themselves. */
export const PANEL_GRAINS = ["month", "quarter", "year"] as const satisfies readonly Grain[];
export type PanelGrain = (typeof PANEL_GRAINS)[number];

/**
 * The length of period that a series of waves speaks of, by the closest two of them: a wave that was left out must not
 * make quarters of months.
 *
 * @param startDays first days of the periods of the waves
 * @param alone what a single wave speaks of, which no spacing can tell
 */
export function grainOfWaves(startDays: readonly string[], alone: PanelGrain = "month"): PanelGrain {
  const months = [...new Set(startDays.map((day) => periodNumberOf(day, "month")))].sort((a, b) => a - b);
  if (months.length < 2) return alone;
  const closest = Math.min(...months.slice(1).map((month, index) => month - (months[index] as number)));
  if (closest >= 12) return "year";
  return closest >= 3 ? "quarter" : "month";
}

/** Counts periods through the years, so that a lag is a subtraction and a missing period stays a gap. */
export function periodNumberOf(day: string, grain: PanelGrain): number {
  const year = Number(day.slice(0, 4));
  if (grain === "year") return year;
  const month = Number(day.slice(5, 7)) - 1;
  return grain === "quarter" ? year * 4 + Math.floor(month / 3) : year * 12 + month;
}

/** The key of the period of a wave or an outcome, such as `2026-03` or `2026-Q1`. */
export function panelKeyOf(day: string, grain: PanelGrain): string {
  return periodKeyOf(day, grain);
}
