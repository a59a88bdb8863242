/** A value, or `null` where it is missing. */
export type Maybe = number | null;

/** The values that are there, and how many were not. */
export function dropMissing(values: readonly Maybe[]): { values: number[]; dropped: number } {
  const kept = values.filter((value): value is number => value !== null && value !== undefined);
  return { values: kept, dropped: values.length - kept.length };
}

/** Squares of squares of anything up to here are still numbers. */
const LARGEST = 1e60;

/** Whether a value can be reckoned with: a file may hold a text or a list where a number belongs. */
export function isNumber(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= LARGEST;
}

/** Whether a number can be what others are divided by: above zero, and one over its square is still a number. */
export function isDivisor(value: number): boolean {
  return value >= 1 / LARGEST && value <= LARGEST;
}

/** Whether a number can be a count or another amount: zero, or one that can be divided by. */
export function isAmount(value: number): boolean {
  return value === 0 || isDivisor(value);
}

/** Whether every value is a number that can be reckoned with. */
export function areNumbers(values: readonly unknown[]): boolean {
  return values.every(isNumber);
}

/** Whether every column is a list of such numbers and gaps. */
export function areColumns(columns: readonly unknown[]): boolean {
  return columns.every(
    (column) =>
      Array.isArray(column) &&
      column.every((value) => value === null || value === undefined || isNumber(value)),
  );
}

/** The positions at which every column has a value. */
export function completeRows(columns: readonly (readonly Maybe[])[]): number[] {
  const rows: number[] = [];
  const length = columns[0]?.length ?? 0;
  for (let row = 0; row < length; row++) {
    if (columns.every((column) => column[row] !== null && column[row] !== undefined)) rows.push(row);
  }
  return rows;
}

/** The values of a column at the given rows, which must be complete. */
export function pickRows(column: readonly Maybe[], rows: readonly number[]): number[] {
  return rows.map((row) => {
    const value = column[row];
    if (value === null || value === undefined) throw new RangeError(`pickRows: row ${row} is missing`);
    return value;
  });
}
