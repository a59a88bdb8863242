import { newUnorderedId } from "@kwartet/db/id";
import { insertRows, rowsOf } from "@kwartet/db/rows";
import { importChanges } from "@kwartet/db/schema/imports";
import { memberships } from "@kwartet/db/schema/people";
import { pulseActions, pulseAggregates, pulseResponses } from "@kwartet/db/schema/pulse";
import { pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { attendance, presenceDays, shifts } from "@kwartet/db/schema/shifts";
import { and, eq, sql } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import type { ImportSession } from "../write/import-session";
import { refreshTeam } from "../write/presence-queries";
import { rowKeyOf } from "../write/upsert-queries";
import { assignmentsOf } from "./contact-queries";
import { NAMED_TABLES, PLAIN_TABLES } from "./kept-tables";

/** Notes whose presence changes when shifts and attendance are put back. */
export async function noteAgents({ db, scope, importId, touched }: ImportSession): Promise<void> {
  const { organizationId } = scope;
  for (const table of [shifts, attendance]) {
    const rows = await rowsOf<{ agent_id: string | null }>(
      db.execute(sql`
        select distinct t.agent_id from ${importChanges} j
        join ${table} t on t.organization_id = j.organization_id and t.id = j.row_key::uuid
        where j.organization_id = ${organizationId} and j.import_id = ${importId}
          and j.table_name = ${getTableConfig(table).name}
        union
        select distinct (j.before ->> 'agent_id')::uuid from ${importChanges} j
        where j.organization_id = ${organizationId} and j.import_id = ${importId}
          and j.table_name = ${getTableConfig(table).name}
      `),
    );
    for (const { agent_id } of rows) if (agent_id !== null) touched.agentIds.add(agent_id);
  }
}

/** The teams whose presence is computed from whom the import added, moved or scheduled. */
export async function readPlaces({ db, scope, importId, touched }: ImportSession): Promise<string[]> {
  const agents = JSON.stringify([...touched.agentIds]);
  const rows = await rowsOf<{ team_id: string }>(
    db.execute(sql`
      select distinct m.team_id from ${memberships} m
      where m.organization_id = ${scope.organizationId} and (
        m.person_id in (select value::uuid from json_array_elements_text(${agents}::json))
        or m.id::text in (
          select row_key from ${importChanges} j where j.organization_id = ${scope.organizationId}
            and j.import_id = ${importId} and j.table_name = 'memberships'
        )
      )
    `),
  );
  return rows.map(({ team_id }) => team_id);
}

/** Presence of a team without members is nobody's, so that it goes before it is computed again. */
export async function refreshPlaces({ db, scope, rules }: ImportSession, teamIds: string[]): Promise<void> {
  for (const teamId of teamIds) {
    await db
      .delete(presenceDays)
      .where(and(eq(presenceDays.organizationId, scope.organizationId), eq(presenceDays.teamId, teamId)));
    await refreshTeam(db, scope, { rules, teamId });
  }
}

/** Puts back every other data set: what was corrected becomes what it was, what was added goes. */
export async function takeBackRows(session: ImportSession, madeAt: string): Promise<void> {
  for (const table of PLAIN_TABLES) {
    await restoreRows(session, table, sql`true`);
    await removeAdded(session, table);
  }
  for (const table of NAMED_TABLES) {
    // What the import made is not put back but taken away, when nothing refers to it.
    await restoreRows(session, table, sql`k.created_at <> ${madeAt}::timestamptz`);
  }
  await restoreAnswers(session);
  await removeEmptyWaves(session);
}

/** Only the columns that the import wrote: others may have been set by hand since. */
async function restoreRows(
  { db, scope, importId }: ImportSession,
  table: PgTable,
  condition: ReturnType<typeof sql>,
): Promise<void> {
  await db.execute(sql`
    update ${table} t set ${assignmentsOf(table)} from (
      select j.row_key, b.* from ${importChanges} j
      join ${table} k on k.organization_id = j.organization_id and ${rowKeyOf(table, "k")} = j.row_key
      cross join lateral jsonb_populate_record(k, case when j.after is null then j.before else
        (select jsonb_object_agg(name, j.before -> name) from jsonb_object_keys(j.after) as name) end) b
      where j.organization_id = ${scope.organizationId} and j.import_id = ${importId}
        and j.table_name = ${getTableConfig(table).name} and j.before is not null and ${condition}
    ) b
    where t.organization_id = ${scope.organizationId} and ${rowKeyOf(table, "t")} = b.row_key
  `);
}

async function removeAdded({ db, scope, importId }: ImportSession, table: PgTable): Promise<void> {
  await db.execute(sql`
    delete from ${table} t using ${importChanges} j
    where j.organization_id = ${scope.organizationId} and j.import_id = ${importId}
      and j.table_name = ${getTableConfig(table).name} and j.before is null
      and t.organization_id = j.organization_id and ${rowKeyOf(table, "t")} = j.row_key
  `);
}

/** The answers of a team in a wave are replaced together, as they came. */
async function restoreAnswers({ db, scope, importId }: ImportSession): Promise<void> {
  const { organizationId } = scope;
  const kept = await db
    .select({ rowKey: importChanges.rowKey, before: importChanges.before })
    .from(importChanges)
    .where(
      and(
        eq(importChanges.organizationId, organizationId),
        eq(importChanges.importId, importId),
        eq(importChanges.tableName, "pulse_responses"),
      ),
    );
  for (const { rowKey, before } of kept) {
    const [waveId = "", teamId = ""] = rowKey.split(":");
    await db
      .delete(pulseResponses)
      .where(
        and(
          eq(pulseResponses.organizationId, organizationId),
          eq(pulseResponses.waveId, waveId),
          eq(pulseResponses.teamId, teamId),
        ),
      );
    const rows = ((before ?? []) as Record<string, number>[]).map((answers) => ({
      organizationId,
      id: newUnorderedId(),
      waveId,
      teamId,
      answers,
    }));
    // In the order of their random ids, which is none.
    await insertRows(
      db,
      pulseResponses,
      rows.sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  }
}

async function removeEmptyWaves({ db, scope, importId }: ImportSession): Promise<void> {
  await db.execute(sql`
    delete from ${pulseWaves} w using ${importChanges} j
    where j.organization_id = ${scope.organizationId} and j.import_id = ${importId}
      and j.table_name = 'pulse_waves' and j.before is null
      and w.organization_id = j.organization_id and w.id = j.row_key::uuid and w.closed_on is null
      and not exists (
        select 1 from ${pulseResponses} r where r.organization_id = w.organization_id and r.wave_id = w.id
      )
      and not exists (
        select 1 from ${pulseAggregates} a where a.organization_id = w.organization_id and a.wave_id = w.id
      )
      and not exists (
        select 1 from ${pulseActions} a where a.organization_id = w.organization_id and a.wave_id = w.id
      )
  `);
}
