import { openCsvTable } from "../csv-table";
import { openBytes } from "../read-bytes";
import { indexColumns } from "../read-header";
import { createInstantReader } from "../read-instant";
import { kindOf, requireKind } from "../read-kind";
import { RowReader } from "../read-row";
import { readRows } from "../read-rows";
import { normalizeName, type Table } from "../read-table";
import type { FileSource, LeftOutRow, SourceBatch, SourceOptions } from "../record";
import { type DataSet, identityOf, knowsColumn } from "./data-set";
import { chooseDataSet } from "./neutral-header";

/** The product's own CSV: one file per data set, recognised by its header. See `docs/sources/neutral.md`. */
export const neutralSource: FileSource = { id: "neutral", namesOnce: true, read: readNeutral };

async function* readNeutral(
  bytes: AsyncIterable<Uint8Array>,
  options: SourceOptions,
): AsyncGenerator<SourceBatch> {
  const opened = await openBytes(bytes);
  try {
    requireKind(kindOf(opened.head), ["text"], "csv");
    const table = await openCsvTable(opened.all);
    const dataSet = chooseDataSet(table.header);
    const columns = indexColumns(table.header, (column) => knowsColumn(dataSet, column));
    yield { records: [], problems: [], leftOut: unknownColumns(table, dataSet), bytesRead: 0 };
    const names = [...columns.keys()];
    yield* readRows(table, {
      row: new RowReader(columns, createInstantReader(options.timeZone)),
      read: (row) => dataSet.read(row, names),
      identityOf,
    });
  } finally {
    await opened.close();
  }
}

function unknownColumns(table: Table, dataSet: DataSet): LeftOutRow[] {
  return table.header
    .filter((name) => name !== "" && !knowsColumn(dataSet, normalizeName(name)))
    .map((column) => ({ row: table.headerRow, reason: "unknown-column", column }));
}
