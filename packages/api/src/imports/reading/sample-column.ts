import type { Cell, TableRow } from "../read-table";

/** A column of the sample as text, for those who look for patterns in it. */
export type SampleColumn = { name: string; cells: { row: number; text: string; cell: Cell }[] };

/** The columns by name, apart from those that nobody may look into. */
export function columnsOf(
  header: readonly string[],
  rows: readonly TableRow[],
  isHidden: (name: string) => boolean = () => false,
): SampleColumn[] {
  return header.flatMap((name, index) =>
    isHidden(name) ? [] : [{ name, cells: rows.map(({ row, cells }) => cellAt(row, cells[index] ?? null)) }],
  );
}

/** Nothing that decides a setting is longer. */
const MAX_LOOKED_AT = 200;

function cellAt(row: number, cell: Cell): SampleColumn["cells"][number] {
  // What a spreadsheet holds as a number or a date has no marks and no order to find out.
  return { row, cell, text: typeof cell === "string" ? cell.slice(0, MAX_LOOKED_AT).trim() : "" };
}
