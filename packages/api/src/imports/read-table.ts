import type { RowProblem } from "./record";

/** Spreadsheets hold more than text; CSV holds nothing else. */
export type Cell = string | number | boolean | Date | null;

export type TableRow = { row: number; cells: readonly Cell[] };

export type TableBatch = { rows: TableRow[]; problems: RowProblem[]; bytesRead: number };

/** A file as a table: the names of its columns at once, its rows as they are read. */
export type Table = { header: string[]; headerRow: number; batches: AsyncIterable<TableBatch> };

export const MAX_COLUMNS = 500;

/** What was found, short enough to show and with nothing that would disturb the screen. */
export function showFound(value: Cell): string {
  const text = value instanceof Date ? value.toISOString() : String(value ?? "");
  // Cutting can leave half of a character, which no store takes.
  const shown = text.slice(0, 80).replace(/[\p{Cc}\p{Cs}]/gu, "·");
  return text.length > 80 ? `${shown}…` : shown;
}

/** Names are compared without regard to capitals and to spaces around them. */
export function normalizeName(name: string): string {
  return name.trim().toLowerCase();
}
