import type { Db } from "@kwartet/db/client";
import { columnName, recordset, rowsOf } from "@kwartet/db/rows";
import { sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

type Upsert<Table extends PgTable> = {
  table: Table;
  rows: readonly Table["$inferInsert"][];
  /** Properties that tell a row from another; the table has a unique key over them. */
  identity: readonly (keyof Table["$inferInsert"] & string)[];
  /** Properties that a second import may correct. */
  facts: readonly (keyof Table["$inferInsert"] & string)[];
};

/**
 * Adds rows or corrects them, and gives back the identities of those that changed; a row that stood
 * there already, the same, is left as it is.
 */
export async function upsertRows<Table extends PgTable>(
  db: Db,
  { table, rows, identity, facts }: Upsert<Table>,
): Promise<{ created: boolean; row: Record<string, unknown> }[]> {
  if (rows.length === 0) return [];
  const names = (properties: readonly string[], prefix = "") =>
    sql.raw(properties.map((property) => `${prefix}${columnName(property)}`).join(", "));
  const columns = Object.keys(rows[0] ?? {});
  const assignments = sql.raw(
    facts.map((fact) => `${columnName(fact)} = excluded.${columnName(fact)}`).join(", "),
  );
  const changed = sql`(${names(facts, "t.")}) is distinct from (${names(facts, "excluded.")})`;
  const written = await rowsOf<Record<string, unknown>>(
    db.execute(sql`
      insert into ${table} as t (${names(columns)})
      select ${names(columns)} from ${recordset(table, rows)} as batch
      on conflict (${names(identity)}) do update set ${assignments} where ${changed}
      returning ${names(identity, "t.")}, (t.xmax = 0) as created_now
    `),
  );
  return written.map(({ created_now, ...row }) => ({ created: created_now === true, row }));
}
