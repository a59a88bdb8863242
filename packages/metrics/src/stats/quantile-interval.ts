import { binomialCdf, binomialQuantile } from "./distributions";
import type { Histogram } from "./histogram";
import { bucketAtRank, lowerEdgeOf, quantileOf, upperEdgeOf } from "./histogram";
import type { Maybe } from "./missing";
import { areColumns, dropMissing } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";

/** A quantile with distribution-free bounds, in the unit of the values. A null bound: at this n there is none. */
export type QuantileInterval =
  | {
      status: "ok";
      n: number;
      dropped: number;
      estimate: number;
      /** 1-based ranks of the order statistics that are the bounds. */
      lowerRank: number | null;
      upperRank: number | null;
      lower: number | null;
      upper: number | null;
      /** The exact chance that such bounds hold the true quantile; at least the confidence where both exist. */
      coverage: number;
    }
  | Refusal<"insufficient" | "error">;

/**
 * Quantile of type 7 with an interval between two order statistics: no assumption about the shape of the distribution.
 *
 * @param x values; missing ones are dropped and counted
 * @param p the quantile, strictly between 0 and 1
 * @returns `insufficient` without values, `error` for another p or an impossible confidence
 * @see Hahn & Meeker (1991), Statistical Intervals, 5.2; Hyndman & Fan (1996), The American Statistician 50:361
 */
export function quantileInterval(x: readonly Maybe[], p: number, conf = CONFIDENCE): QuantileInterval {
  if (!areColumns([x])) return invalid("not a number");
  if (!isInside(p)) return invalid("p outside 0..1");
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  const { values, dropped } = dropMissing(x);
  const n = values.length;
  if (n === 0) return insufficient("n=0");
  values.sort((a, b) => a - b);
  const ranks = quantileRanks(n, p, conf);
  return {
    status: "ok",
    n,
    dropped,
    estimate: quantileOfSorted(values, p),
    ...ranks,
    lower: ranks.lowerRank === null ? null : (values[ranks.lowerRank - 1] ?? null),
    upper: ranks.upperRank === null ? null : (values[ranks.upperRank - 1] ?? null),
  };
}

/**
 * The same over a histogram of seconds. The bounds are the far edges of their buckets, so that they are never tighter
 * than those of the raw values.
 */
export function quantileIntervalOfHistogram(
  histogram: Histogram,
  p: number,
  conf = CONFIDENCE,
): QuantileInterval {
  const estimate = quantileOf(histogram, p);
  if (estimate === null) return insufficient("n=0");
  const n = histogram.total;
  const ranks = quantileRanks(n, p, conf);
  return {
    status: "ok",
    n,
    dropped: 0,
    estimate,
    ...ranks,
    lower: ranks.lowerRank === null ? null : lowerBound(histogram, ranks.lowerRank),
    upper: ranks.upperRank === null ? null : upperEdgeOf(bucketAtRank(histogram, ranks.upperRank)),
  };
}

/** Up to 256 s waits are whole seconds and stand for themselves; above that the value may lie anywhere in its bucket. */
function lowerBound(histogram: Histogram, rank: number): number {
  const bucket = bucketAtRank(histogram, rank);
  return bucket <= 256 ? upperEdgeOf(bucket) : lowerEdgeOf(bucket);
}

type Ranks = Readonly<{ lowerRank: number | null; upperRank: number | null; coverage: number }>;

/** The same few sizes are asked for again and again in one view. */
const knownRanks = new Map<string, Ranks>();
const MOST_KNOWN = 20_000;

/** Which order statistics bound the p-quantile of n values; null where the sample is too small to have such a one. */
export function quantileRanks(n: number, p: number, conf = CONFIDENCE): Ranks {
  if (!isInside(p)) throw new RangeError(`quantileRanks: expected 0 < p < 1, got ${p}`);
  const key = `${n} ${p} ${conf}`;
  const known = knownRanks.get(key);
  if (known) return known;
  const alpha = 1 - conf;
  const low = binomialQuantile(alpha / 2, n, p);
  const high = binomialQuantile(1 - alpha / 2, n, p) + 1;
  const lowerRank = low < 1 ? null : low;
  const upperRank = high > n ? null : high;
  const above = upperRank === null ? 1 : binomialCdf(upperRank - 1, n, p);
  const below = lowerRank === null ? 0 : binomialCdf(lowerRank - 1, n, p);
  const ranks = { lowerRank, upperRank, coverage: above - below };
  if (knownRanks.size >= MOST_KNOWN) knownRanks.clear();
  knownRanks.set(key, ranks);
  return ranks;
}

/**
 * The smallest n at which each quantile has a finite interval on both sides: 6 for the median, 36 for P90.
 *
 * @returns `error` for a quantile or a confidence that is not strictly between 0 and 1, or so near that no sample reaches it
 */
export function minNForQuantile(
  p: readonly number[],
  conf = CONFIDENCE,
): { status: "ok"; n: number[] } | Refusal<"error"> {
  if (!p.every(isInside)) return invalid("p outside 0..1");
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  if (p.some((quantile) => !(sizeBefore(quantile, conf) < LARGEST_SAMPLE)))
    return invalid("no sample is large enough for this p");
  return { status: "ok", n: p.map((quantile) => smallestN(quantile, conf)) };
}

function isInside(p: number): boolean {
  return p > 0 && p < 1;
}

/** From here on the ranks are no longer whole numbers to the last digit. */
const LARGEST_SAMPLE = 1e9;

/** The lower rank is at least 1 once (1 − p)^n < α/2, the upper at most n once p^n ≤ α/2 or so. */
function sizeBefore(p: number, conf: number): number {
  const tail = Math.log((1 - conf) / 2);
  return Math.floor(Math.max(tail / Math.log(p), tail / Math.log1p(-p)));
}

function smallestN(p: number, conf: number): number {
  for (let n = Math.max(1, sizeBefore(p, conf) - 1); ; n++) {
    const ranks = quantileRanks(n, p, conf);
    if (ranks.lowerRank !== null && ranks.upperRank !== null) return n;
  }
}

/** Quantile of type 7 of ascending values. */
export function quantileOfSorted(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below];
  if (low === undefined) throw new RangeError("quantileOfSorted: no values");
  const high = sorted[below + 1] ?? low;
  return low + (position - below) * (high - low);
}
