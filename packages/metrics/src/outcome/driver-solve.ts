import type { Spread } from "./driver-moments";

/** A column of which this little is left beside the others is a copy of them. */
const COPY = 1e-9;

/** A regression of the last column on some of the others, from sums of products about the means. */
export type Solved = {
  /** Per column of the spread but the last; 0 for what was not asked for, and for a copy of what was. */
  coef: number[];
  /** Part of the outcome's own sum of squares. */
  r2: number;
};

/**
 * Regresses by sweeping the columns in, one after the other.
 *
 * @see Goodnight (1979), The American Statistician 33:149–158
 */
export function solveSpread(spread: Spread, columns: readonly number[]): Solved {
  const outcome = spread.length - 1;
  const table = spread.map((row) => [...row]);
  const swept = new Set<number>();
  for (const column of columns) {
    const pivot = table[column]?.[column] ?? 0;
    if (!(pivot > COPY * (spread[column]?.[column] ?? 0))) continue;
    sweep(table, column, pivot);
    swept.add(column);
  }
  const total = spread[outcome]?.[outcome] ?? 0;
  const rest = table[outcome]?.[outcome] ?? 0;
  return {
    coef: table.slice(0, -1).map((row, column) => (swept.has(column) ? (row[outcome] as number) : 0)),
    r2: total > 0 ? 1 - rest / total : 0,
  };
}

function sweep(table: number[][], column: number, pivot: number): void {
  const pivotRow = (table[column] as number[]).map((value) => value / pivot);
  table.forEach((row, index) => {
    if (index === column) return;
    const factor = row[column] as number;
    for (let k = 0; k < row.length; k++) row[k] = (row[k] as number) - factor * (pivotRow[k] as number);
    row[column] = -factor / pivot;
  });
  pivotRow[column] = 1 / pivot;
  table[column] = pivotRow;
}

/** What `lmg` computes, from sums of products: the gain in R² averaged over all orders in which the columns may enter. */
export function lmgOfSpread(spread: Spread): number[] {
  const p = spread.length - 1;
  const r2OfSet = Array.from({ length: 2 ** p }, (_, set) => solveSpread(spread, membersOf(set, p)).r2);
  return Array.from({ length: p }, (_, driver) => {
    let gain = 0;
    for (let set = 0; set < 2 ** p; set++) {
      if ((set >> driver) & 1) continue;
      const added = (r2OfSet[set | (1 << driver)] as number) - (r2OfSet[set] as number);
      gain += added / (p * waysToChoose(p - 1, membersOf(set, p).length));
    }
    return gain;
  });
}

function membersOf(set: number, p: number): number[] {
  return Array.from({ length: p }, (_, column) => column).filter((column) => (set >> column) & 1);
}

function waysToChoose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}
