/** Bins so narrow that few of many values share one. */
const BINS = 4096;

/**
 * Quantiles of type 7 of very many values, without sorting all of them: they are counted into even bins, and only the
 * bins that hold a wanted rank are sorted.
 *
 * @param values finite numbers, at least one, in any order
 * @see Hyndman & Fan (1996), The American Statistician 50:361–365
 */
export function percentilesOf(values: Float64Array, probabilities: readonly number[]): number[] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const spread = most - least;
  const binOf = (value: number): number =>
    spread > 0 ? Math.min(BINS - 1, Math.floor(((value - least) / spread) * BINS)) : 0;
  const counts = new Uint32Array(BINS);
  for (const value of values) {
    const bin = binOf(value);
    counts[bin] = (counts[bin] as number) + 1;
  }
  const positions = probabilities.map((p) => (values.length - 1) * p);
  const ranks = new Set(positions.flatMap((position) => [Math.floor(position), Math.ceil(position)]));
  const atRank = valuesAt(ranks, { values, counts, binOf });
  return positions.map((position) => {
    const low = atRank.get(Math.floor(position)) as number;
    const high = atRank.get(Math.ceil(position)) as number;
    return low + (position - Math.floor(position)) * (high - low);
  });
}

function valuesAt(
  ranks: ReadonlySet<number>,
  { values, counts, binOf }: { values: Float64Array; counts: Uint32Array; binOf: (value: number) => number },
): Map<number, number> {
  const wanted = new Map<number, { start: number; members: number[] }>();
  let start = 0;
  counts.forEach((count, bin) => {
    const end = start + count;
    if ([...ranks].some((rank) => rank >= start && rank < end)) wanted.set(bin, { start, members: [] });
    start = end;
  });
  for (const value of values) wanted.get(binOf(value))?.members.push(value);
  const found = new Map<number, number>();
  for (const bin of wanted.values()) {
    bin.members.sort((a, b) => a - b);
    for (const rank of ranks) {
      const value = bin.members[rank - bin.start];
      if (value !== undefined) found.set(rank, value);
    }
  }
  return found;
}
