import { contacts } from "@kwartet/db/schema/contacts";
import { importChanges } from "@kwartet/db/schema/imports";
import { memberships } from "@kwartet/db/schema/people";
import { sql } from "drizzle-orm";
import type { ImportSession } from "../write/import-session";
import { momentsOf } from "./made-queries";

/**
 * Who belongs where, without this import: rows that it corrected get back what it changed, and those of
 * agents begin with the first contact that is left. A later import can have let one begin earlier still,
 * so that this is no conflict.
 */
export async function takeBackMemberships(session: ImportSession): Promise<void> {
  const { db, scope, importId } = session;
  const { organizationId } = scope;
  const mine = sql`j.organization_id = ${organizationId} and j.import_id = ${importId}
    and j.table_name = 'memberships'`;
  await db.execute(sql`
    update ${memberships} m set ends_on = (j.before ->> 'ends_on')::date from ${importChanges} j
    where ${mine} and j.before is not null and j.after ? 'ends_on'
      and m.organization_id = j.organization_id and m.id = j.row_key::uuid
  `);
  await db.execute(sql`
    delete from ${memberships} m using ${importChanges} j
    where ${mine} and j.before is null and m.organization_id = j.organization_id and m.id = j.row_key::uuid
      and not exists (${contactsOf(organizationId)})
  `);
  await db.execute(sql`
    delete from ${memberships} m
    where m.organization_id = ${organizationId} and m.created_at in ${momentsOf(session)}
      and not exists (
        select 1 from ${contacts} c where c.organization_id = ${organizationId} and c.team_id = m.team_id
          and (m.role = 'coach' or c.agent_id = m.person_id)
      )
      and m.id::text not in (
        select row_key from ${importChanges} j where j.organization_id = ${organizationId}
          and j.table_name = 'memberships' and j.before is null
      )
  `);
  await beginWithFirstContact(session);
  await handOverStarts(session);
}

/** Contacts of a member in the team, whoever brought them in. */
const contactsOf = (organizationId: string) => sql`
  select 1 from ${contacts} c where c.organization_id = ${organizationId} and m.role = 'agent'
    and c.agent_id = m.person_id and c.team_id = m.team_id
`;

async function beginWithFirstContact(session: ImportSession): Promise<void> {
  const { db, scope, importId } = session;
  const { organizationId } = scope;
  await db.execute(sql`
    update ${memberships} m set starts_on = began.starts_on from (
      select m.id, least((j.before ->> 'starts_on')::date, (
        select min(c.offered_on) from ${contacts} c where c.organization_id = ${organizationId}
          and c.agent_id = m.person_id and c.team_id = m.team_id
      )) as starts_on
      from ${memberships} m
      left join ${importChanges} j on j.organization_id = m.organization_id and j.import_id = ${importId}
        and j.table_name = 'memberships' and j.row_key = m.id::text
      where m.organization_id = ${organizationId} and m.role = 'agent'
        and (j.after ? 'starts_on' or m.created_at in ${momentsOf(session)})
    ) began
    where m.organization_id = ${organizationId} and m.id = began.id and began.starts_on is not null
      and m.starts_on is distinct from began.starts_on
      and (m.ends_on is null or began.starts_on <= m.ends_on)
  `);
}

/** A later import that moved the same row keeps what it was before both, to put that back in its turn. */
async function handOverStarts({ db, scope, importId }: ImportSession): Promise<void> {
  await db.execute(sql`
    update ${importChanges} l set before = jsonb_set(l.before, '{starts_on}', j.before -> 'starts_on')
    from ${importChanges} j
    where j.organization_id = ${scope.organizationId} and j.import_id = ${importId}
      and j.table_name = 'memberships' and j.before is not null and j.after ? 'starts_on'
      and l.organization_id = j.organization_id and l.table_name = j.table_name and l.row_key = j.row_key
      and l.import_id <> j.import_id and l.before -> 'starts_on' = j.after -> 'starts_on'
  `);
}
