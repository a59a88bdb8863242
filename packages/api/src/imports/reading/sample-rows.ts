import iconv from "iconv-lite";
import { RecordScanner } from "../csv-scan";
import type { TableRow } from "../read-table";
import { FileRefused } from "../refusal";
import { quoteOf, splitRecord } from "./open-delimited";
import type { Delimiter, Encoding, Quote } from "./reading";

/** Rows that are looked at. */
export const SAMPLE_ROWS = 500;

export type DelimitedSample = { text: string; isWhole: boolean };

/** The start of a file as text; a character that is cut off at its end is left away. */
export function decodeSample(head: Buffer, encoding: Encoding): string {
  return iconv.decode(head, encoding, { stripBOM: true }).replace(/\uFFFD$/, "");
}

/** The first rows of delimited text with whatever number of cells each has, titles and header included. */
export function splitSample(
  { text, isWhole }: DelimitedSample,
  delimiter: Delimiter,
  quote: Quote,
): TableRow[] {
  const records = new RecordScanner(delimiter, 0, quoteOf(quote)).scan(text, isWhole);
  const [first] = records;
  if (first === undefined) throw new FileRefused(text.trim() === "" ? "empty-file" : "too-many-columns");
  return records
    .slice(0, SAMPLE_ROWS)
    .filter(({ fault }) => fault === null)
    .map((record) => ({ row: record.row, cells: splitRecord(record, delimiter, quote) }));
}
