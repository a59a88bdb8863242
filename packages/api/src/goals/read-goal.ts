import type { Db } from "@kwartet/db/client";
import { addDays } from "@kwartet/metrics/calendar-day";
import { chartFigures, type FigureChart } from "@kwartet/metrics/figure-chart";
import { canEditTerms, type GoalParty, type OpenStep, openStepsOf } from "@kwartet/metrics/goal";
import type { GoalCheck } from "@kwartet/metrics/goal-check";
import { type Observation, type SeenWeek, seenOf, weeklySeen } from "@kwartet/metrics/goal-progress";
import type { Figure, MeasureId } from "@kwartet/metrics/kpi";
import { type DayRange, periodEndOf, periodStartOf, periodsBetween } from "@kwartet/metrics/period";
import type { Wilson } from "@kwartet/metrics/stats/wilson";
import { recordAudit } from "../audit/queries";
import type { DataBounds } from "../kpis/bounds-queries";
import { type FigureContext, readFigureContext } from "../kpis/context-queries";
import { readHeldDays } from "../kpis/phase-queries";
import { purposeOf } from "../kpis/read-of-subject";
import { readSubject } from "../kpis/read-subject";
import { type Point, pointsOf } from "../kpis/reading";
import { ALL_DAYS, earlierDay, laterDay, narrowSlices, slicesOfAgent } from "../kpis/slices";
import type { Selection } from "../kpis/tally-queries";
import { type Scope, visiblePeriodsOfAgent } from "../scope";
import { settingsToday } from "../settings/today";
import { readBeginning, readFigureIn } from "./baseline";
import { type CheckIn, readCheckIns } from "./check-in-queries";
import { type GoalContact, readContacts } from "./evidence-queries";
import { findGoal, type Goal } from "./find-queries";
import { baselineWindow, measureOfGoal } from "./measured";
import { readReviewed } from "./review-queries";
import { type GoalHistoryStep, readSteps } from "./steps-of-goal-queries";

/** What a goal began with: frozen once it is accepted, as it stands today before. */
export type GoalBaseline = DayRange & Pick<Figure, "x" | "n" | "value" | "lower" | "upper">;

export type GoalPage = {
  goal: Omit<Goal, "organizationId" | "checks">;
  agent: { id: string; name: string };
  team: { id: string; name: string };
  party: GoalParty;
  proposer: GoalParty;
  canEdit: boolean;
  openSteps: OpenStep[];
  history: GoalHistoryStep[];
  contacts: GoalContact[];
  checkIns: CheckIn[];
  data: DataBounds | null;
  measure: MeasureId;
  /** Null of a goal that came without. */
  check: GoalCheck | null;
  baseline: GoalBaseline | null;
  /** The weeks of both lanes. */
  weeks: string[];
  /** The days in those weeks on which the two talked. */
  sessions: string[];
  /** What was seen, of a behaviour goal; `since` is from the start on. */
  behaviour: { weeks: SeenWeek[]; since: Wilson; reviews: number } | null;
  /** The KPI by week, and its figure from the start on; null before there are data of those days. */
  result: { points: Point[]; chart: FigureChart | null; since: Figure | null };
  today: string;
};

/** Everything about one goal, for the agent whose it is and for who coaches them, at the same moment. */
export async function readGoal(db: Db, scope: Scope, goalId: string): Promise<GoalPage> {
  const { goal, agentName, teamName, standing } = await findGoal(db, scope, goalId);
  await recordAudit(db, scope, {
    action: "person-read",
    subjectPersonId: goal.personId,
    purpose: purposeOf(scope, goal.personId),
    details: { of: "goal", goalId },
  });
  const context = await readFigureContext(db, scope);
  const { today, settings } = settingsToday(context.rules);
  const checkIns = await readCheckIns(db, scope, goalId);
  const reviewed = await readReviewed(db, scope, { goal, timeZone: settings.timeZone });
  const observations = [
    ...checkIns.map(({ checkedOn: on, seen, looked }) => ({ on, seen, looked })),
    ...reviewed,
  ];
  const begun = await readBegun(db, scope, { goal, today });
  const weeks = weeksOf({ goal, baseline: begun.baseline, observations, context, today });
  const { organizationId: _, checks: __, ...shown } = goal;
  return {
    goal: shown,
    agent: { id: goal.personId, name: agentName },
    team: { id: goal.teamId, name: teamName },
    party: standing.party,
    proposer: standing.proposer,
    canEdit: canEditTerms(standing),
    openSteps: openStepsOf(standing),
    history: await readSteps(db, scope, goal),
    contacts: await readContacts(db, scope, goalId),
    checkIns,
    data: context.bounds,
    measure: measureOfGoal(goal.kpi, context),
    ...begun,
    weeks,
    sessions: await readSessionDays(db, scope, { goal, weeks }),
    behaviour:
      goal.kind === "behaviour"
        ? {
            weeks: weeklySeen(observations, weeks),
            since: seenOf(observations.filter(({ on }) => isSinceStart(goal, on))),
            reviews: reviewed.length,
          }
        : null,
    result: await readResult(db, scope, { goal, context, weeks }),
    today,
  };
}

