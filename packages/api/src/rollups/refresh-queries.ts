import { setImmediate as nextTurn } from "node:timers/promises";
import type { Db } from "@kwartet/db/client";
import { runsApart } from "@kwartet/db/copy-text";
import { rowsOf } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { caseMixCells, rollupMarks, rollupStates, rollups } from "@kwartet/db/schema/rollups";
import { periodEndOf, periodKeyOf, periodStartOf } from "@kwartet/metrics/period";
import { eq, sql } from "drizzle-orm";
import type { Scope } from "../scope";
import { dataAsOf, type Rules, rulesOf } from "../settings/in-force-queries";
import {
  agentDaysOf,
  asOrganization,
  asTeam,
  cellsOf,
  inPeriod,
  type KeyedCell,
  type KeyedTally,
  mergedBy,
} from "./build";
import { factTextBetween } from "./fact-queries";
import { MonthTallies } from "./month-tallies";
import { ReadAhead } from "./read-ahead";
import { readFacts } from "./read-facts";
import { RollupWriter } from "./rollup-writer";
import { readRows, removeCells, removeRows } from "./stored-queries";

type Mark = { team_id: string; day: string };

/** One run over the marked days. */
type Refresh = {
  db: Db;
  scope: Scope;
  rules: Rules;
  asOf: number;
  months: MonthTallies;
  writer: RollupWriter;
  /** Nothing was stored yet: nothing need be removed or read back, all there is passes by. */
  isFirst: boolean;
};

/**
 * Of all weeks of all teams, the share from which on building everything anew is faster: nothing need be removed or read
 * back then. Measured by the store's bench, where a refresh of everything takes 1.7 times as long as a rebuild.
 */
const REBUILD_SHARE = 0.6;
/** Fewer weeks of teams are done at once either way. */
const REBUILD_TEAM_WEEKS = 150;
/** Weeks of contacts on their way or waiting while one is being counted. */
const WEEKS_AHEAD = 2;

/** Computes the marked days again, with every week and month that they lie in. Empty when nothing is marked. */
export async function refreshRollups(
  db: Db,
  scope: Scope,
  onProgress?: (share: number) => void,
): Promise<void> {
  await lockRollups(db, scope);
  const marks = await takeMarks(db, scope);
  if (marks.length === 0) return;
  await renewState(db, scope);
  const isFirst = !(await hasRollups(db, scope));
  const teamsByWeek = groupTeams(marks, "week");
  if (!isFirst && (await shouldRebuild(db, scope, teamsByWeek))) {
    return rebuildRollups(db, scope, onProgress);
  }
  const refresh: Refresh = {
    db,
    scope,
    rules: await rulesOf(db, scope),
    asOf: (await dataAsOf(db, scope)) ?? 0,
    months: new MonthTallies(isFirst),
    writer: new RollupWriter(db, scope.organizationId, isFirst && runsApart(db)),
    isFirst,
  };
  // A week can reach into a month in which nothing was marked; it is computed again all the same.
  const daysOfWeeks = [...teamsByWeek].flatMap(([week, teamIds]) =>
    [periodStartOf(week), periodEndOf(week)].flatMap((day) => teamIds.map((team_id) => ({ team_id, day }))),
  );
  const teamsByMonth = groupTeams([...marks, ...daysOfWeeks], "month");
  const weeks = [...teamsByWeek].map(([week, teamIds]) => ({ week, teamIds }));
  // The database looks up the next weeks while one is being counted.
  const facts = new ReadAhead(weeks, (week) => readWeek(refresh, week), runsApart(db) ? WEEKS_AHEAD : 0);
  try {
    for (const [index, { week, teamIds }] of weeks.entries()) {
      const counted = await countWeek(refresh, week, await facts.take());
      await refreshMonths(refresh, teamsByMonth, periodStartOf(week));
      await storeWeek(refresh, { week, teamIds, ...counted });
      onProgress?.((index + 1) / weeks.length);
    }
    await refreshMonths(refresh, teamsByMonth, null);
    await refresh.writer.flush();
    if (!isFirst) await refreshOrganization(refresh, [...teamsByWeek.keys()]);
  } finally {
    await facts.close();
    await refresh.writer.close();
  }
}

/** Drops every rollup of the organisation and builds it from the contacts. */
export async function rebuildRollups(
  db: Db,
  scope: Scope,
  onProgress?: (share: number) => void,
): Promise<void> {
  const { organizationId } = scope;
  await lockRollups(db, scope);
  await db.delete(rollups).where(eq(rollups.organizationId, organizationId));
  await db.delete(caseMixCells).where(eq(caseMixCells.organizationId, organizationId));
  await renewState(db, scope);
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
  await refreshRollups(db, scope, onProgress);
}

async function shouldRebuild(
  db: Db,
  { organizationId }: Scope,
  teamsByWeek: ReadonlyMap<string, readonly string[]>,
): Promise<boolean> {
  const touched = [...teamsByWeek.values()].reduce((sum, teamIds) => sum + teamIds.length, 0);
  if (touched < REBUILD_TEAM_WEEKS) return false;
  const [row] = await rowsOf<{ stored: number }>(
    db.execute(sql`
      select count(distinct (team_id, starts_on))::int as stored from ${rollups}
      where organization_id = ${organizationId} and subject = 'team' and grain = 'week'
    `),
  );
  return touched >= REBUILD_SHARE * (row?.stored ?? 0);
}

