import { RecordScanner, type ScannedRecord } from "../csv-scan";
import { createParser, readBatches, readRecords } from "../csv-table";
import type { DecodedText } from "../decode-text";
import { MAX_COLUMNS, type Table, type TableBatch } from "../read-table";
import { FileRefused } from "../refusal";
import { decodeAs } from "./decode-as";
import { nameColumns } from "./name-columns";
import type { Delimiter, Quote, Reading } from "./reading";

export const quoteOf = (quote: Quote): string => (quote === "none" ? "" : quote);

/** The cells of a row whose number of cells the scanner has counted. */
export function splitRecord(record: ScannedRecord, delimiter: Delimiter, quote: Quote): string[] {
  if (record.fault !== null || quote === "none") return record.text.split(delimiter);
  return (
    createParser(record.cells, delimiter, quoteOf(quote))([record.text])[0]?.slice(0, record.cells) ?? []
  );
}

/**
 * Opens delimited text in the way that was settled, in pieces: memory does not grow with the file.
 *
 * @throws {FileRefused} when there is no row where the header should be, or it is no header
 */
export async function openDelimitedTable(all: AsyncIterable<Uint8Array>, reading: Reading): Promise<Table> {
  const { delimiter, quote, headerRow } = reading;
  const scanner = new RecordScanner(delimiter, 0, quoteOf(quote));
  const pieces = decodeAs(all, reading.encoding);
  const start = await scanTo(Math.max(1, headerRow), scanner, pieces);
  const cells = splitRecord(start.found, delimiter, quote);
  while (headerRow > 0 && cells.at(-1)?.trim() === "") cells.pop();
  if (cells.length === 0) throw new FileRefused("empty-file");
  if (cells.length > MAX_COLUMNS) throw new FileRefused("too-many-columns", { limit: MAX_COLUMNS });
  if (cells.some((cell) => cell.includes("\0"))) throw new FileRefused("not-text");
  const layout = {
    delimiter,
    columns: cells.length,
    parse: createParser(cells.length, delimiter, quoteOf(quote)),
  };
  const waiting = headerRow > 0 ? start.after : [start.found, ...start.after];
  const first: TableBatch = { ...readRecords(waiting, layout), bytesRead: start.bytesRead };
  return {
    header: nameColumns(headerRow > 0 ? cells : cells.map(() => null)),
    headerRow,
    batches: chain(first, readBatches(layout, scanner, pieces)),
  };
}

type Start = { found: ScannedRecord; after: ScannedRecord[]; bytesRead: number };

/** The first row at or below `row` with anything on it, and what was read with it. */
async function scanTo(
  row: number,
  scanner: RecordScanner,
  pieces: AsyncGenerator<DecodedText>,
): Promise<Start> {
  for (;;) {
    // Not a loop over the pieces: leaving one half-way would end them.
    const { value, done } = await pieces.next();
    const records = scanner.scan(value?.text ?? "", done === true);
    const at = records.findIndex((record) => record.row >= row);
    const found = records[at];
    if (found !== undefined) {
      if (found.fault === "record-too-long")
        throw new FileRefused("too-many-columns", { limit: MAX_COLUMNS });
      return { found, after: records.slice(at + 1), bytesRead: value?.bytesRead ?? 0 };
    }
    if (done) throw new FileRefused("empty-file");
  }
}

async function* chain(first: TableBatch, rest: AsyncIterable<TableBatch>): AsyncGenerator<TableBatch> {
  yield first;
  yield* rest;
}
