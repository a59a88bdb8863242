import { rowsOf, textArray } from "@kwartet/db/rows";
import { customers } from "@kwartet/db/schema/customers";
import { imports } from "@kwartet/db/schema/imports";
import { people } from "@kwartet/db/schema/people";
import { teams } from "@kwartet/db/schema/teams";
import { sql } from "drizzle-orm";
import type { ImportSession } from "./import-session";

/**
 * Proves of all contacts that came or changed that their import, team, agent and customers are there, in this
 * organisation: in place of foreign keys, which ask the same of each row and take as long as storing it. Nobody can be
 * removed meanwhile, since only an undo removes, and waits for the import.
 *
 * @throws when one is not; then nothing of the import is kept
 */
export async function proveOwners(
  { db, scope, importId, touched }: Pick<ImportSession, "db" | "scope" | "importId" | "touched">,
  customersTable: string | null,
): Promise<void> {
  const { organizationId } = scope;
  const firstParts = (keys: Iterable<string>) => [
    ...new Set([...keys].map((key) => key.slice(0, key.indexOf(" ")))),
  ];
  const teamIds = textArray(firstParts(touched.teamDays));
  const agentIds = textArray(firstParts(touched.firstDays.keys()));
  const customersMissing =
    customersTable === null
      ? sql`false`
      : sql`exists (
          select 1 from ${sql.raw(customersTable)} named where named.id is not null and not exists (
            select 1 from ${customers} c where c.organization_id = ${organizationId} and c.id = named.id
          )
        )`;
  const [missing] = await rowsOf<Record<string, boolean>>(
    db.execute(sql`
      select
        not exists (
          select 1 from ${imports} i where i.organization_id = ${organizationId} and i.id = ${importId}
        ) as import,
        exists (
          select 1 from unnest(${teamIds}) as named(id) where not exists (
            select 1 from ${teams} t where t.organization_id = ${organizationId} and t.id = named.id::uuid
          )
        ) as team,
        exists (
          select 1 from unnest(${agentIds}) as named(id) where not exists (
            select 1 from ${people} p where p.organization_id = ${organizationId} and p.id = named.id::uuid
          )
        ) as agent,
        ${customersMissing} as customer
    `),
  );
  const kinds = Object.entries(missing ?? {}).flatMap(([kind, isMissing]) => (isMissing ? [kind] : []));
  if (kinds.length > 0) throw new Error(`Contacts name what is not there: ${kinds.join(", ")}.`);
}
