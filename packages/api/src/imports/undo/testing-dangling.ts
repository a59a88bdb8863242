import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { sql } from "drizzle-orm";

const OWNERS = [
  ["team_id", "teams"],
  ["agent_id", "people"],
  ["customer_id", "customers"],
  ["own_customer_id", "customers"],
  ["email_customer_id", "customers"],
  ["phone_customer_id", "customers"],
  ["import_id", "imports"],
  ["created_import_id", "imports"],
] as const;

/** The columns of contacts that name what is not there, as the owner of all tables sees it. */
export async function danglingColumns(db: Db, organizationId: string): Promise<string[]> {
  const found: string[] = [];
  for (const [column, table] of OWNERS) {
    const [row] = await rowsOf<{ n: number }>(
      db.execute(sql`
        select count(*)::int as n from contacts c
        where c.organization_id = ${organizationId} and c.${sql.raw(column)} is not null and not exists (
          select 1 from ${sql.raw(table)} t where t.organization_id = c.organization_id and t.id = c.${sql.raw(column)}
        )
      `),
    );
    if (row && row.n > 0) found.push(column);
  }
  return found;
}
