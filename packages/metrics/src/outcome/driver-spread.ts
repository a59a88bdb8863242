import { fUpperTail } from "../stats/distributions";
import { quantileOfSorted } from "../stats/quantile-interval";
import { mean } from "../stats/sum";
import type { Estimate } from "./driver-analysis";
import { drawMoments, type Moments, totalSpread } from "./driver-moments";
import { lmgOfSpread, solveSpread } from "./driver-solve";

/** What drawing customers tells of the shares and effects of the columns. */
export type DrawnBounds = {
  draws: number;
  share(column: number): { lower: number; upper: number };
  /** Least squares, with the interval of the draws. */
  effect(column: number): Estimate;
  /** Whether all effects together may be none: Wald's test with the spread of the draws. */
  p: number;
};

/**
 * Percentile intervals of shares of R² and of effects.
 *
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13
 */
export function boundsOfDraws(
  moments: Moments,
  { draws, seed }: { draws: number; seed: number },
): DrawnBounds {
  const columns = Array.from({ length: moments.width - 2 }, (_, k) => k);
  const found = drawMoments(moments, { draws, seed }, (spread) => {
    const parts = lmgOfSpread(spread);
    const r2 = parts.reduce((sum, part) => sum + part, 0);
    if (!(r2 > 0)) return null;
    return { shares: parts.map((part) => part / r2), coef: solveSpread(spread, columns).coef };
  });
  const { coef } = solveSpread(totalSpread(moments), columns);
  return {
    draws: found.length,
    share: (column) => rangeOf(found.map(({ shares }) => shares[column] as number)),
    effect: (column) => ({
      value: coef[column] as number,
      ...rangeOf(found.map((draw) => draw.coef[column] as number)),
    }),
    p: chanceOfNone(
      coef,
      found.map((draw) => draw.coef),
      moments.groups.length,
    ),
  };
}

/** Between these lie 95 in 100 of the draws. */
export function rangeOf(values: readonly number[]): { lower: number; upper: number } {
  const sorted = values.toSorted((a, b) => a - b);
  return { lower: quantileOfSorted(sorted, 0.025), upper: quantileOfSorted(sorted, 0.975) };
}

/** β'V⁻¹β by the regression trick: V⁻¹β is what is left when β is swept with the spread of the draws. */
function chanceOfNone(
  coef: readonly number[],
  drawn: readonly (readonly number[])[],
  groups: number,
): number {
  const p = coef.length;
  if (drawn.length <= p || groups <= p) return 1;
  const means = coef.map((_, k) => mean(drawn.map((draw) => draw[k] as number)) ?? 0);
  const covariance = coef.map((_, i) =>
    coef.map(
      (__, j) =>
        drawn.reduce(
          (sum, draw) =>
            sum + ((draw[i] as number) - (means[i] as number)) * ((draw[j] as number) - (means[j] as number)),
          0,
        ) /
        (drawn.length - 1),
    ),
  );
  // The regression of β on the columns of V explains β'V⁻¹β of its own sum of squares, which is set to 1.
  const spread = [...covariance.map((row, i) => [...row, coef[i] as number]), [...coef, 1]];
  const { r2 } = solveSpread(
    spread,
    coef.map((_, k) => k),
  );
  return fUpperTail(r2 / p, p, groups - p);
}
