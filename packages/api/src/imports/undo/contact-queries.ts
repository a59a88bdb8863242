import { columnName, rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { customers } from "@kwartet/db/schema/customers";
import { importChanges } from "@kwartet/db/schema/imports";
import { people } from "@kwartet/db/schema/people";
import { ratings } from "@kwartet/db/schema/ratings";
import { teams } from "@kwartet/db/schema/teams";
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { ImportSession } from "../write/import-session";

/** Where anything stands or stood that this import added or changed, before it is taken back. */
export async function noteContacts({ db, scope, importId, touched }: ImportSession): Promise<void> {
  const { organizationId } = scope;
  await db.execute(sql`
    create temporary table undone_contacts on commit drop as
    with kept as (
      select table_name, row_key::uuid as id, before from ${importChanges}
      where organization_id = ${organizationId} and import_id = ${importId}
        and table_name in ('contacts', 'ratings')
    ),
    rated as (
      select r.contact_id from ${ratings} r
      where r.organization_id = ${organizationId} and r.id in (select id from kept where table_name = 'ratings')
      union
      select (before ->> 'contact_id')::uuid from kept where table_name = 'ratings' and before is not null
    )
    select c.team_id, c.agent_id, c.offered_on, array[c.customer_id, c.own_customer_id, c.email_customer_id, c.phone_customer_id]
      as customer_ids, greatest(c.offered_at, c.answered_at, c.ended_at) as latest_at,
      true as is_now
    from ${contacts} c
    where c.organization_id = ${organizationId} and (c.created_import_id = ${importId}
      or c.id in (select id from kept where table_name = 'contacts') or c.id in (select contact_id from rated))
    union all
    select b.team_id, b.agent_id, b.offered_on,
      array[b.customer_id, b.own_customer_id, b.email_customer_id, b.phone_customer_id], greatest(b.offered_at, b.answered_at, b.ended_at), false
    from kept cross join lateral jsonb_populate_record(null::${contacts}, kept.before) b
    where kept.table_name = 'contacts'
  `);
  const days = await rowsOf<{ team_id: string; day: string }>(
    db.execute(sql`select distinct team_id, offered_on::text as day from undone_contacts`),
  );
  for (const { team_id, day } of days) touched.teamDays.add(`${team_id} ${day}`);
  const customers = await rowsOf<{ id: string }>(
    db.execute(
      sql`select distinct id from undone_contacts cross join unnest(customer_ids) as id where id is not null`,
    ),
  );
  for (const { id } of customers) touched.customers.add(id);
  const [latest] = await rowsOf<{ now_ms: number | null; then_ms: number | null }>(
    db.execute(sql`
      select (extract(epoch from max(latest_at) filter (where is_now)) * 1000)::float8 as now_ms,
        (extract(epoch from max(latest_at) filter (where not is_now)) * 1000)::float8 as then_ms
      from undone_contacts
    `),
  );
  touched.latestBefore = latest?.now_ms ?? 0;
  touched.latest = latest?.then_ms ?? 0;
}

/** Puts back contacts and ratings as they were, and removes those that the import added. */
export async function takeBackContacts({ db, scope, importId }: ImportSession): Promise<void> {
  const { organizationId } = scope;
  const keptOf = (name: string) => sql`
    select row_key::uuid as id, before from ${importChanges}
    where organization_id = ${organizationId} and import_id = ${importId} and table_name = ${name}
  `;
  // Ratings first: one that the import moved to a contact of its own would go with that contact.
  for (const [table, name] of [
    [ratings, "ratings"],
    [contacts, "contacts"],
  ] as const) {
    await db.execute(sql`
      update ${table} t set ${assignmentsOf(table)} from (
        select b.* from (${keptOf(name)}) kept
        join ${table} k on k.organization_id = ${organizationId} and k.id = kept.id
        cross join lateral jsonb_populate_record(k, kept.before) b
        where kept.before is not null
      ) b
      where t.organization_id = ${organizationId} and t.id = b.id
    `);
  }
  await db.execute(sql`
    delete from ${ratings} r using (${keptOf("ratings")}) kept
    where r.organization_id = ${organizationId} and r.id = kept.id and kept.before is null
  `);
  await db.execute(sql`
    delete from ${contacts} where organization_id = ${organizationId} and created_import_id = ${importId}
  `);
}

/**
 * Proves of the contacts that were put back as they were that everybody whom they name is still there, when all that
 * goes is gone.
 *
 * @throws when somebody is not; then nothing of the undo is kept
 */
export async function proveOwnersBack({ db, scope }: ImportSession): Promise<void> {
  const { organizationId } = scope;
  const [row] = await rowsOf<{ missing: boolean }>(
    db.execute(sql`
      select exists (
        select 1 from undone_contacts u where not u.is_now and (
          not exists (select 1 from ${teams} t where t.organization_id = ${organizationId} and t.id = u.team_id)
          or (u.agent_id is not null and not exists (
            select 1 from ${people} p where p.organization_id = ${organizationId} and p.id = u.agent_id
          ))
          or exists (
            select 1 from unnest(u.customer_ids) as named(id) where named.id is not null and not exists (
              select 1 from ${customers} c where c.organization_id = ${organizationId} and c.id = named.id
            )
          )
        )
      ) as missing
    `),
  );
  if (row?.missing) throw new Error("Contacts that were put back name what is not there.");
}

/** Every column but the organisation's, from a row that is called `b`. */
export function assignmentsOf(table: PgTable): SQL {
  const columns = Object.keys(getTableColumns(table)).map(columnName);
  return sql.raw(
    columns
      .filter((column) => column !== "organization_id" && column !== "id")
      .map((column) => `${column} = b.${column}`)
      .join(", "),
  );
}
