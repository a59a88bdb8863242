import type { CellReader } from "./read-cells";
import type { ItemReader } from "./read-item";
import type { ItemBatch } from "./read-json";
import type { RowReader } from "./read-row";
import { SeenKeys } from "./read-seen";
import type { Table, TableRow } from "./read-table";
import type { ImportRecord, SourceBatch } from "./record";

type Plan<Reader extends CellReader> = {
  row: Reader;
  /** What the row or item that `row` stands at becomes; null when it is not used. */
  read: (row: Reader) => ImportRecord | readonly ImportRecord[] | null;
  /** What must be unique within the file; null when nothing must. */
  identityOf: (record: ImportRecord) => { column: string; key: string } | null;
};

export type RowPlan = Plan<RowReader>;
export type ItemPlan = Plan<ItemReader>;

/** Reads a table's rows one by one: each becomes a record, a row left out, or a problem that says why not. */
export async function* readRows(table: Table, plan: RowPlan): AsyncGenerator<SourceBatch> {
  const seen = new SeenKeys();
  for await (const { rows, problems, bytesRead } of table.batches) {
    const result: SourceBatch = { records: [], problems, leftOut: [], bytesRead };
    for (const row of rows) {
      // An empty line in a spreadsheet is a row of empty cells.
      if (isEmpty(row)) continue;
      plan.row.start(row);
      readOne(plan, seen, result);
    }
    yield result;
  }
}

/** The same for the items of a JSON file, each of which may become several records. */
export async function* readItems(
  batches: AsyncIterable<ItemBatch>,
  plan: ItemPlan,
): AsyncGenerator<SourceBatch> {
  const seen = new SeenKeys();
  for await (const { items, problems, bytesRead } of batches) {
    const result: SourceBatch = { records: [], problems, leftOut: [], bytesRead };
    for (const item of items) {
      if (plan.row.start(item)) readOne(plan, seen, result);
      else result.problems.push(...plan.row.problems);
    }
    yield result;
  }
}

export function isEmpty({ cells }: TableRow): boolean {
  return cells.every((cell) => cell === null || cell === "");
}

function readOne<Reader extends CellReader>(plan: Plan<Reader>, seen: SeenKeys, result: SourceBatch): void {
  const { row: reader } = plan;
  const read = plan.read(reader);
  if (reader.leftOut !== null) result.leftOut.push({ row: reader.row, reason: reader.leftOut });
  else {
    for (const record of read === null ? [] : [read].flat()) {
      if (isFirst(record, plan, seen)) result.records.push(record);
    }
  }
  result.problems.push(...reader.problems);
}

function isFirst<Reader extends CellReader>(
  record: ImportRecord,
  plan: Plan<Reader>,
  seen: SeenKeys,
): boolean {
  const identity = plan.identityOf(record);
  if (identity === null) return true;
  const firstRow = seen.see(identity.key, record.row);
  if (firstRow === null) return true;
  plan.row.fail(identity.column, "duplicate", { firstRow });
  return false;
}
