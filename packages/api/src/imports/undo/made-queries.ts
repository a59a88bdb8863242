import { insertRows, rowsOf } from "@kwartet/db/rows";
import { importChanges, imports } from "@kwartet/db/schema/imports";
import { people, personAliases } from "@kwartet/db/schema/people";
import { teams } from "@kwartet/db/schema/teams";
import { sql } from "drizzle-orm";
import type { ImportSession } from "../write/import-session";

type Known = { teams: ReadonlySet<string>; people: ReadonlySet<string> };

/**
 * Keeps by what can be told later which teams, people and customers an import made: they bear the moment
 * of its transaction. Listing each would cost as much again as making them. Names for somebody who was
 * there already bear none, so those are listed.
 */
export async function keepMade({ db, scope, importId, source, names }: ImportSession, known: Known) {
  const { organizationId } = scope;
  await db.execute(sql`
    insert into ${importChanges} (organization_id, import_id, table_name, row_key, after)
    values (${organizationId}, ${importId}, 'imports', ${importId}, jsonb_build_object('made_at', now()))
  `);
  const added = (table: string, now: ReadonlyMap<string, string>, before: ReadonlySet<string>) =>
    [...now.keys()]
      .filter((name) => !before.has(name))
      .map((name) => ({ organizationId, importId, tableName: table, rowKey: `${source}:${name}` }));
  await insertRows(db, importChanges, [
    ...added("team_aliases", names.teams, known.teams),
    ...added("person_aliases", names.people, known.people),
  ]);
}

/**
 * The moments of this import and of those that were taken back before it: what one of them made can have
 * stayed because something referred to it, and goes when that is gone as well.
 */
export const momentsOf = ({ scope, importId }: ImportSession) => sql`(
  select (j.after ->> 'made_at')::timestamptz from ${importChanges} j
  join ${imports} i on i.organization_id = j.organization_id and i.id = j.import_id
  where j.organization_id = ${scope.organizationId} and j.table_name = 'imports'
    and (i.id = ${importId} or i.status = 'undone')
)`;

/** Removes the names and everybody and everything that the import made and that nothing refers to now. */
export async function removeMade(
  session: ImportSession,
): Promise<Record<"people" | "teams" | "customers", number>> {
  return {
    people: await removePeople(session),
    teams: await removeTeams(session),
    customers: await removeCustomers(session),
  };
}

/** What another import changed must find its place again when that one is taken back. */
const stillKept = ({ scope, importId }: ImportSession, key: string) => sql`
  select 1 from ${importChanges} j
  where j.organization_id = ${scope.organizationId} and j.import_id <> ${importId}
    and (j.before ->> ${key})::uuid = t.id
`;

async function removePeople(session: ImportSession): Promise<number> {
  const { db, scope, importId } = session;
  const { organizationId } = scope;
  const isNot = (table: string, column: string) =>
    sql.raw(
      `not exists (select 1 from ${table} x where x.organization_id = t.organization_id and x.${column} = t.id)`,
    );
  await removeAliases(session, "person_aliases");
  const rows = await rowsOf<{ id: string }>(
    db.execute(sql`
      select t.id from ${people} t
      where t.organization_id = ${organizationId} and t.created_at in ${momentsOf(session)}
        and t.user_id is null and t.disabled_at is null
        and ${isNot("contacts", "agent_id")} and ${isNot("shifts", "agent_id")}
        and ${isNot("attendance", "agent_id")} and ${isNot("memberships", "person_id")}
        and ${isNot("role_grants", "person_id")} and ${isNot("invitations", "person_id")}
        and ${isNot("hand_overs", "from_agent_id")} and ${isNot("hand_overs", "to_agent_id")}
        and not exists (${stillKept(session, "agent_id")}) and not exists (${stillKept(session, "person_id")})
        and not exists (
          select 1 from ${personAliases} a
          join ${importChanges} j on j.organization_id = a.organization_id and j.table_name = 'person_aliases'
            and j.row_key = concat_ws(':', a.source, a.name) and j.import_id <> ${importId}
          join ${imports} i on i.organization_id = j.organization_id and i.id = j.import_id
            and i.status = 'committed'
          where a.organization_id = t.organization_id and a.person_id = t.id
        )
    `),
  );
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const these = sql`(select value::uuid from json_array_elements_text(${ids}::json))`;
  await db.execute(sql`
    delete from ${personAliases} where organization_id = ${organizationId} and person_id in ${these}
  `);
  await db.execute(sql`delete from ${people} where organization_id = ${organizationId} and id in ${these}`);
  return rows.length;
}

