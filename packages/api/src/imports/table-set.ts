import { openCsvTable } from "./csv-table";
import { openBytes } from "./read-bytes";
import { sayNames } from "./read-header";
import { kindOf } from "./read-kind";
import type { FileSet, SourceBatch } from "./record";
import { FileRefused } from "./refusal";
import { layoutOfCsv, type TableLayout, tableNameOf } from "./table-layout";

/** A file of an export, and which table is in it; JSON may hold several. */
export type TableFile =
  | { kind: "csv"; name: string; layout: TableLayout }
  | { kind: "json"; name: string; table: string };

export type TableSet = {
  files: FileSet;
  layouts: readonly TableLayout[];
  tables: readonly TableFile[];
  /** Files that hold nothing that the source reads. */
  unused: readonly string[];
  /** Files of JSON in which something was found; added to while they are read. */
  used: Set<string>;
};

/**
 * Finds out which file of an export is which table, by its name and, of a CSV, by its columns.
 *
 * @param vendor what may stand before the table in the name of a file
 * @throws {FileRefused} when not one file can be read
 */
export async function openTableSet(
  files: FileSet,
  layouts: readonly TableLayout[],
  vendor: string,
): Promise<TableSet> {
  const tables: TableFile[] = [];
  const unused: string[] = [];
  for (const name of files.names) {
    const file = await recognise(files, { name, layouts, table: tableNameOf(name, vendor) });
    if (file === null) unused.push(name);
    else tables.push(file);
  }
  if (tables.length === 0) {
    const [only] = files.names;
    if (files.names.length === 1 && only !== undefined) await refuseOnly(files, only);
    throw new FileRefused("missing-tables", {
      missing: layouts.map((layout) => layout.name).join(", "),
      found: sayNames(files.names),
    });
  }
  return { files, layouts, tables, unused, used: new Set() };
}

/** @throws {FileRefused} when none of the files is this table */
export function requireTable(set: TableSet, table: string): void {
  const isThere = set.tables.some((file) => file.kind === "json" || file.layout.name === table);
  if (isThere) return;
  throw new FileRefused("missing-tables", { missing: table, found: sayNames(set.files.names) });
}

/**
 * After all was read: the files that held nothing of use, each told of once.
 *
 * @throws {FileRefused} when that is every file
 */
export function leftOutFiles({ files, tables, unused, used }: TableSet): SourceBatch {
  const empty = tables.filter(({ kind, name }) => kind === "json" && !used.has(name)).map(({ name }) => name);
  if (empty.length === tables.length) {
    throw new FileRefused("no-known-data-set", { found: sayNames(files.names) });
  }
  const leftOut = [...unused, ...empty].map((column) => ({ row: 1, reason: "unused-file", column }));
  return { records: [], problems: [], leftOut, bytesRead: 0 };
}

type Unknown = { name: string; layouts: readonly TableLayout[]; table: string };

async function recognise(files: FileSet, { name, layouts, table }: Unknown): Promise<TableFile | null> {
  if (files.bytesOf(name) === 0) return null;
  const opened = await openBytes(files.open(name));
  try {
    const kind = kindOf(opened.head);
    if (kind === "json") return { kind: "json", name, table };
    if (kind !== "text") return null;
    const { header } = await openCsvTable(opened.all);
    const layout = layoutOfCsv(layouts, header, table);
    return layout && { kind: "csv", name, layout };
  } catch (error) {
    // A file that is not asked for may be anything, such as a table without even a header.
    if (error instanceof FileRefused && ["empty-file", "not-text", "too-many-columns"].includes(error.code))
      return null;
    throw error;
  } finally {
    await opened.close();
  }
}

/** Says of a single file what it is instead of a table. */
async function refuseOnly(files: FileSet, name: string): Promise<void> {
  const opened = await openBytes(files.open(name));
  try {
    const kind = kindOf(opened.head);
    if (kind !== "text") throw new FileRefused("wrong-kind", { found: kind, expected: "tables" });
    const { header } = await openCsvTable(opened.all);
    throw new FileRefused("no-known-data-set", { found: sayNames(header) });
  } finally {
    await opened.close();
  }
}
