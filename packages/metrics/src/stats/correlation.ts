import { tTwoSided } from "./distributions";
import type { Maybe } from "./missing";
import { areColumns, completeRows, pickRows } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";
import { sumOfSquaredDeviations, sumOver } from "./sum";
import { zOf } from "./wilson";

type Bounds = { p: number; lower: Maybe; upper: Maybe };

/** Pearson's and Spearman's correlation; bounds are null for a perfect one. */
export type Correlation =
  | {
      status: "ok";
      n: number;
      dropped: number;
      pearson: { r: number } & Bounds;
      spearman: { rho: number } & Bounds;
    }
  | Refusal<"insufficient" | "error">;

/**
 * Correlation of two lists, on pairs without missing values. Only for team means or changes: rows of teams and periods
 * pooled together are not independent.
 *
 * @returns `insufficient` for fewer than four pairs, or if one side never differs
 * @see Fisher (1921), Metron 1:3–32; Bonett & Wright (2000), Psychometrika 65:23–28
 */
export function correlation(x: readonly Maybe[], y: readonly Maybe[], conf = CONFIDENCE): Correlation {
  if (!areColumns([x, y])) return invalid("not a number");
  if (x.length !== y.length) return invalid("x and y differ in length");
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  const rows = completeRows([x, y]);
  const n = rows.length;
  if (n < 4) return insufficient("n<4");
  const first = pickRows(x, rows);
  const second = pickRows(y, rows);
  const r = pearsonOf(first, second);
  const rho = pearsonOf(averageRanks(first), averageRanks(second));
  if (r === null || rho === null) return insufficient("no variation");
  const z = zOf(conf);
  return {
    status: "ok",
    n,
    dropped: x.length - n,
    pearson: { r, p: pValue(r, n), ...fisherBounds(r, z / Math.sqrt(n - 3)) },
    spearman: { rho, p: pValue(rho, n), ...fisherBounds(rho, z * Math.sqrt((1 + rho ** 2 / 2) / (n - 3))) },
  };
}

function pearsonOf(x: readonly number[], y: readonly number[]): number | null {
  const scale = Math.sqrt(sumOfSquaredDeviations(x)) * Math.sqrt(sumOfSquaredDeviations(y));
  if (scale === 0) return null;
  const n = x.length;
  const meanX = sumOver(n, (i) => x[i] as number) / n;
  const meanY = sumOver(n, (i) => y[i] as number) / n;
  const products = sumOver(n, (i) => ((x[i] as number) - meanX) * ((y[i] as number) - meanY));
  const r = products / scale;
  // The last digits of a perfect correlation are rounding.
  return Math.abs(r) > 1 - 1e-14 ? Math.sign(r) : r;
}

function pValue(r: number, n: number): number {
  if (Math.abs(r) === 1) return 0;
  return tTwoSided(r * Math.sqrt((n - 2) / ((1 - r) * (1 + r))), n - 2);
}

function fisherBounds(r: number, margin: number): { lower: Maybe; upper: Maybe } {
  if (Math.abs(r) === 1) return { lower: null, upper: null };
  return { lower: Math.tanh(Math.atanh(r) - margin), upper: Math.tanh(Math.atanh(r) + margin) };
}

/** Ranks from 1, ties sharing the mean of theirs. */
export function averageRanks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length);
  let start = 0;
  while (start < order.length) {
    let end = start;
    while (order[end + 1]?.value === order[start]?.value && end + 1 < order.length) end += 1;
    for (const tied of order.slice(start, end + 1)) ranks[tied.index] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}
