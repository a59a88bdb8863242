import { inferSchema, initParser } from "udsv";
import { MAX_RECORD_CHARACTERS, RecordScanner, type ScannedRecord } from "./csv-scan";
import { type DecodedText, decodeText } from "./decode-text";
import { MAX_COLUMNS, showFound, type Table, type TableBatch, type TableRow } from "./read-table";
import type { RowProblem } from "./record";
import { FileRefused } from "./refusal";

export type CsvOptions = {
  /** Without it the delimiter is the comma, semicolon or tab that stands most often in the header. */
  delimiter?: string;
  /** Mends the cells of a row with the wrong number of them; null when there is more than one way to. */
  repair?: (cells: string[]) => string[] | null;
};

export type CsvLayout = CsvOptions & {
  delimiter: string;
  columns: number;
  parse: (texts: string[]) => string[][];
};

/**
 * Opens delimited text as a table, read in pieces: memory does not grow with the file.
 *
 * @throws {FileRefused} when there is no header that can be read
 */
export async function openCsvTable(all: AsyncIterable<Uint8Array>, options: CsvOptions = {}): Promise<Table> {
  const pieces = decodeText(all);
  const start = await readHeader(pieces);
  const delimiter = options.delimiter ?? start.delimiter ?? guessDelimiter(start.line);
  const header = splitLine(start.line, delimiter).map((name) => name.trim());
  while (header.at(-1) === "") header.pop();
  if (header.length > MAX_COLUMNS) throw new FileRefused("too-many-columns", { limit: MAX_COLUMNS });
  if (header.some((name) => name.includes("\0"))) throw new FileRefused("not-text");

  const layout = {
    ...options,
    delimiter,
    columns: header.length,
    parse: createParser(header.length, delimiter),
  };
  const scanner = new RecordScanner(delimiter, start.row);
  return { header, headerRow: start.row, batches: readBatches(layout, scanner, chain(start.rest, pieces)) };
}

type Header = { line: string; row: number; delimiter: string | null; rest: DecodedText };

/** The first line with anything on it, past the `sep=;` that Excel writes before some files. */
async function readHeader(pieces: AsyncGenerator<DecodedText>): Promise<Header> {
  let text = "";
  let bytesRead = 0;
  let row = 1;
  let delimiter: string | null = null;
  for await (const piece of unclosed(pieces)) {
    text += piece.text;
    bytesRead = piece.bytesRead;
    for (;;) {
      const end = /\r\n|\n|\r(?=[^\n])/.exec(text);
      if (end === null) break;
      const line = text.slice(0, end.index);
      text = text.slice(end.index + end[0].length);
      const separator = /^sep=(.)$/i.exec(line.trim())?.[1];
      if (separator !== undefined) delimiter = separator;
      else if (line.trim() === "") row += 1;
      else return { line, row, delimiter, rest: { text, bytesRead } };
    }
    if (text.length > MAX_RECORD_CHARACTERS)
      throw new FileRefused("too-many-columns", { limit: MAX_COLUMNS });
  }
  if (text.trim() === "") throw new FileRefused("empty-file");
  return { line: text.trimEnd(), row, delimiter, rest: { text: "", bytesRead } };
}

/** Leaving a loop half-way would end the generator; the rows after the header are still in it. */
function unclosed<T>(generator: AsyncGenerator<T>): AsyncIterable<T> {
  return { [Symbol.asyncIterator]: () => ({ next: () => generator.next() }) };
}

async function* chain(first: DecodedText, rest: AsyncGenerator<DecodedText>): AsyncGenerator<DecodedText> {
  yield first;
  yield* rest;
}

const DELIMITERS = [",", ";", "\t"] as const;

function guessDelimiter(line: string): string {
  const bare = line.replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** Cells of a single line, for the header and for rows that are to be mended. */
function splitLine(line: string, delimiter: string): string[] {
  const [record] = new RecordScanner(delimiter).scan(line, true);
  if (!record || record.fault !== null) return line.split(delimiter);
  return createParser(record.cells, delimiter)([record.text])[0]?.slice(0, record.cells) ?? [];
}

/**
 * udsv for rows that are known to have `columns` cells.
 * An empty cell is added to each, so that a row of empty cells is not taken for an empty line.
 */
export function createParser(
  columns: number,
  delimiter: string,
  quote?: string,
): (texts: string[]) => string[][] {
  const names = Array.from({ length: columns + 1 }, (_, index) => `c${index}`).join(delimiter);
  const schema = inferSchema(`${names}\n`, {
    col: delimiter,
    row: "\n",
    header: () => [],
    ...(quote !== undefined && { encl: quote }),
  });
  const parser = initParser(schema);
  const lineEnd = `${delimiter}\n`;
  return (texts) => (texts.length === 0 ? [] : parser.stringArrs<string[]>(texts.join(lineEnd) + lineEnd));
}

export async function* readBatches(
  layout: CsvLayout,
  scanner: RecordScanner,
  pieces: AsyncIterable<DecodedText>,
): AsyncGenerator<TableBatch> {
  let bytesRead = 0;
  for await (const piece of pieces) {
    bytesRead = piece.bytesRead;
    yield { ...readRecords(scanner.scan(piece.text, false), layout), bytesRead };
  }
  yield { ...readRecords(scanner.scan("", true), layout), bytesRead };
}

export function readRecords(records: ScannedRecord[], layout: CsvLayout): Omit<TableBatch, "bytesRead"> {
  const numbers: number[] = [];
  const texts: string[] = [];
  const repaired: TableRow[] = [];
  const problems: RowProblem[] = [];
  for (const record of records) {
    const fitted = fitRecord(record, layout);
    if (fitted !== null) {
      numbers.push(record.row);
      texts.push(fitted);
      continue;
    }
    const mended = record.fault === null ? layout.repair?.(splitLine(record.text, layout.delimiter)) : null;
    if (mended) repaired.push({ row: record.row, cells: mended });
    problems.push(mended ? mendedProblem(record) : shapeProblem(record, layout.columns));
  }
  const parsed = layout.parse(texts);
  if (parsed.length !== numbers.length) throw new Error("The rows counted and the rows parsed differ");
  const rows = parsed.map((cells, index): TableRow => ({ row: numbers[index] ?? 0, cells }));
  return {
    rows: repaired.length === 0 ? rows : [...rows, ...repaired].sort((a, b) => a.row - b.row),
    problems,
  };
}

/** The row with exactly as many cells as the header; cells too many are dropped as long as they are empty. */
function fitRecord(record: ScannedRecord, layout: CsvLayout): string | null {
  if (record.fault !== null || record.cells < layout.columns) return null;
  let text = record.text;
  for (let cells = record.cells; cells > layout.columns; cells -= 1) {
    if (!text.endsWith(layout.delimiter)) return null;
    text = text.slice(0, -1);
  }
  return text;
}

function shapeProblem(record: ScannedRecord, columns: number): RowProblem {
  if (record.fault !== null) {
    return { row: record.row, column: null, code: record.fault, found: showFound(record.text) };
  }
  const code = record.cells < columns ? "cells-missing" : "cells-extra";
  return {
    row: record.row,
    column: null,
    code,
    found: showFound(record.text),
    params: { expected: columns, cells: record.cells },
  };
}

function mendedProblem(record: ScannedRecord): RowProblem {
  const found = showFound(record.text);
  return { row: record.row, column: null, code: "delimiter-restored", found, severity: "warning" };
}
