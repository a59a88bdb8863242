import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { columnName } from "./rows";

/**
 * All of an organisation's rows of a small table, as one value of a larger answer: asking for six tables costs six
 * times the way to the store and back, however few rows are in them.
 */
export function jsonRows(table: PgTable, organizationId: string): SQL {
  return sql`(
    select coalesce(json_agg(t), '[]')::text from ${table} t where t.organization_id = ${organizationId}
  )`;
}

/** Rows of `jsonRows` in the shape that a query of the table gives. */
export function parseJsonRows<Table extends PgTable>(table: Table, text: string): Table["$inferSelect"][] {
  const columns = Object.entries(getTableColumns(table) as Record<string, PgColumn>).map(
    ([property, column]) => ({ property, name: columnName(property), isInstant: column.dataType === "date" }),
  );
  return (JSON.parse(text) as Record<string, unknown>[]).map(
    (row) =>
      Object.fromEntries(
        columns.map(({ property, name, isInstant }) => {
          const value = row[name];
          return [property, isInstant && typeof value === "string" ? new Date(value) : value];
        }),
      ) as Table["$inferSelect"],
  );
}
