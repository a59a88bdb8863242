import { columnName, recordset, rowsOf } from "@kwartet/db/rows";
import { importChanges } from "@kwartet/db/schema/imports";
import { type SQL, sql } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import type { ImportSession } from "./import-session";

type Upsert<Table extends PgTable> = {
  table: Table;
  rows: readonly Table["$inferInsert"][];
  /** Properties that tell a row from another; the table has a unique key over them. */
  identity: readonly (keyof Table["$inferInsert"] & string)[];
  /** Properties that a second import may correct. */
  facts: readonly (keyof Table["$inferInsert"] & string)[];
  /** Whether only imports change these rows, so that nobody's own work can be in them. */
  onlyByImport?: boolean;
};

/** What an upsert needs of the import that it is part of. */
export type Upserting = Pick<ImportSession, "db" | "scope" | "importId">;

const names = (properties: readonly string[], prefix = ""): SQL =>
  sql.raw(properties.map((property) => `${prefix}${columnName(property)}`).join(", "));

/**
 * Adds rows or corrects them, and gives back the identities of those that changed; a row that stood
 * there already, the same, is left as it is. What each was before is kept for an undo.
 */
export async function upsertRows<Table extends PgTable>(
  { db, scope, importId }: Upserting,
  { table, rows, identity, facts, onlyByImport = false }: Upsert<Table>,
): Promise<{ created: boolean; row: Record<string, unknown> }[]> {
  if (rows.length === 0) return [];
  const { name } = getTableConfig(table);
  const columns = Object.keys(rows[0] ?? {});
  const assignments = sql.raw(
    facts.map((fact) => `${columnName(fact)} = excluded.${columnName(fact)}`).join(", "),
  );
  const changed = sql`(${names(facts, "t.")}) is distinct from (${names(facts, "excluded.")})`;
  const same = sql.raw(identity.map((part) => `k.${columnName(part)} = i.${columnName(part)}`).join(" and "));
  const written = await rowsOf<Record<string, unknown>>(
    db.execute(sql`
      with input as materialized (select ${names(columns)} from ${recordset(table, rows)} as batch),
      before as materialized (
        select ${rowKeyOf(table, "k")} as row_key, k.whole from input i
        -- One look into the unique index a row: as a join, the whole table would be read for each batch.
        cross join lateral (select *, to_jsonb(k) as whole from ${table} k where ${same} limit 1) k
      ),
      written as (
        insert into ${table} as t (${names(columns)}) select ${names(columns)} from input
        on conflict (${names(identity)}) do update set ${assignments} where ${changed}
        returning ${names(identity, "t.")}, ${rowKeyOf(table, "t")} as row_key,
          ${onlyByImport ? sql`null::jsonb` : factsOf(facts, "t")} as after
      ),
      kept as (
        insert into ${importChanges} as j (organization_id, import_id, table_name, row_key, before, after)
        select ${scope.organizationId}::uuid, ${importId}::uuid, ${name}, w.row_key, b.whole, w.after
        from written w left join before b using (row_key)
        on conflict (organization_id, import_id, table_name, row_key)
          do update set after = coalesce(j.after, '{}') || excluded.after
      )
      select ${names(identity, "w.")}, b.row_key is null as created_now
      from written w left join before b using (row_key)
    `),
  );
  return written.map(({ created_now, ...row }) => ({ created: created_now === true, row }));
}

/** A row's primary key without the organisation, as one text. */
export function rowKeyOf(table: PgTable, alias: string): SQL {
  const [key] = getTableConfig(table).primaryKeys;
  const columns = (key?.columns ?? []).map(({ name }) => columnName(name)).slice(1);
  return sql.raw(`concat_ws(':', ${columns.map((column) => `${alias}.${column}`).join(", ")})`);
}

/** Some columns of a row, by their names in the database. */
export function factsOf(facts: readonly string[], alias: string): SQL {
  const pairs = facts.map((fact) => `'${columnName(fact)}', ${alias}.${columnName(fact)}`);
  return sql.raw(`jsonb_build_object(${pairs.join(", ")})`);
}
