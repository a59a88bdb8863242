import type { Db } from "@kwartet/db/client";
import type { DayRange } from "@kwartet/metrics/period";
import { type ModelFit, modelFitOf } from "@kwartet/metrics/staffing/model-fit";
import type { WeekOutcome } from "@kwartet/metrics/staffing/week-outcome";
import { usualWeek } from "@kwartet/metrics/staffing/what-if";
import { Remembered } from "../comparisons/remembered";
import type { DataBounds } from "../kpis/bounds-queries";
import { type FigureContext, readFigureContext } from "../kpis/context-queries";
import { organizationSlices } from "../kpis/selection";
import { readActiveAgents, readTeams } from "../overview/queries";
import { teamsToMerge } from "../overview/small-teams";
import type { Scope } from "../scope";
import { settingsOn } from "../settings/in-force-queries";
import { lastFullWeeks } from "./full-weeks";
import type { OrganizationStaffingRequest } from "./input";
import { aimOn, patternKey, readPattern, readTeamsTogether } from "./read-pattern";
import { type PatternSummary, summaryOf } from "./read-team";

/** Teams that answer together: what was seen, how well the model fits, and what one agent more would do. */
export type QueueStaffing = {
  teams: { id: string; name: string; partner: string | null }[];
  pattern: PatternSummary;
  fit: ModelFit | null;
  oneMore: WeekOutcome | null;
};

export type OrganizationStaffing = {
  data: DataBounds | null;
  range: DayRange | null;
  promiseSeconds: number;
  target: number;
  /** By name, never in the order of a figure. */
  queues: QueueStaffing[];
  /** Teams with too few agents, and teams that answer together with those: their figures could be had by subtraction. */
  teamsLeftOut: number;
};

const answers = new Remembered<Omit<QueueStaffing, "teams">>(500);

export async function readOrganizationStaffing(
  db: Db,
  scope: Scope,
  { weeks, to }: OrganizationStaffingRequest,
): Promise<OrganizationStaffing> {
  // Refuses whoever may not see the organisation as a whole.
  organizationSlices(scope, { from: null, to: null });
  const context = await readFigureContext(db, scope, { day: to });
  const { bounds } = context;
  const range = bounds && lastFullWeeks(bounds, { weeks, to });
  const aim = aimOn(context.rules, range?.to ?? to ?? "9999-12-31");
  if (range === null) return { data: bounds, range, ...aim, queues: [], teamsLeftOut: 0 };

  const together = await readTeamsTogether(db, scope, { context, range });
  const teams = await readTeams(db, scope);
  const agents = await readActiveAgents(db, scope, range);
  const answering = new Set(together.flat());
  const small = teamsToMerge(
    teams
      .filter(({ id }) => answering.has(id) || agents.has(id))
      .map(({ id }) => ({ id, agentIds: agents.get(id) ?? new Set() })),
  );
  const shown = together.filter((group) => !group.some((id) => small.has(id)));
  const queues: QueueStaffing[] = [];
  for (const teamIds of shown) {
    const own = teams.filter(({ id }) => teamIds.includes(id));
    queues.push({ teams: own, ...(await readQueue(db, scope, { teamIds, context, range })) });
  }
  queues.sort((a, b) => (a.teams[0]?.name ?? "").localeCompare(b.teams[0]?.name ?? ""));
  const teamsLeftOut = answering.size - shown.flat().length;
  return { data: bounds, range, ...aim, queues, teamsLeftOut };
}

async function readQueue(
  db: Db,
  scope: Scope,
  { teamIds, context, range }: { teamIds: string[]; context: FigureContext; range: DayRange },
): Promise<Omit<QueueStaffing, "teams">> {
  const { timeZone } = settingsOn(context.rules, range.to);
  const part = { teamIds, context, range, timeZone, showsPresence: true };
  const { pattern } = await readPattern(db, scope, part);
  const aim = aimOn(context.rules, range.to);
  return answers.of(JSON.stringify([patternKey(scope, part), aim]), async () => ({
    pattern: summaryOf(pattern),
    fit: pattern.status === "ok" ? modelFitOf(pattern, aim) : null,
    oneMore: pattern.status === "ok" ? usualWeek(pattern, aim, 1) : null,
  }));
}
