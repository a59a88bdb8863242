import { tQuantile, tTwoSided } from "./distributions";

/** An estimate with its t statistic, p-value and interval. */
export type TResult = { t: number; p: number; lower: number; upper: number };

/** Two-sided t-test of an estimate against zero, with its interval. The standard error must be positive. */
export function testEstimate(
  estimate: number,
  { se, df, conf = 0.95 }: { se: number; df: number; conf?: number | undefined },
): TResult {
  const t = estimate / se;
  const margin = tQuantile(1 - (1 - conf) / 2, df) * se;
  return { t, p: tTwoSided(t, df), lower: estimate - margin, upper: estimate + margin };
}
