import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { groupBy } from "../stats/group-by";

/**
 * Sums of products of columns, per customer or per group of customers drawn by lot: all that a regression of any draw
 * needs, so that a thousand draws read the rows once. The figures themselves come from the rows (QR); these serve for
 * their spread alone, on columns of one scale, where sums of products lose nothing that matters.
 */
export type Moments = { width: number; groups: Float64Array[] };

/**
 * More customers are put together by lot into this many groups of one size. The spread of a sum over groups is that over
 * customers; two thousand of them tell it within two hundredths of itself.
 */
const MOST_GROUPS = 2000;

/** The columns with a constant before them; entry (i, j) of a group is at i·width + j. */
export function momentsByCustomer(
  columns: readonly (readonly number[])[],
  customer: readonly (string | number)[],
  seed: number,
): Moments {
  const width = columns.length + 1;
  const customers = shuffled([...groupBy([...customer.keys()], (row) => customer[row]).values()], seed);
  const count = Math.min(MOST_GROUPS, customers.length);
  const groups = Array.from({ length: count }, () => new Float64Array(width * width));
  const row = new Float64Array(width);
  row[0] = 1;
  customers.forEach((rows, place) => {
    const sums = groups[place % count] as Float64Array;
    for (const index of rows) {
      columns.forEach((column, k) => {
        row[k + 1] = column[index] as number;
      });
      addProducts(sums, row);
    }
  });
  return { width, groups };
}

function addProducts(sums: Float64Array, row: Float64Array): void {
  const width = row.length;
  for (let i = 0; i < width; i++) {
    for (let j = i; j < width; j++) {
      const at = i * width + j;
      sums[at] = (sums[at] as number) + (row[i] as number) * (row[j] as number);
    }
  }
}

function shuffled<T>(items: T[], seed: number): T[] {
  const generator = xoroshiro128plus(seed);
  for (let last = items.length - 1; last > 0; last--) {
    const other = uniformInt(generator, 0, last);
    [items[last], items[other]] = [items[other] as T, items[last] as T];
  }
  return items;
}

/** What `tell` makes of each draw of as many groups as there are; draws of which it makes nothing are left out. */
export function drawMoments<T>(
  { width, groups }: Moments,
  { draws, seed }: { draws: number; seed: number },
  tell: (spread: Spread) => T | null,
): T[] {
  const generator = xoroshiro128plus(seed);
  const results: T[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const times = new Uint16Array(groups.length);
    for (let k = 0; k < groups.length; k++) {
      const chosen = uniformInt(generator, 0, groups.length - 1);
      times[chosen] = (times[chosen] as number) + 1;
    }
    const total = new Float64Array(width * width);
    groups.forEach((sums, group) => {
      const weight = times[group] as number;
      if (weight === 0) return;
      for (let at = 0; at < total.length; at++)
        total[at] = (total[at] as number) + weight * (sums[at] as number);
    });
    const told = tell(spreadOf(total, width));
    if (told !== null) results.push(told);
  }
  return results;
}

/** The same of all groups once. */
export function totalSpread({ width, groups }: Moments): Spread {
  const total = new Float64Array(width * width);
  for (const sums of groups) {
    for (let at = 0; at < total.length; at++) total[at] = (total[at] as number) + (sums[at] as number);
  }
  return spreadOf(total, width);
}

/** Sums of products about the means, constant left out; the last column is the outcome. */
export type Spread = number[][];

function spreadOf(total: Float64Array, width: number): Spread {
  const entry = (i: number, j: number) => total[Math.min(i, j) * width + Math.max(i, j)] as number;
  const n = entry(0, 0);
  return Array.from({ length: width - 1 }, (_, i) =>
    Array.from(
      { length: width - 1 },
      (__, j) => entry(i + 1, j + 1) - (entry(0, i + 1) * entry(0, j + 1)) / n,
    ),
  );
}
