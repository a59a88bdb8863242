import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "./client";
import { type BinaryColumn, encodeBinary, joinBinary } from "./copy-binary";
import { type CopyTarget, copyText } from "./copy-text";
import { columnName, insertRows } from "./rows";

/** Rows sent at once: their text stays some megabytes. */
const BATCH = 10_000;
/** Fewer rows than this are there sooner without a temporary table. */
const FEW_ROWS = 200;

export type Stage = {
  table: PgTable;
  /** The properties that the rows name, all of them in every row. */
  properties: readonly string[];
  /** Columns that the stage has besides, by name and type; the rows name them as they are. */
  extra?: Readonly<Record<string, string>>;
  /** Where rows of one table come in more than one shape, so that each has a stage of its own. */
  shape?: string;
};

/** Rows of a stage as COPY reads them, made where there is time for it and sent later: text, or binary. */
export type StagePiece = string | Uint8Array;

/** In the binary format where the types of all columns are known, else as text. */
export function encodePiece({ table, properties, extra = {} }: Stage, rows: readonly object[]): StagePiece {
  const known = columnsOf(table);
  const columns: BinaryColumn[] = [
    ...properties.flatMap((key) => {
      const column = known[key];
      return column ? [{ key, type: column.getSQLType() }] : [];
    }),
    ...Object.entries(extra).map(([key, type]) => ({ key, type })),
  ];
  const bytes = encodeBinary(columns, rows);
  if (bytes) return bytes;
  const keys = columns.map(({ key }) => key);
  return linesOf(rows, keys);
}

/**
 * Puts rows into a temporary table in the shape of a table, with COPY: the fastest way in on both engines.
 * Gives back its name. What stood in it is gone; with the transaction it goes itself.
 */
export async function stageRows(db: Db, stage: Stage, rows: readonly object[]): Promise<string> {
  const target = await openStage(db, stage);
  for (let start = 0; start < rows.length; start += BATCH) {
    await sendPieces(db, target, [encodePiece(stage, rows.slice(start, start + BATCH))]);
  }
  return target.table;
}

/** The same of rows that were encoded before. */
export async function stagePieces(db: Db, stage: Stage, pieces: readonly StagePiece[]): Promise<string> {
  const target = await openStage(db, stage);
  await sendPieces(db, target, pieces);
  return target.table;
}

const columnsOf = (table: PgTable): Readonly<Record<string, PgColumn>> => getTableColumns(table);

/** All columns of a stage are of known types or they are not, so that its pieces are of one kind. */
async function sendPieces(db: Db, target: CopyTarget, pieces: readonly StagePiece[]): Promise<void> {
  const bytes = pieces.filter((piece) => typeof piece !== "string");
  if (bytes.length === 0) await copyText(db, target, pieces);
  else await copyText(db, { ...target, format: "binary" }, joinBinary(bytes));
}

/** The stages of a transaction, which go with it. */
const opened = new WeakMap<Db, Set<string>>();

/** Makes the stage, or empties it. */
async function openStage(db: Db, { table, properties, extra = {}, shape }: Stage): Promise<CopyTarget> {
  const name = ["staged", getTableName(table), ...(shape ? [shape] : [])].join("_");
  const known = columnsOf(table);
  const columns = properties.filter((property) => property in known).map(columnName);
  const target = { table: name, columns: [...columns, ...Object.keys(extra)] };
  const stages = opened.get(db) ?? new Set();
  if (!stages.has(name)) {
    const extraColumns = Object.entries(extra).map(([column, type]) => `null::${type} as ${column}`);
    await db.execute(
      sql.raw(
        `create temporary table if not exists ${name} on commit drop as
         select ${[...columns, ...extraColumns].join(", ")} from ${getTableName(table)} with no data`,
      ),
    );
    opened.set(db, stages.add(name));
  }
  // Made before it can have been as well: within a savepoint, or around one.
  await db.execute(sql.raw(`truncate ${name}`));
  return target;
}

/** Adds many rows as `insertRows` does, by way of COPY. Only within a transaction. */
export async function copyRows<Table extends PgTable>(
  db: Db,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<void> {
  const [first] = rows;
  if (!first || rows.length < FEW_ROWS) return insertRows(db, table, rows);
  const properties = Object.keys(first);
  const columns = sql.raw(properties.map(columnName).join(", "));
  for (let start = 0; start < rows.length; start += BATCH) {
    const stage = await stageRows(db, { table, properties }, rows.slice(start, start + BATCH));
    await db.execute(sql`insert into ${table} (${columns}) select ${columns} from ${sql.raw(stage)}`);
  }
}

function linesOf(rows: readonly object[], keys: readonly string[]): string {
  let text = "";
  for (const row of rows as readonly Record<string, unknown>[]) {
    let line = "";
    for (const key of keys) line += `${line === "" ? "" : "\t"}${cellOf(row[key])}`;
    text += `${line}\n`;
  }
  return text;
}

/** A value as COPY reads it in its text format. */
function cellOf(value: unknown): string {
  switch (typeof value) {
    case "string":
      return NEEDS_ESCAPE.test(value) ? value.replace(EACH_ESCAPE, escapeOf) : value;
    case "number":
    case "boolean":
    case "bigint":
      return String(value);
    default:
      return value === null || value === undefined ? "\\N" : objectCell(value);
  }
}

const NEEDS_ESCAPE = /[\\\t\n\r]/;
const EACH_ESCAPE = /[\\\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

const escapeOf = (character: string): string => ESCAPES[character] ?? character;

function objectCell(value: object): string {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) {
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex")}`;
  }
  if (Array.isArray(value) && value.every((item) => typeof item === "number")) return `{${value.join(",")}}`;
  return JSON.stringify(value).replace(EACH_ESCAPE, escapeOf);
}
