import { normalizeName } from "./read-table";

/** One table of an export, as CSV or as items in JSON. */
export type TableLayout = {
  /** As the vendor calls it, which is also what its file is called. */
  name: string;
  /** Values by their place in an item: `via.channel` is in a CSV the column `via_channel`. */
  required: readonly string[];
  optional: readonly string[];
  /** Columns of a CSV that are called otherwise than the value in JSON. */
  csvNames?: Readonly<Record<string, string>>;
  /** Lists in JSON whose members are its rows. */
  lists?: readonly string[];
  /** Recognises an item that stands by itself, in JSON Lines or in a list without a name. */
  isItem?: (item: Readonly<Record<string, unknown>>) => boolean;
  /** Rows of other tables that lie within an item. */
  nested?: readonly NestedTable[];
};

/** Rows that belong to the item that they lie in by its `id`; `path` leads to the list of them. */
export type NestedTable = { table: string; path: string };

/** A table that needs fewer columns than this looks too much like others to be known by them. */
const TELLING_COLUMNS = 3;

/** What a value is called in a CSV. */
export function csvNameOf(layout: TableLayout, column: string): string {
  return layout.csvNames?.[column] ?? column.replaceAll(".", "_");
}

/** What a table is called by the name of its file: `Exports/zendesk_ticket_data.csv` is `ticket`. */
export function tableNameOf(fileName: string, vendor: string): string {
  const base = normalizeName(fileName.split("/").at(-1) ?? "");
  return base
    .replace(/\.(csv|tsv|txt|json|jsonl|ndjson)$/, "")
    .replace(new RegExp(`^${vendor}[._-]+`), "")
    .replace(/_data$/, "");
}

/** Whether a table goes by this name; some systems use the plural, some say that it holds older versions too. */
export function isCalled({ name }: TableLayout, table: string): boolean {
  return [name, `${name}s`, `${name}es`, `${name}_history`].includes(table);
}

/** The layout of a CSV by its file's name or else by its columns, most of them required ones; null when it is none. */
export function layoutOfCsv(
  layouts: readonly TableLayout[],
  header: readonly string[],
  table: string,
): TableLayout | null {
  const named = layouts.find((layout) => isCalled(layout, table));
  if (named) return named;
  const columns = new Set(header.map(normalizeName));
  const fitting = layouts.filter(
    (layout) =>
      layout.required.length >= TELLING_COLUMNS &&
      layout.required.every((column) => columns.has(csvNameOf(layout, column))),
  );
  return fitting.sort((a, b) => b.required.length - a.required.length)[0] ?? null;
}
