import { openCsvTable } from "./csv-table";
import { ownText } from "./own-text";
import { openBytes } from "./read-bytes";
import type { CellReader } from "./read-cells";
import { indexColumns, requireColumns } from "./read-header";
import type { InstantReader } from "./read-instant";
import { ItemReader } from "./read-item";
import { type JsonItem, readJsonItems } from "./read-json";
import { RowReader } from "./read-row";
import type { RowProblem } from "./record";
import { csvNameOf, isCalled, type TableLayout } from "./table-layout";
import type { TableFile, TableSet } from "./table-set";

/** A row of a table, with the item that it lies in, if it does. */
export type TableRowAt = { table: string; row: CellReader; parent: CellReader | null };

export type ScanPlan = {
  /** Only rows of these tables are visited. */
  tables: readonly string[];
  instants: InstantReader;
  /**
   * Called for every row; the reader serves the next one too, so nothing may keep it. True when what was found
   * on the row is to be told.
   */
  visit: (at: TableRowAt, file: string) => boolean;
  /** Whether rows of a file that cannot even be cut into cells are told of; not when it is read again. */
  tellsBroken: (file: TableFile) => boolean;
};

export type ScanBatch = { problems: RowProblem[]; leftOut: LeftOut[]; bytesRead: number; file: string };
type LeftOut = { row: number; reason: string };

/** Reads tables of an export from beginning to end, in the order of their files. */
export async function* scanTables(set: TableSet, plan: ScanPlan): AsyncGenerator<ScanBatch> {
  let before = 0;
  for (const file of set.tables) {
    const bytes = set.files.bytesOf(file.name);
    const batches = file.kind === "csv" ? scanCsv(set, file, plan) : scanJson(set, file, plan);
    for await (const batch of batches) {
      yield { ...batch, bytesRead: before + Math.min(batch.bytesRead, bytes) };
    }
    before += bytes;
  }
}

/** Reads rows of which texts are kept until all tables have been read. */
class KeptRowReader extends RowReader {
  override text(column: string): string | null {
    const text = super.text(column);
    return text === null ? null : ownText(text);
  }
}

async function* scanCsv(
  set: TableSet,
  tableFile: Extract<TableFile, { kind: "csv" }>,
  { tables, instants, visit, tellsBroken }: ScanPlan,
): AsyncGenerator<ScanBatch> {
  const { name: file, layout } = tableFile;
  if (!tables.includes(layout.name)) return;
  const opened = await openBytes(set.files.open(file));
  try {
    const table = await openCsvTable(opened.all);
    const names = [...layout.required, ...layout.optional].map((column) => [
      column,
      csvNameOf(layout, column),
    ]);
    requireColumns(
      table.header,
      layout.required.map((column) => csvNameOf(layout, column)),
      file,
    );
    const indices = indexColumns(table.header, (column) => names.some(([, csvName]) => csvName === column));
    const row = new KeptRowReader(columnsOf(names, indices), instants);
    for await (const batch of table.batches) {
      const found = collect(file, (problem) => ({
        ...problem,
        column: problem.column === null ? null : csvNameOf(layout, problem.column),
      }));
      if (tellsBroken(tableFile)) found.add(batch.problems);
      for (const cells of batch.rows) {
        row.start(cells);
        if (visit({ table: layout.name, row, parent: null }, file)) found.take(row);
      }
      yield { ...found.all, bytesRead: batch.bytesRead, file };
    }
  } finally {
    await opened.close();
  }
}

function columnsOf(
  names: readonly (readonly string[])[],
  indices: ReadonlyMap<string, number>,
): Map<string, number> {
  const columns = new Map<string, number>();
  for (const [column = "", csvName = ""] of names) {
    const index = indices.get(csvName);
    if (index !== undefined) columns.set(column, index);
  }
  return columns;
}

async function* scanJson(
  set: TableSet,
  file: Extract<TableFile, { kind: "json" }>,
  plan: ScanPlan,
): AsyncGenerator<ScanBatch> {
  const listNames = set.layouts.flatMap(({ lists = [] }) => lists);
  const row = new ItemReader(plan.instants);
  for await (const batch of readJsonItems(set.files.open(file.name), { listNames })) {
    const found = collect(file.name, (problem) => problem);
    if (plan.tellsBroken(file)) found.add(batch.problems);
    for (const item of batch.items) {
      const layout = layoutOfItem(set.layouts, item, file.table);
      if (layout === null || !readsAny(layout, plan.tables)) continue;
      set.used.add(file.name);
      const isTold = row.start(item)
        ? visitItem(row, { layout, file: file.name, plan })
        : plan.tellsBroken(file);
      if (isTold) found.take(row);
    }
    yield { ...found.all, bytesRead: batch.bytesRead, file: file.name };
  }
}

type ItemAt = { layout: TableLayout; file: string; plan: ScanPlan };

/** Visits an item and the rows within it, which report on the item. */
function visitItem(row: ItemReader, { layout, file, plan: { tables, visit } }: ItemAt): boolean {
  let isTold = tables.includes(layout.name) && visit({ table: layout.name, row, parent: null }, file);
  for (const { table, path } of layout.nested ?? []) {
    if (!tables.includes(table)) continue;
    for (const within of row.list(path)) {
      isTold = visit({ table, row: within, parent: row }, file) || isTold;
    }
  }
  return isTold;
}

function readsAny({ name, nested = [] }: TableLayout, tables: readonly string[]): boolean {
  return tables.includes(name) || nested.some(({ table }) => tables.includes(table));
}

/** An item belongs to the table of its list; by itself, to the one that it looks like or that the file is called. */
function layoutOfItem(layouts: readonly TableLayout[], item: JsonItem, table: string): TableLayout | null {
  const { list, value } = item;
  const ofList = list === null ? layouts : layouts.filter(({ lists }) => lists?.includes(list));
  if (list !== null && ofList.length < 2) return ofList[0] ?? null;
  if (typeof value !== "object" || value === null) return layouts[0] ?? null;
  const fields = value as Readonly<Record<string, unknown>>;
  return (
    ofList.find(({ isItem }) => isItem?.(fields)) ?? ofList.find((layout) => isCalled(layout, table)) ?? null
  );
}

/** Gathers what was found on rows, each with the file that it is in. */
function collect(file: string, name: (problem: RowProblem) => RowProblem) {
  const all: { problems: RowProblem[]; leftOut: LeftOut[] } = { problems: [], leftOut: [] };
  const add = (problems: readonly RowProblem[]) => {
    for (const problem of problems) all.problems.push({ ...name(problem), table: file });
  };
  const take = (row: CellReader) => {
    if (row.problems.length > 0) add(row.problems);
    if (row.leftOut !== null) all.leftOut.push({ row: row.row, reason: row.leftOut });
  };
  return { all, add, take };
}
