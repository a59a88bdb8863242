import { gatherBytes } from "./read-bytes";
import { type Cell, MAX_COLUMNS, type Table, type TableBatch } from "./read-table";
import { FileRefused } from "./refusal";
import { createWorkbookInspector, SHEET_LIMITS } from "./xlsx-inspect";
import { readSheetInWorker, WORKER_LIMITS } from "./xlsx-worker";
import { guardZip, ZIP_LIMITS } from "./zip-guard";

/** A workbook is unpacked in memory, so it may be far smaller than a CSV. */
const MAX_WORKBOOK_BYTES = 100 * 1024 ** 2;
const BATCH_ROWS = 1_000;

export const WORKBOOK_LIMITS = { zip: ZIP_LIMITS, sheet: SHEET_LIMITS, worker: WORKER_LIMITS };

/**
 * Opens the first sheet of a workbook as a table. Other sheets are not read.
 *
 * @throws {FileRefused} when it is unsafe, broken, too large, or holds formulas
 */
export async function openXlsxTable(
  all: AsyncIterable<Uint8Array>,
  limits = WORKBOOK_LIMITS,
): Promise<Table> {
  const archive = await openWorkbook(all, limits);
  const rows = await readSheetInWorker(archive, limits.worker);
  const first = rows.findIndex((cells) => cells.some((cell) => cell !== null));
  const header = rows[first];
  if (header === undefined) throw new FileRefused("empty-file");
  if (header.length > MAX_COLUMNS) throw new FileRefused("too-many-columns", { limit: MAX_COLUMNS });
  return {
    header: header.map((cell) => String(cell ?? "").trim()),
    headerRow: first + 1,
    batches: cutRows(rows, first + 1, archive.length),
  };
}

/**
 * Gathers a workbook and looks through all of it before anything unpacks it.
 *
 * @throws {FileRefused} when it is unsafe, broken, too large, or holds formulas
 */
export async function openWorkbook(
  all: AsyncIterable<Uint8Array>,
  limits = WORKBOOK_LIMITS,
): Promise<Buffer> {
  const archive = await gatherBytes(all, MAX_WORKBOOK_BYTES);
  const { inspect, findings } = createWorkbookInspector(limits.sheet);
  await guardZip(archive, { inspect, limits: limits.zip });
  if (findings.formulas > 0) {
    throw new FileRefused("formula-cells", {
      cells: findings.formulaCells.join(", "),
      count: findings.formulas,
    });
  }
  return archive;
}

/** The rows after the header; the file has been read whole, so progress is by rows. */
export async function* cutRows(rows: Cell[][], first: number, fileBytes: number): AsyncGenerator<TableBatch> {
  for (let start = first; start < rows.length; start += BATCH_ROWS) {
    const batch = rows.slice(start, start + BATCH_ROWS);
    yield {
      rows: batch.map((cells, index) => ({ row: start + index + 1, cells })),
      problems: [],
      bytesRead: Math.floor((fileBytes * (start + batch.length)) / rows.length),
    };
  }
}
