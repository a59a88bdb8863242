import { tQuantile } from "./distributions";
import { areNumbers, isAmount } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";
import { sum } from "./sum";
import { wilson, zOf } from "./wilson";

type Interval = { estimate: number; lower: number; upper: number };

/** The mean of ratings on a scale, with an interval that is never of zero width, and the share of the top two boxes. */
export type RatingMean =
  | {
      status: "ok";
      n: number;
      /** The mean as counted: the dot on the chart. */
      rawMean: number;
      /** Sample standard deviation; null for one rating. */
      sd: number | null;
      /** Posterior mean, which carries the interval. */
      mean: number;
      lower: number;
      upper: number;
      /** The usual t interval, for reference; null where it does not exist. */
      tLower: number | null;
      tUpper: number | null;
      top2: Interval;
    }
  | Refusal<"insufficient" | "error">;

/**
 * Mean of ratings with a Dirichlet–multinomial interval (Perks' prior, 1/K per scale point), clipped to the scale.
 *
 * Five fives are not proof of perfection: the t interval would have no width there, this one has.
 *
 * @param counts ratings per scale point, lowest first
 * @param scale  values of the scale points, ascending; 1, 2, 3 … unless given
 * @returns `insufficient` without ratings, `error` for a negative count or a scale of another length
 * @see after Agresti & Coull (1998), The American Statistician 52:119–126; Perks (1947), JIA 73:285–334
 */
export function ratingMean(
  counts: readonly number[],
  scale?: readonly number[],
  conf = CONFIDENCE,
): RatingMean {
  const points = scale ?? counts.map((_, index) => index + 1);
  if (points.length !== counts.length || counts.length < 2)
    return invalid("counts and scale differ in length");
  if (!areNumbers([...counts, ...points])) return invalid("not a number");
  if (!counts.every(isAmount)) return invalid("negative count");
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  const n = sum(counts);
  if (n === 0) return insufficient("n=0");
  if (!isAmount(n)) return invalid("not a number");

  const rawMean = sum(counts.map((count, k) => count * at(points, k))) / n;
  const squares = sum(counts.map((count, k) => count * (at(points, k) - rawMean) ** 2));
  // Of equal ratings the squares may come out a hair above zero.
  const equal = counts.filter((count) => count > 0).length < 2;
  const sd = n < 2 ? null : equal ? 0 : Math.sqrt(squares / (n - 1));
  const posterior = counts.map((count) => (count + 1 / counts.length) / (n + 1));
  const centre = sum(posterior.map((share, k) => share * at(points, k)));
  const spread = sum(posterior.map((share, k) => share * (at(points, k) - centre) ** 2)) / (n + 2);
  const margin = zOf(conf) * Math.sqrt(spread);
  const tMargin = sd === null || sd === 0 ? null : (tQuantile(1 - (1 - conf) / 2, n - 1) * sd) / Math.sqrt(n);
  return {
    status: "ok",
    n,
    rawMean,
    sd,
    mean: centre,
    lower: Math.max(Math.min(...points), centre - margin),
    upper: Math.min(Math.max(...points), centre + margin),
    tLower: tMargin === null ? null : rawMean - tMargin,
    tUpper: tMargin === null ? null : rawMean + tMargin,
    top2: topTwo(counts, n, conf),
  };
}

function topTwo(counts: readonly number[], n: number, conf: number): Interval {
  const top = at(counts, counts.length - 1) + at(counts, counts.length - 2);
  // Huge counts may add up to a last digit more than all of them together.
  const share = wilson(Math.min(n, top), n, conf);
  if (share.status !== "ok") throw new RangeError(`ratingMean: ${share.reason}`);
  return { estimate: share.estimate, lower: share.lower, upper: share.upper };
}

function at(values: readonly number[], index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`ratingMean: no value at ${index}`);
  return value;
}
