import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { groupBy } from "./group-by";
import type { Maybe } from "./missing";
import { areColumns } from "./missing";
import { quantileOfSorted } from "./quantile-interval";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";

/** How far two values lie apart: not the same, by their order, or by their numbers. */
export const ALPHA_LEVELS = ["nominal", "ordinal", "interval"] as const;
export type AlphaLevel = (typeof ALPHA_LEVELS)[number];

/** What several people said of one thing. */
export type RatedUnit = {
  /** One place a person, in the same order in every unit; null where that person said nothing. */
  ratings: readonly Maybe[];
  /** Units of another kind have a scale of their own: they are added up, never compared with each other. */
  stratum?: string;
  /** Units that belong together, such as the criteria of one conversation, are drawn together. */
  cluster?: string;
};

export type KrippendorffAlpha =
  | {
      status: "ok";
      /** 1 is full agreement, 0 what chance would give, below it systematic disagreement. */
      alpha: number;
      /** Null with fewer than two clusters to draw from. */
      lower: number | null;
      upper: number | null;
      /** Units that at least two people rated: one rating alone agrees with nobody. */
      units: number;
      clusters: number;
      /** Ratings in those units. */
      ratings: number;
    }
  | Refusal<"insufficient" | "no-variation" | "error">;

export type AlphaOptions = { level?: AlphaLevel; conf?: number; draws?: number; seed?: number };

/**
 * Krippendorff's alpha for any number of people and missing ratings, with a bootstrap interval.
 *
 * Each stratum has its own expected disagreement, so that criteria on which everybody scores low and others on which
 * everybody scores high do not pass for agreement. With one stratum it is the published statistic.
 *
 * @returns `insufficient` when no unit has two ratings, `no-variation` when all ratings are the same
 * @see Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; Zapf et al. (2016), BMC Med Res Methodol 16:93
 */
export function krippendorffAlpha(
  units: readonly RatedUnit[],
  { level = "ordinal", conf = CONFIDENCE, draws = 1000, seed = 1 }: AlphaOptions = {},
): KrippendorffAlpha {
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  if (!areColumns(units.map(({ ratings }) => ratings))) return invalid("not a number");
  const paired = units.flatMap(({ ratings, stratum = "", cluster }, index) => {
    const values = ratings.filter((value): value is number => value !== null);
    return values.length < 2 ? [] : [{ values, stratum, cluster: cluster ?? `unit ${index}` }];
  });
  if (paired.length === 0) return insufficient("no unit has two ratings");
  const alpha = alphaOf(paired, level);
  if (alpha === null) return { status: "no-variation", reason: "all ratings are the same" };
  const clusters = [...groupBy(paired, ({ cluster }) => cluster).values()];
  return {
    status: "ok",
    alpha,
    ...boundsOf(clusters, { level, conf, draws, seed }),
    units: paired.length,
    clusters: clusters.length,
    ratings: paired.reduce((total, { values }) => total + values.length, 0),
  };
}

type PairedUnit = { values: readonly number[]; stratum: string };

function alphaOf(units: readonly PairedUnit[], level: AlphaLevel): number | null {
  let observed = 0;
  let expected = 0;
  for (const stratum of groupBy(units, (unit) => unit.stratum).values()) {
    const part = disagreementOf(
      stratum.map(({ values }) => values),
      level,
    );
    observed += part.observed;
    expected += part.expected;
  }
  return expected === 0 ? null : 1 - observed / expected;
}

/** Both as a sum over ratings, so that strata weigh by how much was rated in them. */
function disagreementOf(units: readonly (readonly number[])[], level: AlphaLevel) {
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const place = new Map(values.map((value, index) => [value, index]));
  const counts = values.map(() => 0);
  for (const value of units.flat()) add(counts, place.get(value) ?? 0);
  const n = units.reduce((total, unit) => total + unit.length, 0);
  const distance = distancesOf(values, counts, level);
  const apart = (a: number, b: number) => distance[place.get(a) ?? 0]?.[place.get(b) ?? 0] ?? 0;

  const observed = units.reduce((total, unit) => {
    const pairs = unit.flatMap((a, i) => unit.map((b, j) => (i === j ? 0 : apart(a, b))));
    return total + pairs.reduce((sum, one) => sum + one, 0) / (unit.length - 1);
  }, 0);
  const expected = counts.reduce(
    (total, a, i) => total + counts.reduce((sum, b, j) => sum + a * b * (distance[i]?.[j] ?? 0), 0),
    0,
  );
  return { observed, expected: expected / (n - 1) };
}

function add(counts: number[], index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

/** Squared distances; those by order as shares of all ratings, so that strata of another size can be added. */
function distancesOf(values: readonly number[], counts: readonly number[], level: AlphaLevel): number[][] {
  const n = counts.reduce((total, count) => total + count, 0);
  const between = (i: number, j: number): number => {
    if (i === j) return 0;
    if (level === "nominal") return 1;
    if (level === "interval") return ((values[i] ?? 0) - (values[j] ?? 0)) ** 2;
    const [low, high] = [Math.min(i, j), Math.max(i, j)];
    const passed = counts.slice(low, high + 1).reduce((total, count) => total + count, 0);
    return ((passed - ((counts[low] ?? 0) + (counts[high] ?? 0)) / 2) / n) ** 2;
  };
  return values.map((_, i) => values.map((__, j) => between(i, j)));
}

/** Percentile bounds from drawing whole clusters again; a draw in which nobody differs says nothing. */
function boundsOf(
  clusters: readonly (readonly PairedUnit[])[],
  { level, conf, draws, seed }: Required<AlphaOptions>,
): { lower: number | null; upper: number | null } {
  if (clusters.length < 2) return { lower: null, upper: null };
  const generator = xoroshiro128plus(seed);
  const found: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const drawn = clusters.flatMap(() => clusters[uniformInt(generator, 0, clusters.length - 1)] ?? []);
    const alpha = alphaOf(drawn, level);
    if (alpha !== null) found.push(alpha);
  }
  if (found.length === 0) return { lower: null, upper: null };
  found.sort((a, b) => a - b);
  const tail = (1 - conf) / 2;
  return { lower: quantileOfSorted(found, tail), upper: quantileOfSorted(found, 1 - tail) };
}
