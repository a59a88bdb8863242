import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { groupBy } from "./group-by";
import { decompose, reflect } from "./householder";
import { ones } from "./least-squares";
import type { Maybe } from "./missing";
import { areColumns, completeRows, pickRows } from "./missing";
import { quantileOfSorted } from "./quantile-interval";
import type { Refusal } from "./status";
import { insufficient, invalid } from "./status";

/** How R² of a regression is shared out over its drivers; `share` is of R², and null where that is 0. */
export type Lmg =
  | { status: "ok"; n: number; dropped: number; r2: number; lmg: number[]; share: Maybe[] }
  | Refusal<"insufficient" | "no-variation" | "error">;

const MOST_DRIVERS = 8;

/**
 * Importance of drivers: the gain in R² averaged over all orders in which they may enter (the Shapley value of R²). The
 * shares add up to R², and identical drivers share equally.
 *
 * @param input.y       outcome per contact or customer, never an average per agent
 * @param input.columns at most eight drivers
 * @see Lindeman, Merenda & Gold (1980); Grömping (2006), Journal of Statistical Software 17(1)
 */
export function lmg(input: { y: readonly Maybe[]; columns: readonly (readonly Maybe[])[] }): Lmg {
  const { y, columns } = input;
  if (!areColumns([y, ...columns])) return invalid("not a number");
  if (columns.length === 0 || columns.length > MOST_DRIVERS)
    return invalid(`expected 1 to ${MOST_DRIVERS} columns`);
  if (columns.some((column) => column.length !== y.length)) return invalid("columns differ in length");
  const rows = completeRows([y, ...columns]);
  if (rows.length < 2) return insufficient("n<2");
  const shares = sharesOf(
    columns.map((column) => pickRows(column, rows)),
    pickRows(y, rows),
  );
  if (!shares) return { status: "no-variation", reason: "the outcome does not vary" };
  return { status: "ok", n: rows.length, dropped: y.length - rows.length, ...shares };
}

/** R² of every subset from one reduced triangle: the rows are read once, the 2^p fits are on a matrix of p + 2 columns. */
function sharesOf(columns: readonly (readonly number[])[], y: readonly number[]) {
  const p = columns.length;
  const reduced = reduce(columns, y);
  const total = reduced.y.slice(1).reduce((sum, value) => sum + value ** 2, 0);
  if (total <= 1e-24 * y.reduce((sum, value) => sum + value ** 2, 0)) return null;
  const r2OfSet = Array.from(
    { length: 2 ** p },
    (_, set) =>
      explained(
        reduced.columns.filter((__, driver) => (set >> driver) & 1),
        reduced,
      ) / total,
  );
  const r2 = r2OfSet.at(-1) as number;
  const weights = Array.from({ length: p }, (_, size) => 1 / (p * binomial(p - 1, size)));
  const shares = columns.map((_, driver) => {
    let gain = 0;
    for (let set = 0; set < 2 ** p; set++) {
      if ((set >> driver) & 1) continue;
      const added = (r2OfSet[set | (1 << driver)] as number) - (r2OfSet[set] as number);
      gain += (weights[bits(set)] as number) * added;
    }
    return gain;
  });
  // Drivers that explain nothing but rounding have no shares of it.
  return { r2, lmg: shares, share: shares.map((value) => (r2 > 1e-20 ? value / r2 : null)) };
}

type Reduced = { constant: Float64Array; columns: Float64Array[]; y: Float64Array };

/** Rotates the intercept, the columns and y into their first p + 2 coordinates, which keeps every inner product. */
function reduce(columns: readonly (readonly number[])[], y: readonly number[]): Reduced {
  const constant = ones(y.length);
  const qr = decompose([constant, ...columns, y]);
  const height = columns.length + 2;
  const rotate = (values: ArrayLike<number>): Float64Array => {
    const rotated = Float64Array.from(values);
    reflect(qr, rotated);
    return rotated.slice(0, height);
  };
  return { constant: rotate(constant), columns: columns.map(rotate), y: rotate(y) };
}

function explained(columns: readonly Float64Array[], { constant, y }: Reduced): number {
  const qr = decompose([constant, ...columns]);
  const effects = y.slice();
  reflect(qr, effects);
  return effects.slice(1, qr.kept.length).reduce((sum, value) => sum + value ** 2, 0);
}

function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return value;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

/** Bounds of each driver's share of R²; two drivers whose bounds overlap cannot be told apart. */
export type LmgBounds =
  | { status: "ok"; draws: number; lower: number[]; upper: number[] }
  | Refusal<"insufficient" | "error">;

/**
 * Percentile bounds of `lmg` by redrawing whole customers.
 *
 * @param input.customer who each row belongs to
 * @param input.seed     the same seed gives the same bounds
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13
 */
export function lmgBootstrap(input: {
  y: readonly Maybe[];
  columns: readonly (readonly Maybe[])[];
  customer: readonly (string | number)[];
  draws?: number | undefined;
  seed?: number | undefined;
}): LmgBounds {
  const { y, columns, customer, draws = 1000 } = input;
  if (customer.length !== y.length) return invalid("customer and y differ in length");
  const rows = completeRows([y, ...columns]);
  const customers = [...groupBy(rows, (row) => customer[row]).values()];
  if (customers.length < 2) return insufficient("fewer than 2 customers");
  const generator = xoroshiro128plus(input.seed ?? 1);
  const results: number[][] = [];
  for (let draw = 0; draw < draws; draw++) {
    const drawn = customers.flatMap(() => customers[uniformInt(generator, 0, customers.length - 1)] ?? []);
    const shares = sharesOf(
      columns.map((column) => pickRows(column, drawn)),
      pickRows(y, drawn),
    );
    if (shares) results.push(shares.lmg);
  }
  if (results.length === 0) return insufficient("no draw varies");
  const sorted = columns.map((_, driver) =>
    results.map((shares) => shares[driver] as number).sort((a, b) => a - b),
  );
  return {
    status: "ok",
    draws: results.length,
    lower: sorted.map((values) => quantileOfSorted(values, 0.025)),
    upper: sorted.map((values) => quantileOfSorted(values, 0.975)),
  };
}
