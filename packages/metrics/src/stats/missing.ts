/** A value, or `null` where it is missing. */
export type Maybe = number | null;

/** The values that are there, and how many were not. */
export function dropMissing(values: readonly Maybe[]): { values: number[]; dropped: number } {
  const kept = values.filter((value): value is number => value !== null);
  return { values: kept, dropped: values.length - kept.length };
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