const isSinceStart = ({ startedOn, closedOn }: Goal, day: string): boolean =>
  startedOn !== null && day >= startedOn && (closedOn === null || day <= closedOn);

/** Kept since it was accepted; before that, what would be kept today. */
async function readBegun(
  db: Db,
  scope: Scope,
  { goal, today }: { goal: Goal; today: string },
): Promise<Pick<GoalPage, "check" | "baseline">> {
  const isOpen = goal.status === "draft" || goal.status === "proposed";
  if (!isOpen) {
    const { baselineFrom: from, baselineTo: to, baselineX: x, baselineN: n } = goal;
    const { baselineValue: value, baselineLower: lower, baselineUpper: upper } = goal;
    const isKnown = from !== null && to !== null && n !== null;
    return {
      check: goal.checks as GoalCheck | null,
      baseline: isKnown ? { from, to, x, n, value, lower, upper } : null,
    };
  }
  // A proposal of the agent is agreed on by whichever coach takes it up; a coach's counts that coach's days.
  const coachId = goal.proposedBy === goal.personId ? null : goal.proposedBy;
  const { window, figure, check } = await readBeginning(db, scope, { goal, coachId, today });
  if (window === null || figure === null) return { check, baseline: null };
  const { x, n, value, lower, upper } = figure;
  return { check, baseline: { ...window, x, n, value, lower, upper } };
}

type Span = {
  goal: Goal;
  baseline: GoalBaseline | null;
  observations: readonly Observation[];
  context: FigureContext;
  today: string;
};

/** Points from which limits are drawn, all of them from before the start. */
const WEEKS_BEFORE = 20;
/** Beyond this the points of a lane can no longer be told apart. */
const LONGEST_WEEKS = 78;

/** From the weeks that limits are drawn from to the last of which anything is known. */
function weeksOf({ goal, baseline, observations, context, today }: Span): string[] {
  const start = goal.startedOn ?? earlierDay(goal.startsOn, today);
  const window = baseline ?? baselineWindow(goal.kpi, context, { startsOn: goal.startsOn, today });
  const days = observations.map(({ on }) => on);
  const first = window === null ? start : earlierDay(window.from, addDays(window.to, 1 - 7 * WEEKS_BEFORE));
  const known = [start, ...days, ...(context.bounds ? [context.bounds.asOfDay] : [])];
  const end = known.reduce(laterDay, goal.startedOn === null ? start : goal.startedOn);
  const last = goal.closedOn === null ? end : laterDay(goal.closedOn, start);
  return periodsBetween([first, ...days].reduce(earlierDay, start), last, "week").slice(-LONGEST_WEEKS);
}

/** Of the team in which it is coached, and of days that the caller may see. */
async function readSessionDays(
  db: Db,
  scope: Scope,
  { goal: { personId: agentId, teamId }, weeks }: { goal: Goal; weeks: readonly string[] },
): Promise<string[]> {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const slices = slicesOfAgent(visiblePeriodsOfAgent(scope, agentId), { agentId, teamId, range: ALL_DAYS });
  return readHeldDays(db, scope, {
    agentId,
    range: { from: periodStartOf(first), to: periodEndOf(last) },
    slices,
  });
}

type ResultToRead = { goal: Goal; context: FigureContext; weeks: readonly string[] };

/** The KPI beside it, as far as the caller may see it: a coach from the first day of coaching on. */
async function readResult(
  db: Db,
  scope: Scope,
  { goal, context, weeks }: ResultToRead,
): Promise<GoalPage["result"]> {
  const { personId: agentId, teamId, kpi, startedOn, closedOn } = goal;
  const { bounds } = context;
  if (bounds === null) return { points: [], chart: null, since: null };
  const slices = slicesOfAgent(visiblePeriodsOfAgent(scope, agentId), { agentId, teamId, range: ALL_DAYS });
  const selection: Selection = { subject: "agent", slices };
  const measure = measureOfGoal(kpi, context);
  const { series } = await readSubject(db, scope, {
    selection,
    context,
    range: { from: bounds.asOfDay, to: bounds.asOfDay },
    comparedRange: null,
    series: { grain: "week", keys: weeks },
    withWaits: false,
  });
  const points = pointsOf(measure, { selection, context, series });
  const chart = chartFigures({
    points,
    unit: "share",
    subject: "agent",
    isOfMinutes: kpi === "availability",
  });
  const to = closedOn === null ? bounds.asOfDay : earlierDay(closedOn, bounds.asOfDay);
  if (startedOn === null || startedOn > to) return { points, chart, since: null };
  const since = await readFigureIn(db, scope, {
    kpi,
    context,
    slices: narrowSlices(slices, { from: startedOn, to }),
  });
  return { points, chart, since };
}
