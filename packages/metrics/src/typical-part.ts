import type { CaseMixCell } from "./stats/indirect-standardise";
import { quantileOfSorted } from "./stats/quantile-interval";

/** A kind of contact of one agent, with what others reach in it. */
export type PartGap = {
  channel: string;
  topic: string;
  n: number;
  x: number;
  /** Successes to be expected of n such contacts. */
  expected: number;
};

/** Fewer contacts of a kind say nothing of where a difference comes from. */
const LEAST_OF_A_KIND = 5;

/**
 * The kind of contact in which an agent misses or gains most of what is expected: by number of contacts, not by share, so
 * that it is what happens often.
 *
 * @param side `low` for where most is missed, `high` for where most is gained
 * @returns null where no kind with at least five contacts lies on that side
 */
export function largestGap(
  cells: readonly CaseMixCell[],
  agent: string,
  side: "low" | "high",
): PartGap | null {
  const parts = new Map<string, PartGap & { allN: number; allX: number }>();
  for (const { agent: whose, channel, topic, n, x } of cells) {
    const key = `${channel}\u0000${topic}`;
    const part = parts.get(key) ?? { channel, topic, n: 0, x: 0, expected: 0, allN: 0, allX: 0 };
    parts.set(key, part);
    part.allN += n;
    part.allX += x;
    if (whose !== agent) continue;
    part.n += n;
    part.x += x;
  }
  let largest: PartGap | null = null;
  let most = 0;
  for (const { allN, allX, ...part } of parts.values()) {
    if (part.n < LEAST_OF_A_KIND) continue;
    const expected = part.n * (allX / allN);
    const gap = side === "low" ? expected - part.x : part.x - expected;
    if (gap > most) [largest, most] = [{ ...part, expected }, gap];
  }
  return largest;
}

/**
 * The most typical of some things: those whose size lies closest to the middle one. What has no size comes last, and what
 * is equally typical keeps its order.
 */
export function mostTypical<Item>(
  items: readonly Item[],
  { sizeOf, count }: { sizeOf: (item: Item) => number | null; count: number },
): Item[] {
  const sizes = items.map(sizeOf).filter((size) => size !== null);
  const middle =
    sizes.length === 0
      ? 0
      : quantileOfSorted(
          sizes.toSorted((a, b) => a - b),
          0.5,
        );
  const distance = (item: Item) => {
    const size = sizeOf(item);
    return size === null ? Number.POSITIVE_INFINITY : Math.abs(size - middle);
  };
  return items.toSorted((a, b) => compare(distance(a), distance(b))).slice(0, count);
}

/** Two without a size are equal: their difference would be no number. */
function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
