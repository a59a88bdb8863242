import type { Db } from "@kwartet/db/client";
import { type Figure, kpiOf, type MeasureId } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import { mergeTally } from "@kwartet/metrics/rollup";
import type { DataBounds } from "../kpis/bounds-queries";
import { type FigureContext, readFigureContext } from "../kpis/context-queries";
import { emptyGroup, figureOfGroup, type Group, needsMinutes } from "../kpis/group";
import { comparedRange, rangeOf } from "../kpis/range";
import { readGroups } from "../kpis/read-groups";
import { readSubject } from "../kpis/read-subject";
import { type Reading, readingOf } from "../kpis/reading";
import { organizationSlices } from "../kpis/selection";
import { sparklineMonths } from "../kpis/series-keys";
import { ALL_DAYS } from "../kpis/slices";
import type { Scope } from "../scope";
import type { OverviewRequest } from "./input";
import { readActiveAgents, readTeams } from "./queries";
import { TEAM_MINIMUM_AGENTS, teamsToMerge } from "./small-teams";

/** A team with enough agents, or all others together, of which the id and name are null. */
export type OverviewRow = {
  id: string | null;
  name: string | null;
  /** The company to which it is outsourced; null is in-house, or several teams. */
  partner: string | null;
  teams: number;
  /** The leading measure of each KPI. */
  figures: Figure[];
};

/** The organisation for those who may see no person. */
export type Overview = {
  /** Null before the first import. */
  data: DataBounds | null;
  range: DayRange | null;
  /** The four KPIs with twelve months. */
  readings: Reading[];
  /** By name; other teams last. */
  teams: OverviewRow[];
  minimumAgents: number;
};

export async function readOverview(db: Db, scope: Scope, request: OverviewRequest): Promise<Overview> {
  const context = await readFigureContext(db, scope, { day: request.to });
  const range = rangeOf(request, context.bounds, "last-13-full-weeks");
  const empty = { data: context.bounds, range, readings: [], teams: [], minimumAgents: TEAM_MINIMUM_AGENTS };
  if (context.bounds === null || range === null) return empty;

  const measures = leadingMeasures(context);
  const readable = await readSubject(db, scope, {
    selection: { subject: "organization", slices: organizationSlices(scope, ALL_DAYS) },
    context,
    range,
    comparedRange: comparedRange(range, request.compare),
    series: sparklineMonths(range, context),
    withMinutes: measures.some(needsMinutes),
  });
  return {
    ...empty,
    readings: measures.map((measure) => readingOf(measure, readable)),
    teams: await readTeamRows(db, scope, { context, range, measures }),
  };
}

function leadingMeasures({ resolutionLeading }: FigureContext): MeasureId[] {
  return [
    kpiOf("response-speed").leading.team,
    resolutionLeading,
    kpiOf("friendliness").leading.team,
    kpiOf("availability").leading.team,
  ];
}

type TeamsToRead = { context: FigureContext; range: DayRange; measures: readonly MeasureId[] };

async function readTeamRows(
  db: Db,
  scope: Scope,
  { context, range, measures }: TeamsToRead,
): Promise<OverviewRow[]> {
  const groups = await readGroups(db, scope, {
    selection: { subject: "team", slices: organizationSlices(scope, range) },
    coarsest: "month",
    context,
    keyOf: ({ teamId }) => teamId,
    withMinutes: false,
    withOpen: false,
  });
  const activeAgents = await readActiveAgents(db, scope, range);
  const teams = (await readTeams(db, scope)).filter(({ id }) => groups.byKey.has(id));
  const merged = teamsToMerge(teams.map(({ id }) => ({ id, agentIds: activeAgents.get(id) ?? new Set() })));
  const figuresOf = (group: Group) =>
    measures.map((measure) => figureOfGroup(measure, group, { subject: "team", context }));

  const rows: OverviewRow[] = [];
  const others = emptyGroup();
  for (const team of teams) {
    const group = groups.of(team.id);
    if (merged.has(team.id)) mergeTally(others.tally, group.tally);
    else rows.push({ ...team, teams: 1, figures: figuresOf(group) });
  }
  if (merged.size > 0) {
    rows.push({ id: null, name: null, partner: null, teams: merged.size, figures: figuresOf(others) });
  }
  return rows;
}
