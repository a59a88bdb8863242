import type { PrintedKind } from "../imports/print-queries";
import { createInstantReader } from "../imports/read-instant";
import { RowReader } from "../imports/read-row";
import { isEmpty, readRows } from "../imports/read-rows";
import type { Cell, Table, TableRow } from "../imports/read-table";
import type { RowProblem } from "../imports/record";
import { identityOf } from "../imports/sources/data-set";
import type { RecordOf } from "../imports/write/import-session";
import { problemsOfShape } from "./item-problems";
import { DATA_SET_OF, fieldsOf, ITEM_SHAPES, type ItemKind } from "./item-shapes";

export type ReadItems = {
  /** The row of a record is the place of its item in the call, from 1. */
  records: RecordOf<PrintedKind>[];
  problems: RowProblem[];
};

/** Items that have the right types go through the reader of the neutral CSV: one set of rules for both ways in. */
export async function readItems(kind: ItemKind, items: readonly unknown[]): Promise<ReadItems> {
  const columns = fieldsOf(kind);
  const read: ReadItems = { records: [], problems: [] };
  const rows: TableRow[] = [];
  items.forEach((item, index) => {
    const shaped = ITEM_SHAPES[kind].safeParse(item);
    if (!shaped.success) {
      read.problems.push(...problemsOfShape(shaped.error, item, index + 1));
      return;
    }
    const row = { row: index + 1, cells: columns.map((column) => cellOf(shaped.data, column)) };
    if (!isEmpty(row)) rows.push(row);
    // An empty line of a table is passed over in silence, but whoever sends an item waits for its answer.
    else read.problems.push({ row: row.row, column: columns[0] ?? null, code: "empty-required", found: "" });
  });
  const dataSet = DATA_SET_OF[kind];
  const plan = {
    // Every instant has its offset, so that the zone of the reader is never asked.
    row: new RowReader(new Map(columns.map((column, index) => [column, index])), createInstantReader("UTC")),
    read: (row: RowReader) => dataSet.read(row, columns),
    identityOf,
  };
  for await (const { records, problems } of readRows(tableOf(columns, rows), plan)) {
    // The data set of a kind gives records of that kind only.
    read.records.push(...(records as RecordOf<PrintedKind>[]));
    read.problems.push(...problems);
  }
  return read;
}

function tableOf(header: string[], rows: TableRow[]): Table {
  async function* batches() {
    yield { rows, problems: [], bytesRead: 0 };
  }
  return { header, headerRow: 0, batches: batches() };
}

/** The shape lets through nothing but texts, numbers, truth values and null. */
function cellOf(item: Record<string, unknown>, column: string): Cell {
  return (item[column] ?? null) as Cell;
}
