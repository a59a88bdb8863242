import type { CellReader } from "../read-cells";

/** A number below this counts seconds since the epoch (up to the year 5138), one above it milliseconds. */
const FIRST_MILLISECONDS = 1e11;

/** An instant that is a count of seconds in JSON, and written out in a CSV. */
export function readEpoch(row: CellReader, column: string): number | null {
  const text = row.text(column);
  if (text === null || !/^\d{9,13}(\.\d+)?$/.test(text)) return row.instant(column);
  const count = Number(text);
  return count < FIRST_MILLISECONDS ? Math.round(count * 1000) : Math.round(count);
}
