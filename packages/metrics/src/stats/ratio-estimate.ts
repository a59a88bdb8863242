import { tQuantile } from "./distributions";
import type { Maybe } from "./missing";
import { areColumns, completeRows, isAmount, pickRows } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";
import { sum, sumOver } from "./sum";

/** Ratio of two totals over days, with its standard error. */
export type RatioEstimate =
  | { status: "ok"; n: number; dropped: number; ratio: number; se: number; lower: number; upper: number }
  | { status: "point-only"; n: number; dropped: number; ratio: number; reason: string }
  | Refusal<"insufficient" | "error">;

/**
 * Σ numerator ÷ Σ denominator over days (attendance, occupancy), with the day as the sampling unit: minutes of one day
 * hang together, so they are not so many independent trials.
 *
 * @returns `point-only` for one day, `insufficient` without any denominator, `error` for a negative one
 * @see Cochran (1977), Sampling Techniques, chapter 6
 */
export function ratioEstimate(
  numerator: readonly Maybe[],
  denominator: readonly Maybe[],
  conf = CONFIDENCE,
): RatioEstimate {
  if (!areColumns([numerator, denominator])) return invalid("not a number");
  if (numerator.length !== denominator.length) return invalid("numerator and denominator differ in length");
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  const rows = completeRows([numerator, denominator]);
  const y = pickRows(numerator, rows);
  const x = pickRows(denominator, rows);
  const n = rows.length;
  const dropped = numerator.length - n;
  if (n === 0) return insufficient("n=0");
  if (!x.every(isAmount)) return invalid("negative denominator");
  const totalX = sum(x);
  if (totalX === 0) return insufficient("denominator=0");

  const ratio = sum(y) / totalX;
  if (n < 2) return { status: "point-only", n, dropped, ratio, reason: "fewer than 2 days" };
  const squares = sumOver(n, (day) => ((y[day] ?? 0) - ratio * (x[day] ?? 0)) ** 2);
  const se = Math.sqrt((n / (n - 1)) * squares) / totalX;
  const margin = tQuantile(1 - (1 - conf) / 2, n - 1) * se;
  return { status: "ok", n, dropped, ratio, se, lower: ratio - margin, upper: ratio + margin };
}
