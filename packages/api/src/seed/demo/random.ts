import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A seeded source of chance; each part of the demo has its own, so that a change in one moves no other. */
export type Random = {
  /** Uniform in [0, 1). */
  next(): number;
  chance(probability: number): boolean;
  /** Whole number from 0 up to, not including, `count`. */
  below(count: number): number;
  between(low: number, high: number): number;
  normal(): number;
  exponential(mean: number): number;
  poisson(mean: number): number;
  pick<T>(items: readonly T[]): T;
  /** Index drawn in proportion to its weight. */
  weighted(weights: ArrayLike<number>): number;
  shuffle<T>(items: readonly T[]): T[];
};

const TWO_TO_32 = 4_294_967_296;

/** The random source named `stream` of a demo company. */
export function createRandom(seed: number, stream: string): Random {
  const generator = xoroshiro128plus(mix(seed, stream));
  const next = () => (generator.next() >>> 0) / TWO_TO_32;
  const exponential = (mean: number) => -mean * Math.log(1 - next());
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    exponential,
    below,
    chance: (probability) => next() < probability,
    between: (low, high) => low + (high - low) * next(),
    // Box and Muller; the second value is thrown away to keep the source without memory.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    poisson: (mean) => drawPoisson(mean, exponential),
    pick: (items) => itemAt(items, below(items.length)),
    weighted: (weights) => drawWeighted(weights, next()),
    shuffle: (items) => shuffled(items, below),
  };
}

/** `items[index]`, for an index that is known to exist. */
export function itemAt<T>(items: ArrayLike<T>, index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`itemAt: no item ${index} of ${items.length}`);
  return item;
}

/** FNV-1a over the stream's name, started from the seed. */
function mix(seed: number, stream: string): number {
  let hash = 2_166_136_261 ^ seed;
  for (let index = 0; index < stream.length; index++) {
    hash = Math.imul(hash ^ stream.charCodeAt(index), 16_777_619);
  }
  return hash;
}

/** Counts arrivals of unit rate until `mean` has passed; exact, and quick for the small means used here. */
function drawPoisson(mean: number, exponential: (mean: number) => number): number {
  let count = 0;
  for (let passed = exponential(1); passed < mean; passed += exponential(1)) count += 1;
  return count;
}

function drawWeighted(weights: ArrayLike<number>, uniform: number): number {
  let total = 0;
  for (let index = 0; index < weights.length; index++) total += itemAt(weights, index);
  let left = uniform * total;
  for (let index = 0; index < weights.length - 1; index++) {
    left -= itemAt(weights, index);
    if (left < 0) return index;
  }
  return weights.length - 1;
}

function shuffled<T>(items: readonly T[], below: (count: number) => number): T[] {
  const result = [...items];
  for (let index = result.length - 1; index > 0; index--) {
    const other = below(index + 1);
    const kept = itemAt(result, index);
    result[index] = itemAt(result, other);
    result[other] = kept;
  }
  return result;
}
