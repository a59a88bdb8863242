import type { Db } from "@kwartet/db/client";
import type { MeasureId } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import { recordAudit } from "../audit/queries";
import { type FairByMeasure, readFairReadings } from "../comparisons/read-fair";
import type { DataBounds } from "../kpis/bounds-queries";
import { type FigureContext, readFigureContext } from "../kpis/context-queries";
import { needsMinutes, needsWaits } from "../kpis/group";
import { comparedRange, rangeOf } from "../kpis/range";
import { readSubject } from "../kpis/read-subject";
import { type Reading, readingOf } from "../kpis/reading";
import { chartedSparklineWeeks } from "../kpis/series-keys";
import { ALL_DAYS, slicesOfAgent, slicesOfTeams } from "../kpis/slices";
import type { Selection } from "../kpis/tally-queries";
import { findTeamOfAgent, findVisibleAgent, type VisibleTeam } from "../kpis/visible-queries";
import { type Scope, visiblePeriodsOfAgent, visiblePeriodsOfTeam } from "../scope";
import type { ScorecardRequest } from "./input";

/** An agent's scorecard: what they can influence, and their team's speed and reach beside it. */
export type Scorecard = {
  agent: { id: string; name: string };
  /** The team of the context rows; null for an agent in no team that the caller may see. */
  team: { id: string; name: string } | null;
  /** Null before the first import: then there are no rows. */
  data: DataBounds | null;
  range: DayRange | null;
  /** Resolution, friendliness, attendance. */
  own: Reading[];
  /** Response speed and availability of the team. */
  context: Reading[];
};

export async function readScorecard(db: Db, scope: Scope, request: ScorecardRequest): Promise<Scorecard> {
  const agent = await findVisibleAgent(db, scope, request.agentId);
  const purpose = scope.personId === agent.id ? "own figures" : "coaching";
  await recordAudit(db, scope, { action: "person-read", subjectPersonId: agent.id, purpose });

  const context = await readFigureContext(db, scope, { day: request.to });
  const range = rangeOf(request, context.bounds, "last-4-full-weeks");
  const empty = { agent, team: null, data: context.bounds, range, own: [], context: [] };
  if (context.bounds === null || range === null) return empty;

  const team = await findTeamOfAgent(db, scope, { agentId: agent.id, range });
  const visible = visiblePeriodsOfAgent(scope, agent.id);
  const selection: Selection = {
    subject: "agent",
    slices: slicesOfAgent(visible, { agentId: agent.id, range: ALL_DAYS }),
  };
  const rows = { request, context, range };
  const fair = await readFairReadings(db, scope, { agentId: agent.id, context, untilDay: range.to });
  return {
    ...empty,
    team: team && { id: team.id, name: team.name },
    own: await readRows(db, scope, {
      ...rows,
      selection,
      measures: [context.resolutionLeading, "top-two", "attendance"],
      fair,
    }),
    context: team ? await readTeamRows(db, scope, { ...rows, team }) : [],
  };
}

type Rows = { request: ScorecardRequest; context: FigureContext; range: DayRange };

async function readTeamRows(db: Db, scope: Scope, { team, ...rows }: Rows & { team: VisibleTeam }) {
  const slices = slicesOfTeams(visiblePeriodsOfTeam(scope, team.id), ALL_DAYS);
  const measures: MeasureId[] = ["within-promise", "answered-of-offered"];
  return readRows(db, scope, { ...rows, selection: { subject: "team", slices }, measures });
}

type RowsToRead = Rows & { selection: Selection; measures: MeasureId[]; fair?: FairByMeasure };

async function readRows(
  db: Db,
  scope: Scope,
  { request, context, range, selection, measures, fair }: RowsToRead,
): Promise<Reading[]> {
  const readable = await readSubject(db, scope, {
    selection,
    context,
    range,
    comparedRange: comparedRange(range, request.compare),
    series: chartedSparklineWeeks(range, context),
    withWaits: measures.some(needsWaits),
    withMinutes: measures.some(needsMinutes),
  });
  return measures.map((measure) => readingOf(measure, readable, fair?.get(measure) ?? null));
}
