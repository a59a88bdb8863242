import { tQuantile } from "./distributions";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid } from "./status";

/** A mean with its t interval, in the unit of the values; null bounds for a single value. */
export type MeanInterval =
  | { status: "ok"; n: number; mean: number; sd: number | null; lower: number | null; upper: number | null }
  | Refusal<"insufficient" | "error">;

/**
 * Mean and t interval from additive statistics.
 *
 * @param n     number of values
 * @param total sum of the values
 * @param totalSquares sum of their squares
 * @returns `insufficient` without values, `error` if no values can have these sums
 * @see Student (1908), Biometrika 6:1–25
 */
export function meanInterval(
  { n, total, totalSquares }: { n: number; total: number; totalSquares: number },
  conf = CONFIDENCE,
): MeanInterval {
  if (n === 0) return insufficient("n=0");
  if (!(n > 0)) return invalid("negative n");
  const mean = total / n;
  if (n < 2) return { status: "ok", n, mean, sd: null, lower: null, upper: null };
  // A subtraction of large sums can come out a hair below zero for equal values; anything more is a contradiction.
  const deviations = totalSquares - total * mean;
  if (deviations < -1e-9 * totalSquares) return invalid("sum of squares too small for the sum");
  const sd = Math.sqrt(Math.max(0, deviations) / (n - 1));
  const margin = (tQuantile(1 - (1 - conf) / 2, n - 1) * sd) / Math.sqrt(n);
  return { status: "ok", n, mean, sd, lower: mean - margin, upper: mean + margin };
}
