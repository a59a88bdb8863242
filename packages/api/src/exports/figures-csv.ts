import { stringify } from "csv-stringify/sync";
import type { FigureRow } from "../kpis/list-figures";
import { neutraliseText } from "./csv-text";
import type { Dialect } from "./input";

const COLUMNS = [
  "key",
  "label",
  "kpi",
  "measure",
  "value",
  "lower",
  "upper",
  "x",
  "n",
  "unit",
  "leading",
  "word",
] as const;

/** Excel reads the delimiter and the decimal mark of its own language, and UTF-8 by its mark. */
const DIALECTS: Record<Dialect, { delimiter: string; decimalMark: string; bom: boolean }> = {
  rfc4180: { delimiter: ",", decimalMark: ".", bom: false },
  "excel-nl": { delimiter: ";", decimalMark: ",", bom: true },
  "excel-en": { delimiter: ",", decimalMark: ".", bom: true },
};

/** Figures as a file. */
export const figuresCsv = (rows: readonly FigureRow[], dialect: Dialect): string =>
  rowsCsv(COLUMNS, rows, dialect);

type CellValue = string | number | boolean | null;

/** Rows as a file: unrounded numbers, nothing where there is no data, no text that a spreadsheet runs. */
export function rowsCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Record<Column, CellValue>[],
  dialect: Dialect,
): string {
  const { delimiter, decimalMark, bom } = DIALECTS[dialect];
  const cells = rows.map((row) => columns.map((column) => cellOf(row[column], decimalMark)));
  return stringify([columns, ...cells], { delimiter, bom, record_delimiter: "\r\n" });
}

function cellOf(value: CellValue, decimalMark: string): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value).replace(".", decimalMark);
  return typeof value === "boolean" ? String(value) : neutraliseText(value);
}