/** Names that the import gave to somebody or something that was there before it, unless they are in use. */
async function removeAliases(
  { db, scope, importId }: ImportSession,
  table: "person_aliases" | "team_aliases",
): Promise<void> {
  const owner = table === "person_aliases" ? "person_id" : "team_id";
  const users = table === "person_aliases" ? ["contacts", "shifts", "attendance"] : ["contacts"];
  const isUnused = users.map(
    (used) => `not exists (
      select 1 from ${used} c where c.organization_id = a.organization_id and c.source = a.source
        and c.${table === "person_aliases" ? "agent_id" : "team_id"} = a.${owner}
    )`,
  );
  await db.execute(sql`
    delete from ${sql.raw(table)} a using ${importChanges} j
    where j.organization_id = ${scope.organizationId} and j.table_name = ${table}
      and (j.import_id = ${importId} or exists (
        select 1 from ${imports} i where i.organization_id = j.organization_id and i.id = j.import_id
          and i.status = 'undone'
      ))
      and a.organization_id = j.organization_id and concat_ws(':', a.source, a.name) = j.row_key
      and ${sql.raw(isUnused.join(" and "))}
      and not exists (
        select 1 from ${importChanges} l
        join ${imports} i on i.organization_id = l.organization_id and i.id = l.import_id
        where l.organization_id = j.organization_id and l.table_name = j.table_name and l.row_key = j.row_key
          and i.status = 'committed' and i.id <> ${importId}
      )
  `);
}

async function removeTeams(session: ImportSession): Promise<number> {
  const { db, scope } = session;
  const { organizationId } = scope;
  const isNot = (table: string, column = "team_id") =>
    sql.raw(
      `not exists (select 1 from ${table} x where x.organization_id = t.organization_id and x.${column} = t.id)`,
    );
  await removeAliases(session, "team_aliases");
  const rows = await rowsOf<{ id: string }>(
    db.execute(sql`
      select t.id from ${teams} t
      where t.organization_id = ${organizationId} and t.created_at in ${momentsOf(session)}
        and t.time_zone is null and t.calendar_id is null
        and ${isNot("contacts")} and ${isNot("memberships")} and ${isNot("team_outcomes")}
        and ${isNot("pulse_responses")} and ${isNot("pulse_aggregates")} and ${isNot("pulse_actions")} and ${isNot("hand_overs", "from_team_id")}
        and ${isNot("hand_overs", "to_team_id")}
        and not exists (${stillKept(session, "team_id")})
    `),
  );
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const these = sql`(select value::uuid from json_array_elements_text(${ids}::json))`;
  for (const table of ["presence_days", "team_aliases"]) {
    await db.execute(sql`
      delete from ${sql.raw(table)} where organization_id = ${organizationId} and team_id in ${these}
    `);
  }
  await db.execute(sql`delete from ${teams} where organization_id = ${organizationId} and id in ${these}`);
  await db.execute(sql`
    delete from partners t where t.organization_id = ${organizationId}
      and t.created_at in ${momentsOf(session)} and ${isNot("teams", "partner_id")}
      and not exists (${stillKept(session, "partner_id")})
  `);
  return rows.length;
}

/** Millions can have been made, so that this goes by the table and not one by one. */
async function removeCustomers(session: ImportSession): Promise<number> {
  const { db, scope, importId } = session;
  const { organizationId } = scope;
  await db.execute(sql`
    create temporary table unused_customers on commit drop as
    select t.id from customers t
    where t.organization_id = ${organizationId} and t.created_at in ${momentsOf(session)}
      and not exists (
        select 1 from contacts c where c.organization_id = t.organization_id and c.customer_id = t.id
      )
      and ${sql.raw(
        [
          ["contacts", "own_customer_id"],
          ["contacts", "email_customer_id"],
          ["contacts", "phone_customer_id"],
          ["customers", "joined_into"],
          ["customers", "email_customer_id"],
          ["customers", "phone_customer_id"],
          ["customer_unlinks", "one_customer_id"],
          ["customer_unlinks", "other_customer_id"],
        ]
          .map(
            ([table, column]) => `not exists (
              select 1 from ${table} x where x.organization_id = t.organization_id and x.${column} = t.id
            )`,
          )
          .join(" and "),
      )}
      and t.id not in (
        select (j.before ->> 'customer_id')::uuid from ${importChanges} j
        where j.organization_id = ${organizationId} and j.import_id <> ${importId} and j.before ? 'customer_id'
          and j.before ->> 'customer_id' is not null
        union
        select j.row_key::uuid from ${importChanges} j
        where j.organization_id = ${organizationId} and j.import_id <> ${importId} and j.table_name = 'customers'
      )
  `);
  await db.execute(sql`
    delete from customer_identifiers i using unused_customers u
    where i.organization_id = ${organizationId} and i.customer_id = u.id
  `);
  const removed = await rowsOf<{ n: number }>(
    db.execute(sql`
      with gone as (
        delete from customers c using unused_customers u
        where c.organization_id = ${organizationId} and c.id = u.id returning 1
      )
      select count(*)::integer as n from gone
    `),
  );
  return removed[0]?.n ?? 0;
}
