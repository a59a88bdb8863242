import { meanInterval } from "../stats/mean-interval";
import { poissonRate } from "../stats/poisson-rate";
import { sum } from "../stats/sum";

/** Mean arrivals of a half hour (or of a week), with the 95 % interval of that mean. */
export type Arrivals = {
  mean: number;
  lower: number;
  upper: number;
  /** Spread from week to week; null for a single one. */
  sd: number | null;
  weeks: number;
};

/**
 * The mean over weeks. Its interval is never narrower than what chance alone gives (Poisson), and wider where weeks differ by
 * more than that.
 *
 * @param counts calls of each week, one at least
 */
export function arrivalsOf(counts: readonly number[]): Arrivals {
  const [weeks, total] = [counts.length, sum(counts)];
  const mean = total / weeks;
  const chance = poissonRate(total, weeks);
  const spread = meanInterval({ n: weeks, total, totalSquares: sum(counts.map((count) => count ** 2)) });
  const own = spread.status === "ok" ? spread : { lower: null, upper: null, sd: null };
  const [low, high] = chance.status === "ok" ? [chance.lower, chance.upper] : [mean, mean];
  return {
    mean,
    lower: Math.max(0, Math.min(low, own.lower ?? low)),
    upper: Math.max(high, own.upper ?? high),
    sd: own.sd,
    weeks,
  };
}
