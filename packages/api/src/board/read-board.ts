import type { Db } from "@kwartet/db/client";
import { evenShareOf } from "@kwartet/metrics/even-share";
import type { MeasureId } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import { recordAudit } from "../audit/queries";
import { compareOnAll, fairOfAgent } from "../comparisons/read-fair";
import type { DataBounds } from "../kpis/bounds-queries";
import { type FigureContext, readFigureContext } from "../kpis/context-queries";
import { emptyGroup, Groups, needsMinutes, needsWaits } from "../kpis/group";
import { type Place, periodKeys } from "../kpis/grouping-key";
import { rangeOf } from "../kpis/range";
import { readPartGroups } from "../kpis/read-groups";
import { readSubject, spanOf } from "../kpis/read-subject";
import { type Reading, readingOf } from "../kpis/reading";
import { chartedSparklineWeeks, type SeriesKeys } from "../kpis/series-keys";
import { ALL_DAYS, narrowSlices, type Slice, slicesOfTeams } from "../kpis/slices";
import type { Selection } from "../kpis/tally-queries";
import { findVisibleTeam, readMembers } from "../kpis/visible-queries";
import { requireCoached, type Scope } from "../scope";
import { readDismissals } from "../suggestions/dismissal-queries";
import { type Attention, attentionFor, compareAttention, type Signals, signalsOf } from "./attention";
import type { TeamBoardRequest } from "./input";
import { compareNames } from "./name-order";
import { type BoardTeam, readCoachedTeams } from "./queries";
import { type Coaching, readCoaching } from "./read-coaching";

export type BoardRow = {
  agent: { id: string; name: string };
  readings: Reading[];
  signals: Signals;
  coaching: Coaching;
  attention: Attention;
};

/** A coached team: a row an agent, who needs time first, and the team's own KPIs beside them. */
export type TeamBoard = {
  team: { id: string; name: string };
  /** Null before the first import. */
  data: DataBounds | null;
  range: DayRange | null;
  /** Resolution, friendliness, attendance of each agent; never in the order of a figure. */
  rows: BoardRow[];
  /** Minutes of coaching that an agent got in eight weeks, evenly spread; null where none were written down. */
  evenMinutes: number | null;
  /** Response speed, resolution, friendliness, availability of the team. */
  context: Reading[];
};

export async function readTeamBoard(db: Db, scope: Scope, request: TeamBoardRequest): Promise<TeamBoard> {
  const coached = requireCoached(scope, request.teamId);
  const team = await findVisibleTeam(db, scope, request.teamId);
  const context = await readFigureContext(db, scope, { day: request.to });
  const range = rangeOf(request, context.bounds, "last-13-full-weeks");
  const empty = {
    team: { id: team.id, name: team.name },
    data: context.bounds,
    range,
    rows: [],
    evenMinutes: null,
    context: [],
  };
  if (context.bounds === null || range === null) return empty;

  const slices = slicesOfTeams(coached, ALL_DAYS);
  const agents = await readAgentsOf(db, scope, { teamId: team.id, slices: narrowSlices(slices, range) });
  await recordAudit(db, scope, {
    action: "person-read",
    purpose: "team board",
    rowCount: agents.length,
    details: { teamId: team.id, people: agents.map(({ id }) => id) },
  });
  const series = chartedSparklineWeeks(range, context);
  const board = { slices, context, range, series };
  const rows = await readRows(db, scope, { ...board, agents, teamId: team.id });
  return {
    ...empty,
    rows,
    evenMinutes: evenShareOf(rows.map(({ coaching }) => coaching.minutes)),
    context: await readContextRows(db, scope, board),
  };
}

type BoardToRead = { slices: Slice[]; context: FigureContext; range: DayRange; series: SeriesKeys };

/** Membership in the days of the range that the caller coaches decides who is listed. */
async function readAgentsOf(
  db: Db,
  scope: Scope,
  { teamId, slices }: { teamId: string; slices: readonly Slice[] },
): Promise<BoardRow["agent"][]> {
  const members = await readMembers(db, scope, { teamId, periods: slices });
  return members.map(({ personId, name }) => ({ id: personId, name })).sort(compareNames);
}

type RowsToRead = BoardToRead & { agents: BoardRow["agent"][]; teamId: string };

/** All agents at once: the queries are as many for twelve of them as for one. */
async function readRows(
  db: Db,
  scope: Scope,
  { slices, context, range, series, agents, teamId }: RowsToRead,
): Promise<BoardRow[]> {
  const part = (days: DayRange, coarsest: "week" | "month", keyOf: (place: Place) => string) => ({
    slices: narrowSlices(slices, days),
    coarsest,
    keyOf,
  });
  const measures: MeasureId[] = [context.resolutionLeading, "top-two", "attendance"];
  const weekOf = periodKeys("week");
  const [totals, points] = await readPartGroups(db, scope, {
    subject: "agent",
    parts: [
      part(range, "month", ({ agentId }) => agentId ?? "nobody"),
      part(spanOf(series.keys), "week", ({ agentId, day }) => `${agentId} ${weekOf(day)}`),
    ],
    context,
    withMinutes: measures.some(needsMinutes),
    withOpen: false,
    withWaits: measures.some(needsWaits),
  });
  const comparisons = await compareOnAll(db, scope, { context, untilDay: range.to });
  const agentIds = agents.map(({ id }) => id);
  const coachingOf = await readCoaching(db, scope, { teamId, agentIds, slices, context });
  const untilOn = comparisons[0]?.window?.to;
  const setAside = untilOn === undefined ? [] : await readDismissals(db, scope, { agentIds, untilOn });
  const rows = agents.map((agent) => {
    const fair = fairOfAgent(comparisons, agent.id, scope);
    const readable = {
      selection: { subject: "agent" as const, slices },
      context,
      range,
      total: totals?.byKey.get(agent.id) ?? emptyGroup(),
      compared: null,
      series: { ...series, groups: weeksOf(points, agent.id, series.keys) },
    };
    const readings = measures.map((measure) => readingOf(measure, readable, fair.get(measure) ?? null));
    const signals = signalsOf(readings, (kpi) =>
      setAside.some((one) => one.agentId === agent.id && one.kpi === kpi),
    );
    const coaching = coachingOf(agent.id);
    return { agent, readings, signals, coaching, attention: attentionFor({ signals, coaching }) };
  });
  return rows.sort(compareAttention);
}

function weeksOf(
  points: Groups<string> | undefined,
  agentId: string,
  keys: readonly string[],
): Groups<string> {
  const weeks = new Groups<string>();
  for (const key of keys) {
    const group = points?.byKey.get(`${agentId} ${key}`);
    if (group) weeks.byKey.set(key, group);
  }
  return weeks;
}

async function readContextRows(db: Db, scope: Scope, board: BoardToRead): Promise<Reading[]> {
  const { slices, context, range, series } = board;
  const selection: Selection = { subject: "team", slices };
  const measures: MeasureId[] = [
    "within-promise",
    context.resolutionLeading,
    "top-two",
    "answered-of-offered",
  ];
  const readable = await readSubject(db, scope, {
    ...{ selection, context, range, comparedRange: null, series },
    withMinutes: measures.some(needsMinutes),
  });
  return measures.map((measure) => readingOf(measure, readable));
}

/** The teams that the caller coaches. */
export async function listCoachedTeams(db: Db, scope: Scope): Promise<BoardTeam[]> {
  const { bounds } = await readFigureContext(db, scope);
  return readCoachedTeams(db, scope, bounds?.asOfDay ?? "9999-12-31");
}
