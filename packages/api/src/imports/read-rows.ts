import type { RowReader } from "./read-row";
import { SeenKeys } from "./read-seen";
import type { Table, TableBatch } from "./read-table";
import type { ImportRecord, SourceBatch } from "./record";

export type RowPlan = {
  row: RowReader;
  /** The record on the row that `row` stands at, or null when it is not used. */
  read: (row: RowReader) => ImportRecord | null;
  /** What must be unique within the file; null when nothing must. */
  identityOf: (record: ImportRecord) => { column: string; key: string } | null;
};

/** Reads a table's rows one by one: each becomes a record, a row left out, or a problem that says why not. */
export async function* readRows(table: Table, plan: RowPlan): AsyncGenerator<SourceBatch> {
  const seen = new SeenKeys();
  for await (const batch of table.batches) yield readBatch(batch, plan, seen);
}

function readBatch(batch: TableBatch, plan: RowPlan, seen: SeenKeys): SourceBatch {
  const result: SourceBatch = {
    records: [],
    problems: batch.problems,
    leftOut: [],
    bytesRead: batch.bytesRead,
  };
  const { row: reader } = plan;
  for (const row of batch.rows) {
    reader.start(row);
    // An empty line in a spreadsheet is a row of empty cells.
    if (row.cells.every((cell) => cell === null || cell === "")) continue;
    const record = plan.read(reader);
    if (reader.leftOut !== null) result.leftOut.push({ row: row.row, reason: reader.leftOut });
    else if (record !== null && isFirst(record, plan, seen)) result.records.push(record);
    result.problems.push(...reader.problems);
  }
  return result;
}

function isFirst(record: ImportRecord, plan: RowPlan, seen: SeenKeys): boolean {
  const identity = plan.identityOf(record);
  if (identity === null) return true;
  const firstRow = seen.see(identity.key, record.row);
  if (firstRow === null) return true;
  plan.row.fail(identity.column, "duplicate", { firstRow });
  return false;
}
