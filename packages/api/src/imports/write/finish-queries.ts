import { newId } from "@kwartet/db/id";
import { insertRows, rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { importChanges } from "@kwartet/db/schema/imports";
import { memberships } from "@kwartet/db/schema/people";
import { rollupMarks, rollupStates } from "@kwartet/db/schema/rollups";
import { localDayOf } from "@kwartet/metrics/period";
import { sql } from "drizzle-orm";
import { dataAsOf } from "../../settings/in-force-queries";
import type { RowProblem } from "../record";
import type { ImportSession } from "./import-session";
import { linkCustomers } from "./link-queries";
import { refreshPresence } from "./presence-queries";
import { proveOwners } from "./prove-queries";

const DAY_MS = 86_400_000;

/**
 * Proves whom the new rows name, and computes again what they change: who is whom, repeat contact, who belongs where, presence; and marks
 * the days to tally. Gives back what is wrong with the rows as a whole.
 */
export async function finishImport(session: ImportSession): Promise<RowProblem[]> {
  const problems = await linkCustomers(session);
  await proveOwners(session, await session.touched.customers.table(session.db));
  await linkRepeats(session);
  await moveDataAsOf(session);
  await addMemberships(session);
  await refreshPresence(session);
  await markTouchedDays(session);
  return problems;
}

/** What the computing of repeat contact needs of an import, or of whoever else moves contacts to another customer. */
export type Linking = Pick<ImportSession, "db" | "scope" | "touched">;

/** Has the touched days tallied again at the next refresh. */
export async function markTouchedDays({ db, scope, touched }: Linking): Promise<void> {
  await insertRows(
    db,
    rollupMarks,
    [...touched.teamDays].map((key) => {
      const [teamId = "", day = ""] = key.split(" ");
      return { organizationId: scope.organizationId, teamId, day };
    }),
  );
}

/**
 * When each contact's customer asked about the same topic again. Of all contacts of the touched
 * customers, whatever the order in which they came in; what continues a hand-over is no new question.
 */
export async function linkRepeats({ db, scope, touched }: Linking): Promise<void> {
  const table = await touched.customers.table(db);
  if (table === null) return;
  // A first load sorts all of its contacts here, which the usual few megabytes would send to disk.
  await db.execute(sql`select set_config('work_mem', '64MB', true)`);
  await db.execute(sql`drop table if exists moved_repeats`);
  // From the last to the first: the soonest of those behind is carried along, not looked for anew from each contact.
  await db.execute(sql`
    create temporary table moved_repeats on commit drop as
    select id, again_at from (
      select c.id, c.next_contact_at as before_at, min(case when c.handed_over_from is null then c.offered_at end) over (
        partition by c.customer_id, c.topic order by c.offered_at desc, c.id desc
        rows between unbounded preceding and 1 preceding
      ) as again_at
      from ${contacts} c
      where c.organization_id = ${scope.organizationId} and c.customer_id in (select id from ${sql.raw(table)})
    ) asked
    where before_at is distinct from again_at
  `);
  // The statistics know nothing of an organisation that came after them: without an index, each of its contacts would
  // be compared with each that moved.
  await db.execute(sql`create index on moved_repeats (id)`);
  await db.execute(sql`analyze moved_repeats`);
  const changed = await rowsOf<{ team_id: string; day: string }>(
    db.execute(sql`
      with linked as (
        update ${contacts} c set next_contact_at = moved.again_at from moved_repeats moved
        where c.organization_id = ${scope.organizationId} and c.id = moved.id
        returning c.team_id, c.offered_on
      )
      select distinct team_id, offered_on::text as day from linked
    `),
  );
  for (const { team_id, day } of changed) touched.teamDays.add(`${team_id} ${day}`);
}

/** When the data reach further, or less far, repeat windows close or open: their days are counted again. */
async function moveDataAsOf(session: ImportSession): Promise<void> {
  const { db, scope, touched } = session;
  const { organizationId } = scope;
  const before = await dataAsOf(db, scope);
  // Only a correction of the very last contact can move the end of the data back.
  const isCorrected = before !== null && touched.latestBefore >= before;
  const latest = isCorrected ? await latestMoment(session) : Math.max(touched.latest, before ?? 0);
  if (latest === 0 || latest === before) return;
  const after = new Date(latest);
  await db
    .insert(rollupStates)
    .values({ organizationId, dataAsOf: after })
    .onConflictDoUpdate({
      target: rollupStates.organizationId,
      set: { dataAsOf: after, refreshedAt: sql`now()` },
    });
  if (before !== null) await markWindows(session, Math.min(before, latest), Math.max(before, latest));
}

async function latestMoment({ db, scope }: ImportSession): Promise<number> {
  const [row] = await rowsOf<{ latest_ms: number | null }>(
    db.execute(sql`
      select (extract(epoch from max(greatest(offered_at, answered_at, ended_at))) * 1000)::float8 as latest_ms
      from ${contacts} where organization_id = ${scope.organizationId}
    `),
  );
  return row?.latest_ms ?? 0;
}

/** The days of which a repeat window ends between two moments. */
async function markWindows({ db, scope, rules }: ImportSession, from: number, to: number): Promise<void> {
  const windows = rules.settings.map(({ repeatWindowDays }) => repeatWindowDays * DAY_MS);
  // A day on either side: days are local, the window is not.
  const firstDay = localDayOf(from - Math.max(...windows) - DAY_MS, "UTC");
  const lastDay = localDayOf(to - Math.min(...windows) + DAY_MS, "UTC");
  await db.execute(sql`
    insert into ${rollupMarks} (organization_id, team_id, day)
    select distinct organization_id, team_id, offered_on from ${contacts}
    where organization_id = ${scope.organizationId} and customer_id is not null
      and offered_on between ${firstDay} and ${lastDay}
  `);
}

/** An agent who took contacts in a team belongs to it, from the first of them, unless it is known better. */
async function addMemberships({ db, scope, importId, touched }: ImportSession): Promise<void> {
  const { organizationId } = scope;
  const took = [...touched.firstDays].map(([key, starts_on]) => {
    const [person_id, team_id] = key.split(" ");
    return { person_id, team_id, starts_on };
  });
  if (took.length === 0) return;
  const found = await rowsOf<{ person_id: string; team_id: string; starts_on: string }>(
    db.execute(sql`
      select c.person_id, c.team_id, c.starts_on::text as starts_on
      from json_to_recordset(${JSON.stringify(took)}::json) as c(person_id uuid, team_id uuid, starts_on date)
      where not exists (
        select 1 from ${memberships} m
        where m.organization_id = ${organizationId} and m.person_id = c.person_id
          and m.team_id = c.team_id and m.role = 'agent' and m.starts_on <= c.starts_on
      )
    `),
  );
  for (const { person_id, team_id, starts_on } of found) {
    // Earlier contacts than were known: the membership begins earlier, it does not come twice.
    await db.execute(sql`
      with earliest as materialized (
        select m.id, to_jsonb(m) as before from ${memberships} m
        where m.organization_id = ${organizationId} and m.person_id = ${person_id}
          and m.team_id = ${team_id} and m.role = 'agent'
        order by m.starts_on limit 1
      ),
      kept as (
        insert into ${importChanges} as j (organization_id, import_id, table_name, row_key, before, after)
        select ${organizationId}::uuid, ${importId}::uuid, 'memberships', id::text, before,
          jsonb_build_object('starts_on', ${starts_on}::date)
        from earliest
        on conflict (organization_id, import_id, table_name, row_key)
          do update set after = coalesce(j.after, '{}') || excluded.after
      )
      update ${memberships} m set starts_on = ${starts_on} from earliest
      where m.organization_id = ${organizationId} and m.id = earliest.id
    `);
  }
  await db.execute(sql`
    insert into ${memberships} (organization_id, id, person_id, team_id, role, starts_on)
    select ${organizationId}::uuid, f.id, f.person_id, f.team_id, 'agent', f.starts_on
    from json_to_recordset(${JSON.stringify(found.map((row) => ({ ...row, id: newId() })))}::json)
      as f(id uuid, person_id uuid, team_id uuid, starts_on date)
    where not exists (
      select 1 from ${memberships} m where m.organization_id = ${organizationId}
        and m.person_id = f.person_id and m.team_id = f.team_id and m.role = 'agent'
    )
  `);
}
