import { openBytes } from "../read-bytes";
import { type FileKind as FoundKind, kindOf, requireKind } from "../read-kind";
import { type Cell, MAX_COLUMNS, type Table } from "../read-table";
import { FileRefused } from "../refusal";
import { cutRows, openWorkbook, WORKBOOK_LIMITS } from "../xlsx-table";
import { readSheetInWorker } from "../xlsx-worker";
import { nameColumns } from "./name-columns";
import { openDelimitedTable } from "./open-delimited";
import { openJsonTable } from "./open-json";
import type { FileKind, Reading } from "./reading";

export type OpenedTable = { table: Table; close: () => Promise<void> };

const KINDS: Readonly<Record<FileKind, readonly FoundKind[]>> = {
  delimited: ["text"],
  workbook: ["xlsx"],
  json: ["json", "text"],
};
const NAMES: Readonly<Record<FileKind, string>> = { delimited: "csv", workbook: "xlsx", json: "json" };

/**
 * Opens a file as a table in the way that was settled, whatever it is.
 *
 * @param wanted columns that the reader will ask for
 * @throws {FileRefused} when the file is not of that kind, or cannot be read so
 */
export async function openTable(
  bytes: AsyncIterable<Uint8Array>,
  reading: Reading,
  wanted: readonly string[] = [],
): Promise<OpenedTable> {
  const opened = await openBytes(bytes);
  try {
    requireKind(kindOf(opened.head), KINDS[reading.kind], NAMES[reading.kind]);
    const table = await openKind(opened.all, reading, wanted);
    return { table, close: opened.close };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

function openKind(
  all: AsyncIterable<Uint8Array>,
  reading: Reading,
  wanted: readonly string[],
): Promise<Table> {
  if (reading.kind === "json") return openJsonTable(all, wanted);
  return reading.kind === "workbook" ? openSheet(all, reading) : openDelimitedTable(all, reading);
}

async function openSheet(all: AsyncIterable<Uint8Array>, reading: Reading): Promise<Table> {
  const archive = await openWorkbook(all);
  const rows = await readSheetInWorker(archive, WORKBOOK_LIMITS.worker, reading.sheet);
  const { headerRow } = reading;
  const width = Math.max(0, ...rows.slice(0, 1_000).map((cells) => cells.length));
  const header: readonly Cell[] | undefined =
    headerRow > 0 ? rows[headerRow - 1] : Array.from({ length: width }, () => null);
  if (header === undefined || header.length === 0) throw new FileRefused("empty-file");
  if (header.length > MAX_COLUMNS) throw new FileRefused("too-many-columns", { limit: MAX_COLUMNS });
  return {
    header: nameColumns(header),
    headerRow,
    batches: cutRows(rows, headerRow, archive.length),
  };
}
