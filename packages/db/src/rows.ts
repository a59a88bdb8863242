import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "./client";

/** Rows sent in one statement: large enough to be fast, small enough to keep memory flat. */
const BATCH = 2000;

/** The name that a table's property has in the database. */
export const columnName = (property: string): string => toSnakeCase(property);

/**
 * A set of rows in the shape of a table, sent as one array a column: the fastest way in that both
 * engines and row-level security allow (COPY does not go through policies, and JSON is parsed far
 * slower). Columns that the first row does not name are not there.
 */
export function recordset<Table extends PgTable>(
  table: Table,
  rows: readonly Partial<Table["$inferInsert"]>[],
): SQL {
  const columns = columnsOf(table, rows[0] ?? {});
  const arrays = columns.map(({ property, arrayType }) => {
    const literal = arrayLiteral(rows, property);
    return sql`${literal}::text::${sql.raw(arrayType)}`;
  });
  const names = sql.raw(columns.map(({ name }) => name).join(", "));
  const values = sql.raw(
    columns.map(({ name, cast }) => (cast ? `u.${name}::${cast} as ${name}` : `u.${name}`)).join(", "),
  );
  return sql`(select ${values} from unnest(${sql.join(arrays, sql`, `)}) as u(${names}))`;
}

type SentColumn = { property: string; name: string; arrayType: string; cast: string | null };

/** An array of arrays would be unnested to its elements, so those columns travel as text. */
const SENT_AS_TEXT = /\[\]$|^bytea$|^jsonb?$/;

function columnsOf(table: PgTable, row: object): SentColumn[] {
  const known = getTableColumns(table) as Record<string, PgColumn>;
  return Object.keys(row).flatMap((property) => {
    const column = known[property];
    if (!column) return [];
    const type = column.getSQLType();
    const asText = SENT_AS_TEXT.test(type);
    return [
      {
        property,
        name: columnName(property),
        arrayType: asText ? "text[]" : `${type}[]`,
        cast: asText ? type : null,
      },
    ];
  });
}

function arrayLiteral(rows: readonly object[], property: string): string {
  const elements = new Array<string>(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    elements[index] = elementOf((rows[index] as Record<string, unknown>)[property]);
  }
  return `{${elements.join(",")}}`;
}

function elementOf(value: unknown): string {
  switch (typeof value) {
    case "number":
    case "boolean":
    case "bigint":
      return String(value);
    case "string":
      return quoted(value);
    default:
      return value === null || value === undefined ? "NULL" : objectElement(value);
  }
}

function objectElement(value: object): string {
  if (value instanceof Date) return quoted(value.toISOString());
  if (value instanceof Uint8Array) {
    return `"\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex")}"`;
  }
  if (Array.isArray(value) && value.every((item) => typeof item === "number"))
    return `"{${value.join(",")}}"`;
  return quoted(JSON.stringify(value));
}

const NEEDS_ESCAPE = /["\\]/g;

const quoted = (text: string): string => `"${text.replace(NEEDS_ESCAPE, "\\$&")}"`;

/** Adds many rows; every row names the same properties, all others take their defaults. */
export async function insertRows<Table extends PgTable>(
  db: Db,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = sql.raw(
    columnsOf(table, first)
      .map(({ name }) => name)
      .join(", "),
  );
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = recordset(table, rows.slice(start, start + BATCH));
    await db.execute(sql`insert into ${table} (${columns}) select ${columns} from ${batch} as batch`);
  }
}

/** The rows of a raw statement; both engines answer with the same shape. */
export async function rowsOf<Row>(answer: PromiseLike<unknown>): Promise<Row[]> {
  return ((await answer) as { rows: Row[] }).rows;
}

/** How many rows a raw statement added or changed; each engine has a name of its own for it. */
export async function changedCount(answer: PromiseLike<unknown>): Promise<number> {
  const { rowCount, affectedRows } = (await answer) as { rowCount?: number | null; affectedRows?: number };
  return rowCount ?? affectedRows ?? 0;
}

/** Texts as one array, to look many of them up by an index in one statement. */
export function textArray(values: readonly string[]): SQL {
  return sql`${`{${values.map(quoted).join(",")}}`}::text::text[]`;
}