/** A moment that never was before: whoever remembers something of the rollups sees that they are others now. */
async function renewState(db: Db, { organizationId }: Scope): Promise<void> {
  await db
    .update(rollupStates)
    .set({ refreshedAt: sql`clock_timestamp()` })
    .where(eq(rollupStates.organizationId, organizationId));
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

async function hasRollups(db: Db, { organizationId }: Scope): Promise<boolean> {
  const [row] = await rowsOf<{ found: boolean }>(
    db.execute(sql`
      select exists (select 1 from ${rollups} where organization_id = ${organizationId})
        or exists (select 1 from ${caseMixCells} where organization_id = ${organizationId}) as found
    `),
  );
  return row?.found === true;
}

/** Which teams were touched in which period, in the order of time. */
function groupTeams(marks: readonly Mark[], grain: "week" | "month"): Map<string, string[]> {
  const teams = new Map<string, Set<string>>();
  const keys = new Map<string, string>();
  for (const { team_id, day } of marks) {
    let key = keys.get(day);
    if (key === undefined) {
      key = periodKeyOf(day, grain);
      keys.set(day, key);
    }
    teams.set(key, (teams.get(key) ?? new Set()).add(team_id));
  }
  return new Map([...teams].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, ids]) => [key, [...ids]]));
}

type Week = { week: string; teamIds: string[] };

async function readWeek({ db, scope, rules }: Refresh, { week, teamIds }: Week): Promise<string | null> {
  return factTextBetween(db, scope, { rules, from: periodStartOf(week), to: periodEndOf(week), teamIds });
}

type CountedWeek = { agentDays: KeyedTally[]; rows: KeyedTally[]; cells: KeyedCell[] };

/** In steps, between which it is heard what the database answered: else that waits for its next statement. */
async function countWeek(
  { rules, asOf, isFirst }: Refresh,
  week: string,
  text: string | null,
): Promise<CountedWeek> {
  const monday = periodStartOf(week);
  const facts = text === null ? [] : readFacts(text, rules);
  await nextTurn();
  const agentDays = agentDaysOf(facts, rules, asOf);
  await nextTurn();
  const agentWeeks = mergedBy(agentDays, (key) => inPeriod(key, "week", monday));
  const teams = mergedBy([...agentDays, ...agentWeeks], asTeam);
  const organization = isFirst ? mergedBy(teams, asOrganization) : [];
  await nextTurn();
  const cells = cellsOf(facts, rules, { startsOn: monday, asOf });
  await nextTurn();
  return { agentDays, rows: [...agentDays, ...agentWeeks, ...teams, ...organization], cells };
}

async function storeWeek(
  { db, scope, months, writer, isFirst }: Refresh,
  { week, teamIds, agentDays, rows, cells }: Week & CountedWeek,
): Promise<void> {
  const span = { from: periodStartOf(week), to: periodEndOf(week) };
  if (!isFirst) {
    await removeRows(db, scope, { span, teamIds, grains: ["day", "week"] });
    await removeCells(db, scope, { monday: span.from, teamIds });
  }
  await writer.addRows(rows);
  await writer.addCells(cells);
  months.add(week, teamIds, agentDays);
}

/** The months that ended before a day; no week to come reaches into them. Each is taken from the map. */
async function refreshMonths(
  refresh: Refresh,
  teamsByMonth: Map<string, string[]>,
  before: string | null,
): Promise<void> {
  for (const [month, teamIds] of teamsByMonth) {
    if (before !== null && periodEndOf(month) >= before) return;
    await refreshMonth(refresh, month, teamIds);
    teamsByMonth.delete(month);
  }
}

async function refreshMonth(refresh: Refresh, month: string, teamIds: string[]): Promise<void> {
  const { db, scope, months, writer, isFirst } = refresh;
  const span = { from: periodStartOf(month), to: periodEndOf(month) };
  const incomplete = teamIds.filter((teamId) => !months.isComplete(month, teamId));
  const agentMonths = months.takeComplete(month, teamIds);
  const rows = [...agentMonths, ...mergedBy(agentMonths, asTeam)];
  if (isFirst) {
    await writer.addRows([...rows, ...mergedBy(rows.filter(isOfTeam), asOrganization)]);
    return;
  }
  await removeRows(db, scope, { span, teamIds, grains: ["month"] });
  await writer.addRows(rows);
  // Where not all of a month was computed anew, the stored days of it are merged.
  await writer.flush();
  if (incomplete.length > 0) {
    const days = await readRows(db, scope, { span, teamIds: incomplete, grain: "day" });
    await writer.addRows(mergedBy(days, (key) => inPeriod(key, "month", span.from)));
    await writer.flush();
  }
  await sumTeams(refresh, { span, grains: ["month"] });
}

const isOfTeam = ({ key }: KeyedTally): boolean => key.subject === "team";

async function refreshOrganization(refresh: Refresh, weeks: readonly string[]): Promise<void> {
  for (const week of weeks) {
    const span = { from: periodStartOf(week), to: periodEndOf(week) };
    await sumTeams(refresh, { span, grains: ["day", "week"] });
  }
  await refresh.writer.flush();
}

type PeriodsToSum = { span: { from: string; to: string }; grains: readonly ("day" | "week" | "month")[] };

/** The organisation's rows are the sum of its teams' rows, period by period. */
async function sumTeams({ db, scope, writer }: Refresh, { span, grains }: PeriodsToSum): Promise<void> {
  await removeRows(db, scope, { span, teamIds: null, grains });
  for (const grain of grains) {
    const teams = await readRows(db, scope, { span, grain, subject: "team" });
    await writer.addRows(mergedBy(teams, asOrganization));
  }
}
