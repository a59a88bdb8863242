import type { Db } from "@kwartet/db/client";
import { insertRows, rowsOf } from "@kwartet/db/rows";
import { NONE } from "@kwartet/db/schema/columns";
import { contacts } from "@kwartet/db/schema/contacts";
import { caseMixCells, ROLLUP_SUBJECTS, rollupMarks, rollups } from "@kwartet/db/schema/rollups";
import { periodEndOf, periodKeyOf, periodStartOf } from "@kwartet/metrics/period";
import { and, between, eq, inArray, sql } from "drizzle-orm";
import type { Scope } from "../scope";
import { dataAsOf, type Rules, rulesOf } from "../settings/in-force-queries";
import {
  agentDaysOf,
  asOrganization,
  asTeam,
  cellInsertOf,
  cellsOf,
  inPeriod,
  type KeyedTally,
  mergedBy,
  rollupInsertOf,
} from "./build";
import { factsBetween } from "./fact-queries";
import { MonthTallies } from "./month-tallies";
import { type RollupRow, tallyOfRow } from "./row";

type Mark = { team_id: string; day: string };
type Span = { from: string; to: string };

/** Computes the marked days again, with every week and month that they lie in. Empty when nothing is marked. */
export async function refreshRollups(
  db: Db,
  scope: Scope,
  onProgress?: (share: number) => void,
): Promise<void> {
  await lockRollups(db, scope);
  const marks = await takeMarks(db, scope);
  if (marks.length === 0) return;
  const asOf = (await dataAsOf(db, scope)) ?? 0;
  const rules = await rulesOf(db, scope);

  const teamsByWeek = groupTeams(marks, "week");
  const months = new MonthTallies();
  let done = 0;
  for (const [week, teamIds] of teamsByWeek) {
    months.add(week, teamIds, await refreshWeek(db, scope, { rules, asOf, week, teamIds }));
    done += 1;
    onProgress?.(done / teamsByWeek.size);
  }
  // A week can reach into a month in which nothing was marked; it is computed again all the same.
  const daysOfWeeks = [...teamsByWeek].flatMap(([week, teamIds]) =>
    [periodStartOf(week), periodEndOf(week)].flatMap((day) => teamIds.map((team_id) => ({ team_id, day }))),
  );
  const teamsByMonth = groupTeams([...marks, ...daysOfWeeks], "month");
  for (const [month, teamIds] of teamsByMonth) await refreshMonth(db, scope, { month, teamIds, months });
  await refreshOrganization(db, scope, [...teamsByWeek.keys(), ...teamsByMonth.keys()]);
}

/** Drops every rollup of the organisation and builds it from the contacts. */
export async function rebuildRollups(db: Db, scope: Scope): Promise<void> {
  const { organizationId } = scope;
  await lockRollups(db, scope);
  await db.delete(rollups).where(eq(rollups.organizationId, organizationId));
  await db.delete(caseMixCells).where(eq(caseMixCells.organizationId, organizationId));
  await db.execute(sql`
    insert into ${rollupMarks} (organization_id, team_id, day)
    select distinct organization_id, team_id, offered_on from ${contacts}
    where organization_id = ${organizationId}
  `);
  await db.execute(sql`
    insert into rollup_states (organization_id, data_as_of)
    select organization_id, max(greatest(offered_at, answered_at, ended_at)) from ${contacts}
    where organization_id = ${organizationId} group by organization_id
    on conflict (organization_id) do update set data_as_of = excluded.data_as_of, refreshed_at = now()
  `);
  await refreshRollups(db, scope);
}

