import type { Db } from "@kwartet/db/client";
import type { DayRange } from "@kwartet/metrics/period";
import { type CoverageHour, coverageHoursOf } from "@kwartet/metrics/staffing/coverage-hours";
import { STAFFING_LIMITS } from "@kwartet/metrics/staffing/limits";
import type { WeekPattern } from "@kwartet/metrics/staffing/week-pattern";
import { type StaffingWhatIf, type StaffingWish, staffingWhatIf } from "@kwartet/metrics/staffing/what-if";
import { Remembered } from "../comparisons/remembered";
import type { DataBounds } from "../kpis/bounds-queries";
import { type FigureContext, readFigureContext } from "../kpis/context-queries";
import { ALL_DAYS, slicesOfTeams } from "../kpis/slices";
import { findVisibleTeam } from "../kpis/visible-queries";
import { readActiveAgents } from "../overview/queries";
import { type Scope, visiblePeriodsOfTeam } from "../scope";
import { settingsOn } from "../settings/in-force-queries";
import { fullWeeksWithin, lastFullWeeks } from "./full-weeks";
import type { TeamStaffingRequest } from "./input";
import { aimOn, patternKey, readPattern, readTeamsTogether } from "./read-pattern";
import { readTeamPlaces } from "./team-queries";

/** What of a pattern is told; its half hours are those of the what-if. */
export type PatternSummary =
  | Omit<Extract<WeekPattern, { status: "ok" }>, "cells">
  | Extract<WeekPattern, { status: "insufficient" }>;

/** A team's usual week on the telephone, and what more or fewer people would make of it. No person is in it. */
export type TeamStaffing = {
  team: { id: string; name: string };
  /** Teams that answer the same queue: the figures are of all of them together. */
  withTeams: string[];
  data: DataBounds | null;
  /** Full weeks; null where there is not one. */
  range: DayRange | null;
  promiseSeconds: number;
  target: number;
  /** With the own shrinkage where none was given. */
  wish: StaffingWish;
  ownShrinkage: number | null;
  /** Why nothing, or not who was there, is shown: other teams, or all together, have too few agents. */
  hidden: "other-teams" | "presence" | null;
  pattern: PatternSummary;
  whatIf: StaffingWhatIf | null;
  hours: CoverageHour[];
};

/** The models are computed some thousand times an answer. */
const answers = new Remembered<Pick<TeamStaffing, "whatIf" | "hours">>(200);

export async function readTeamStaffing(
  db: Db,
  scope: Scope,
  { teamId, weeks, to, ...asked }: TeamStaffingRequest,
): Promise<TeamStaffing> {
  const team = await findVisibleTeam(db, scope, teamId);
  const context = await readFigureContext(db, scope, { day: to });
  const wish = wishOf(asked);
  const { bounds } = context;
  const range = bounds && visibleWeeks(scope, teamId, lastFullWeeks(bounds, { weeks, to }));
  const aim = aimOn(context.rules, range?.to ?? to ?? "9999-12-31");
  const nothing: TeamStaffing = {
    ...{ team: { id: team.id, name: team.name }, withTeams: [], data: bounds, range, ...aim, wish },
    ...{ ownShrinkage: null, hidden: null, pattern: NO_WEEKS, whatIf: null, hours: [] },
  };
  if (range === null) return nothing;

  const together = await readGroup(db, scope, { teamId, context, range });
  const found = { ...nothing, withTeams: together.withTeams, hidden: together.hidden };
  if (together.hidden === "other-teams") return found;
  const part = {
    context,
    range,
    timeZone: together.timeZone,
    teamIds: together.teamIds,
    showsPresence: together.hidden === null,
  };
  const read = await readPattern(db, scope, part);
  const effective = { ...wish, shrinkage: wish.shrinkage ?? read.ownShrinkage };
  const answer = await answers.of(JSON.stringify([patternKey(scope, part), effective, aim]), async () => {
    if (read.pattern.status !== "ok") return { whatIf: null, hours: [] };
    const whatIf = staffingWhatIf(read.pattern, effective, aim);
    return { whatIf, hours: coverageHoursOf(whatIf.halfHours) };
  });
  const { ownShrinkage } = read;
  return {
    ...found,
    range: read.range,
    ownShrinkage,
    wish: effective,
    pattern: summaryOf(read.pattern),
    ...answer,
  };
}

const NO_WEEKS: PatternSummary = { status: "insufficient", reason: "too few weeks" };

export function summaryOf(pattern: WeekPattern): PatternSummary {
  if (pattern.status !== "ok") return pattern;
  const { cells: _, ...summary } = pattern;
  return summary;
}

type Asked = Omit<TeamStaffingRequest, "teamId" | "weeks" | "to">;

function wishOf({ by, agents, handleSeconds, patienceSeconds, shrinkage }: Asked): StaffingWish {
  return {
    by,
    agents: agents ?? null,
    handleSeconds: handleSeconds ?? null,
    patienceSeconds: patienceSeconds ?? null,
    shrinkage: shrinkage ?? null,
  };
}

/** The full weeks of which the caller may see the team: the last stretch of them. */
function visibleWeeks(scope: Scope, teamId: string, range: DayRange | null): DayRange | null {
  if (range === null) return null;
  const slices = slicesOfTeams(visiblePeriodsOfTeam(scope, teamId), ALL_DAYS);
  const parts = slices.flatMap(({ from, to }) => fullWeeksWithin(range, from, to) ?? []);
  return parts.sort((a, b) => (a.to < b.to ? 1 : -1))[0] ?? null;
}

type Group = {
  teamIds: string[];
  withTeams: string[];
  timeZone: string;
  hidden: TeamStaffing["hidden"];
};

/**
 * The teams that answer together with one. Where the others have fewer than five agents, taking the own figures off would
 * leave those of a few people; where all together have fewer, so would the number of people there.
 */
async function readGroup(
  db: Db,
  scope: Scope,
  { teamId, context, range }: { teamId: string; context: FigureContext; range: DayRange },
): Promise<Group> {
  const groups = await readTeamsTogether(db, scope, { context, range });
  const teamIds = groups.find((group) => group.includes(teamId)) ?? [teamId];
  const places = await readTeamPlaces(db, scope, teamIds);
  const agents = await readActiveAgents(db, scope, range);
  const others = teamIds.filter((id) => id !== teamId);
  const sizeOf = (ids: readonly string[]) => new Set(ids.flatMap((id) => [...(agents.get(id) ?? [])])).size;
  const isFew = (size: number) => size < STAFFING_LIMITS.agents;
  const own = places.find(({ id }) => id === teamId);
  const hidden =
    others.length > 0 && isFew(sizeOf(others)) ? "other-teams" : isFew(sizeOf(teamIds)) ? "presence" : null;
  return {
    teamIds,
    withTeams: places.filter(({ id }) => id !== teamId).map(({ name }) => name),
    timeZone: own?.timeZone ?? settingsOn(context.rules, range.to).timeZone,
    hidden,
  };
}
