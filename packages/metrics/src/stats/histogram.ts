/**
 * A mergeable count of durations in whole-second buckets.
 *
 * Bucket 0 holds exactly 0 s, bucket k up to 256 holds (k − 1, k] s; above that an octave is cut into 128 equal
 * buckets, so that a bucket is never wider than 1/128 (0.8 %) of its lower edge and 300, 600, 900, 1800, 3600 … 28800 s
 * are edges. Counts are additive: histograms of hours, agents and days merge without loss, percentiles never do.
 */
export type Histogram = {
  /** Counts by bucket; trailing buckets that were never used are absent. */
  counts: number[];
  total: number;
};

const WHOLE_SECONDS = 256;
const BUCKETS_PER_OCTAVE = 128;
/** 2^35 s is over a thousand years; anything longer is a mistake in the source. */
const LONGEST_SECONDS = 2 ** 35;

/** The largest relative distance between a value above 256 s and an edge of its bucket. */
export const HISTOGRAM_RELATIVE_ERROR = 1 / BUCKETS_PER_OCTAVE;

/** A histogram of nothing. */
export function emptyHistogram(): Histogram {
  return { counts: [], total: 0 };
}

/**
 * The bucket of a duration in seconds.
 *
 * @throws {RangeError} for a negative, infinite or absurdly long duration
 */
export function bucketOf(seconds: number): number {
  if (!(seconds >= 0 && seconds <= LONGEST_SECONDS)) {
    throw new RangeError(`bucketOf: expected 0 ≤ seconds ≤ 2^35, got ${seconds}`);
  }
  if (seconds <= WHOLE_SECONDS) return Math.ceil(seconds);

  const octave = octaveOf(seconds);
  const octaveStart = WHOLE_SECONDS * 2 ** octave;
  const step = octaveStart / BUCKETS_PER_OCTAVE;
  return WHOLE_SECONDS + octave * BUCKETS_PER_OCTAVE + Math.ceil((seconds - octaveStart) / step);
}

/** The octave above 256 s in which a duration lies: (256, 512] is 0, (512, 1024] is 1. */
function octaveOf(seconds: number): number {
  const octave = Math.floor(Math.log2(seconds / WHOLE_SECONDS));
  // An exact power of two closes the octave below it, since the upper edge belongs to the bucket.
  return seconds === WHOLE_SECONDS * 2 ** octave ? octave - 1 : octave;
}

/** The upper edge of a bucket in seconds, which belongs to it. */
export function upperEdgeOf(bucket: number): number {
  if (bucket <= WHOLE_SECONDS) return bucket;
  const octave = Math.floor((bucket - WHOLE_SECONDS - 1) / BUCKETS_PER_OCTAVE);
  const octaveStart = WHOLE_SECONDS * 2 ** octave;
  const place = bucket - WHOLE_SECONDS - octave * BUCKETS_PER_OCTAVE;
  return octaveStart + (place * octaveStart) / BUCKETS_PER_OCTAVE;
}

/** The lower edge of a bucket in seconds, which belongs to the bucket before it. */
export function lowerEdgeOf(bucket: number): number {
  return bucket === 0 ? 0 : upperEdgeOf(bucket - 1);
}

/** Adds one duration (or `count` equal ones), in place. */
export function addToHistogram(histogram: Histogram, seconds: number, count = 1): void {
  const bucket = bucketOf(seconds);
  growTo(histogram.counts, bucket);
  histogram.counts[bucket] = (histogram.counts[bucket] ?? 0) + count;
  histogram.total += count;
}

/** Adds all of `from` to `into`, in place; `from` is left as it was. */
export function mergeHistogram(into: Histogram, from: Histogram): void {
  const { counts } = into;
  growTo(counts, from.counts.length - 1);
  for (let bucket = 0; bucket < from.counts.length; bucket++) {
    counts[bucket] = (counts[bucket] ?? 0) + (from.counts[bucket] ?? 0);
  }
  into.total += from.total;
}

/** How many durations are at most `seconds`; exact when `seconds` is the upper edge of a bucket. */
export function countAtMost(histogram: Histogram, seconds: number): number {
  if (seconds < 0) return 0;
  const last = bucketOf(Math.min(seconds, LONGEST_SECONDS));
  const whole = upperEdgeOf(last) <= seconds ? last : last - 1;
  let count = 0;
  for (let bucket = 0; bucket <= whole && bucket < histogram.counts.length; bucket++) {
    count += histogram.counts[bucket] ?? 0;
  }
  return count;
}

/**
 * The value at a 1-based rank of the sorted durations: the upper edge of the bucket that holds it.
 *
 * @throws {RangeError} if there is no such rank
 */
export function valueAtRank(histogram: Histogram, rank: number): number {
  return upperEdgeOf(bucketAtRank(histogram, rank));
}

/** The bucket that holds a 1-based rank. */
export function bucketAtRank(histogram: Histogram, rank: number): number {
  let seen = 0;
  for (let bucket = 0; bucket < histogram.counts.length; bucket++) {
    seen += histogram.counts[bucket] ?? 0;
    if (seen >= rank && rank >= 1) return bucket;
  }
  throw new RangeError(`bucketAtRank: expected 1 ≤ rank ≤ ${histogram.total}, got ${rank}`);
}

/**
 * Quantile of type 7 (the one of spreadsheets and R) on the values of the buckets, in seconds.
 *
 * Whole seconds up to 256 s come out as if from the raw values; above that within 0.8 %.
 *
 * @returns `null` for an empty histogram
 * @see Hyndman & Fan (1996), The American Statistician 50:361–365
 */
export function quantileOf(histogram: Histogram, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantileOf: expected 0 ≤ p ≤ 1, got ${p}`);
  if (histogram.total === 0) return null;
  const position = (histogram.total - 1) * p;
  const below = Math.floor(position);
  const low = valueAtRank(histogram, below + 1);
  if (position === below) return low;
  const high = valueAtRank(histogram, below + 2);
  return low + (position - below) * (high - low);
}

function growTo(counts: number[], bucket: number): void {
  while (counts.length <= bucket) counts.push(0);
}