/** One at a time for each organisation: two that merge the same month would lose one another's days. */
async function lockRollups(db: Db, { organizationId }: Scope): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`rollups ${organizationId}`}, 0))`);
}

async function takeMarks(db: Db, { organizationId }: Scope): Promise<Mark[]> {
  return rowsOf<Mark>(
    db.execute(sql`
      with taken as (delete from ${rollupMarks} where organization_id = ${organizationId} returning team_id, day)
      select distinct team_id, day::text as day from taken
    `),
  );
}

/** Which teams were touched in which period, in the order of time. */
function groupTeams(marks: readonly Mark[], grain: "week" | "month"): Map<string, string[]> {
  const teams = new Map<string, Set<string>>();
  for (const { team_id, day } of marks) {
    const key = periodKeyOf(day, grain);
    teams.set(key, (teams.get(key) ?? new Set()).add(team_id));
  }
  return new Map([...teams].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, ids]) => [key, [...ids]]));
}

type WeekToRefresh = { rules: Rules; asOf: number; week: string; teamIds: string[] };

/** Gives back the agents' days, for the months that they lie in. */
async function refreshWeek(
  db: Db,
  scope: Scope,
  { rules, asOf, week, teamIds }: WeekToRefresh,
): Promise<KeyedTally[]> {
  const span = { from: periodStartOf(week), to: periodEndOf(week) };
  const facts = await factsBetween(db, scope, { rules, ...span, teamIds });
  const agentDays = agentDaysOf(facts, rules, asOf);
  const agentWeeks = mergedBy(agentDays, (key) => inPeriod(key, "week", span.from));
  const rows = [...agentDays, ...agentWeeks, ...mergedBy([...agentDays, ...agentWeeks], asTeam)];
  await removeRows(db, scope, { span, teamIds, grains: ["day", "week"] });
  await writeRows(db, scope, rows);

  await db
    .delete(caseMixCells)
    .where(
      and(
        eq(caseMixCells.organizationId, scope.organizationId),
        eq(caseMixCells.startsOn, span.from),
        inArray(caseMixCells.teamId, teamIds),
      ),
    );
  const cells = cellsOf(facts, rules, { startsOn: span.from, asOf });
  await insertRows(
    db,
    caseMixCells,
    cells.map((cell) => cellInsertOf(scope.organizationId, cell)),
  );
  return agentDays;
}

type MonthToRefresh = { month: string; teamIds: string[]; months: MonthTallies };

async function refreshMonth(db: Db, scope: Scope, { month, teamIds, months }: MonthToRefresh): Promise<void> {
  const span = { from: periodStartOf(month), to: periodEndOf(month) };
  await removeRows(db, scope, { span, teamIds, grains: ["month"] });
  const agentMonths = months.completeOf(month, teamIds);
  await writeRows(db, scope, [...agentMonths, ...mergedBy(agentMonths, asTeam)]);

  // Where not all of a month was computed anew, the stored days of it are merged.
  const others = teamIds.filter((teamId) => !months.isComplete(month, teamId));
  if (others.length === 0) return;
  const days = await readRows(db, scope, { span, teamIds: others, grain: "day" });
  await writeRows(
    db,
    scope,
    mergedBy(days, (key) => inPeriod(key, "month", span.from)),
  );
}

/** The organisation's rows are the sum of its teams' rows, period by period. */
async function refreshOrganization(db: Db, scope: Scope, periods: string[]): Promise<void> {
  for (const key of periods) {
    const isMonth = !key.includes("W");
    const span = { from: periodStartOf(key), to: periodEndOf(key) };
    const grains = isMonth ? (["month"] as const) : (["day", "week"] as const);
    await removeRows(db, scope, { span, teamIds: [NONE], grains });
    for (const grain of grains) {
      const teams = await readRows(db, scope, { span, grain, subject: "team" });
      await writeRows(db, scope, mergedBy(teams, asOrganization));
    }
  }
}

type RowsToRead = { span: Span; grain: "day" | "week" | "month"; teamIds?: string[]; subject?: "team" };

async function readRows(
  db: Db,
  scope: Scope,
  { span, grain, teamIds, subject }: RowsToRead,
): Promise<KeyedTally[]> {
  const rows = await db
    .select()
    .from(rollups)
    .where(
      and(
        eq(rollups.organizationId, scope.organizationId),
        inArray(rollups.subject, subject ? [subject] : ["agent", "team"]),
        eq(rollups.grain, grain),
        between(rollups.startsOn, span.from, span.to),
        teamIds && inArray(rollups.teamId, teamIds),
      ),
    );
  return rows.map(keyedOf);
}

function keyedOf(row: RollupRow): KeyedTally {
  const { subject, grain, teamId, agentId, startsOn, channel } = row;
  return { key: { subject, grain, teamId, agentId, startsOn, channel }, tally: tallyOfRow(row) };
}

type RowsToRemove = { span: Span; teamIds: string[]; grains: readonly ("day" | "week" | "month")[] };

async function removeRows(db: Db, scope: Scope, { span, teamIds, grains }: RowsToRemove): Promise<void> {
  await db.delete(rollups).where(
    and(
      eq(rollups.organizationId, scope.organizationId),
      // Named for the index, which begins with it.
      inArray(rollups.subject, [...ROLLUP_SUBJECTS]),
      inArray(rollups.grain, [...grains]),
      inArray(rollups.teamId, teamIds),
      between(rollups.startsOn, span.from, span.to),
    ),
  );
}

async function writeRows(db: Db, scope: Scope, rows: readonly KeyedTally[]): Promise<void> {
  await insertRows(
    db,
    rollups,
    rows.map((row) => rollupInsertOf(scope.organizationId, row)),
  );
}
