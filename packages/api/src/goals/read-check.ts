import type { Db } from "@kwartet/db/client";
import { levelsOf } from "@kwartet/metrics/coaching/agent-levels";
import type { GoalKpi } from "@kwartet/metrics/goal";
import { checkGoal, daySpreadOf, type GoalCheck, type GoalLevels } from "@kwartet/metrics/goal-check";
import { attendanceOf, measureOf } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import { periodsBetween } from "@kwartet/metrics/period";
import { readMix } from "../comparisons/mix-queries";
import { basisOf } from "../comparisons/window";
import type { FigureContext } from "../kpis/context-queries";
import type { Group } from "../kpis/group";
import { readGroups } from "../kpis/read-groups";
import { narrowSlices, type Slice } from "../kpis/slices";
import type { Scope } from "../scope";
import { basisOfGoal, measureOfGoal, weeksUntilReview } from "./measured";

export type TargetToCheck = {
  agentId: string;
  kpi: GoalKpi;
  target: number;
  startsOn: string;
  reviewOn: string;
  context: FigureContext;
  /** Where the agent and all others stood; null before the first full week. */
  window: DayRange | null;
  /** What counts of the agent's own: the team in which they are coached, and the days in which they are. */
  own: readonly Slice[];
};

/** What can be said of a target, among all agents of the organisation; nothing of any of them is in the answer. */
export async function readCheck(db: Db, scope: Scope, asked: TargetToCheck): Promise<GoalCheck> {
  const { kpi, target, context, window } = asked;
  const given = { basis: basisOfGoal(kpi, context), target, weeks: weeksUntilReview(asked) };
  if (window === null) return checkGoal({ ...given, perWeek: 0, levels: NOBODY });
  if (kpi === "availability")
    return checkGoal({ ...given, ...(await readDays(db, scope, { ...asked, window })) });
  const { direction } = measureOf(measureOfGoal(kpi, context)).measure;
  // All that is computed of a target supposes that more is better.
  if (direction !== "higher-is-better") return checkGoal({ ...given, perWeek: 0, levels: NOBODY });
  return checkGoal({ ...given, ...(await readLevels(db, scope, { ...asked, window })) });
}

const NOBODY: GoalLevels = { own: null, mean: null, peers: [] };

type InWindow = TargetToCheck & { window: DayRange };
type Standing = { perWeek: number; levels: GoalLevels; daySpread?: number | null };

/** Adjusted for the mix of contacts, and drawn towards the mean as far as the evidence is thin. */
async function readLevels(
  db: Db,
  scope: Scope,
  { agentId, kpi, context, window, own }: InWindow,
): Promise<Standing> {
  const measure = measureOfGoal(kpi, context);
  const slices = narrowSlices(own, window);
  const all = await readMix(db, scope, { weeks: window, measure });
  const ownCells = slices.length === 0 ? [] : await readMix(db, scope, { weeks: window, measure, slices });
  const { byAgent, mean } = levelsOf(
    [...all.filter(({ agent }) => agent !== agentId), ...ownCells],
    basisOf(measure),
  );
  const ownLevel = byAgent.get(agentId) ?? null;
  const counted = ownCells.reduce((total, { n }) => total + n, 0);
  return {
    perWeek: counted / weeksIn(window),
    levels: {
      own: ownLevel,
      mean,
      peers: [...byAgent].flatMap(([agent, { shrunken }]) => (agent === agentId ? [] : [shrunken])),
    },
  };
}

const weeksIn = ({ from, to }: DayRange): number => periodsBetween(from, to, "week").length;

/** Minutes belong to no mix of contacts, and days are what varies: attendance is compared as it is. */
async function readDays(
  db: Db,
  scope: Scope,
  { agentId, context, window, own }: InWindow,
): Promise<Standing> {
  const everybody: Slice[] = [{ teamId: null, agentId: null, ...window }];
  const others = await readMinutes(db, scope, { context, slices: everybody });
  const mine = (await readMinutes(db, scope, { context, slices: narrowSlices(own, window) })).get(agentId);
  const shareOf = (group: Group) => attendanceOf([...group.minutesByDay.values()]).value;
  const days = mine
    ? [...mine.minutesByDay.values()].filter(({ scheduledMinutes }) => scheduledMinutes > 0)
    : [];
  const value = mine && days.length >= FEWEST_DAYS ? shareOf(mine) : null;
  return {
    perWeek: days.length / weeksIn(window),
    daySpread: daySpreadOf(
      days.map(({ attendedMinutes, scheduledMinutes }) => ({
        part: attendedMinutes,
        whole: scheduledMinutes,
      })),
    ),
    levels: {
      own: value === null ? null : { value, shrunken: value, reliability: 1 },
      mean: null,
      peers: [...others].flatMap(([agent, group]) => {
        const isEnough = agent !== agentId && group.minutesByDay.size >= FEWEST_DAYS;
        return isEnough ? (shareOf(group) ?? []) : [];
      }),
    },
  };
}

/** Below this a share of minutes says more of the days than of somebody. */
const FEWEST_DAYS = 10;

type MinutesToRead = { context: FigureContext; slices: readonly Slice[] };

async function readMinutes(db: Db, scope: Scope, { context, slices }: MinutesToRead) {
  const groups = await readGroups<string | null>(db, scope, {
    selection: { subject: "agent", slices },
    coarsest: "month",
    context,
    keyOf: ({ agentId }) => agentId,
    withMinutes: true,
    withOpen: false,
    withWaits: false,
  });
  return groups.byKey;
}
