import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { ratings } from "@kwartet/db/schema/ratings";
import { attendance } from "@kwartet/db/schema/shifts";
import { sql } from "drizzle-orm";
import type { Scope } from "../scope";

const TABLES = { contact: [contacts, ratings], rating: [ratings], attendance: [attendance] } as const;

/** The kinds of records of which it can be said one by one what became of them. */
export type PrintedKind = keyof typeof TABLES;

type Asked = { source: string; kind: PrintedKind; externalIds: readonly string[] };

/**
 * A fingerprint of what is known under each of some names, to be compared with a later one. A contact's
 * rating is part of it where it stands under the contact's own name; when the customer asked again is
 * not, for that is computed.
 */
export async function printsOf(
  db: Db,
  { organizationId }: Scope,
  { source, kind, externalIds }: Asked,
): Promise<Map<string, string>> {
  const prints = new Map<string, string>();
  const names = JSON.stringify(externalIds);
  for (const table of TABLES[kind]) {
    const rows = await rowsOf<{ external_id: string; print: string }>(
      db.execute(sql`
        select t.external_id, md5((to_jsonb(t) - 'next_contact_at')::text) as print from ${table} t
        where t.organization_id = ${organizationId} and t.source = ${source}
          and t.external_id in (select value from json_array_elements_text(${names}::json))
      `),
    );
    for (const { external_id, print } of rows) {
      prints.set(external_id, `${prints.get(external_id) ?? ""}${print}`);
    }
  }
  return prints;
}
