import type { Grain } from "../period";

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

/** The key of a period by its number, such as `2026-03` or `2026-Q1`. */
export function periodKeyOfNumber(number: number, grain: PanelGrain): string {
  if (grain === "year") return yearText(number);
  const parts = grain === "quarter" ? 4 : 12;
  const [year, part] = [Math.floor(number / parts), (number % parts) + 1];
  return `${yearText(year)}-${grain === "quarter" ? `Q${part}` : String(part).padStart(2, "0")}`;
}

const yearText = (year: number) => String(year).padStart(4, "0");

/** How long a period is by its key; null for days, weeks and what is no period. */
export function grainOfKey(key: string): PanelGrain | null {
  if (/^\d{4}$/.test(key)) return "year";
  if (/^\d{4}-Q[1-4]$/.test(key)) return "quarter";
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(key) ? "month" : null;
}
