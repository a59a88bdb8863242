import type { Db } from "@kwartet/db/client";
import { dayNumberOf } from "@kwartet/metrics/calendar-day";
import type { FigureContext } from "../kpis/context-queries";
import { earlierDay, type Slice } from "../kpis/slices";
import type { Scope } from "../scope";
import { settingsToday } from "../settings/today";
import {
  type BoardGoal,
  countReviewsDue,
  isDemo,
  readGoalsOf,
  readOverdueOf,
  readPlannedOf,
  readSessionsOf,
} from "./coaching-queries";

/** How it stands with the coaching of one agent, by the day that it is; figures end with the data. */
export type Coaching = {
  /** `week` counts from 1 for a goal that runs; null for any other. */
  goals: (BoardGoal & { week: number | null; isReviewLate: boolean })[];
  /** Null for whom nobody spoke with yet, as far as the caller may see. */
  lastSession: { on: string; daysAgo: number } | null;
  nextSession: { id: string; plannedAt: Date } | null;
  /** Of sessions in the last eight weeks; null where nobody wrote down how long one took. */
  minutes: number | null;
  /** Agreements whose day has passed, the oldest first. */
  overdue: { text: string; dueOn: string }[];
  reviewsDue: number;
};

type Asked = {
  teamId: string;
  agentIds: readonly string[];
  /** The days on which the caller coaches the team. */
  slices: readonly Slice[];
  context: FigureContext;
};

/** As many queries for twelve agents as for one. */
export async function readCoaching(
  db: Db,
  scope: Scope,
  { context, ...asked }: Asked,
): Promise<(agentId: string) => Coaching> {
  if (asked.agentIds.length === 0) return () => NOTHING;
  const today = await readDay(db, scope, context);
  const ofTeam = { ...asked, today };
  const goals = await readGoalsOf(db, scope, ofTeam);
  const sessions = await readSessionsOf(db, scope, ofTeam);
  const planned = await readPlannedOf(db, scope, ofTeam);
  const overdue = await readOverdueOf(db, scope, ofTeam);
  const reviewsDue = await countReviewsDue(db, scope, ofTeam);
  return (agentId) => {
    const held = sessions.find(({ personId }) => personId === agentId);
    const next = planned.find(({ personId }) => personId === agentId);
    return {
      goals: goals
        .filter(({ personId }) => personId === agentId)
        .map(({ personId: _, ...goal }) => ({
          ...goal,
          week: goal.status === "active" && goal.startedOn !== null ? weekSince(goal.startedOn, today) : null,
          isReviewLate: goal.status === "active" && goal.reviewOn < today,
        })),
      lastSession: held?.lastHeldOn
        ? { on: held.lastHeldOn, daysAgo: daysBetween(held.lastHeldOn, today) }
        : null,
      nextSession: next ? { id: next.id, plannedAt: next.plannedAt } : null,
      minutes: held?.minutes ?? null,
      overdue: overdue
        .filter(({ personId }) => personId === agentId)
        .map(({ text, dueOn }) => ({ text, dueOn })),
      reviewsDue: reviewsDue.get(agentId) ?? 0,
    };
  };
}

/** By the clock; in the demo company time stands still where its data end, so that its coaching is as fresh every day. */
async function readDay(db: Db, scope: Scope, { rules, bounds }: FigureContext): Promise<string> {
  const { today } = settingsToday(rules);
  if (bounds === null || !(await isDemo(db, scope))) return today;
  return earlierDay(today, bounds.asOfDay);
}

/** None for a talk that somebody held in the demo after its data end. */
const daysBetween = (day: string, today: string): number =>
  Math.max(0, dayNumberOf(today) - dayNumberOf(day));

const weekSince = (day: string, today: string): number => Math.floor(daysBetween(day, today) / 7) + 1;

const NOTHING: Coaching = {
  goals: [],
  lastSession: null,
  nextSession: null,
  minutes: null,
  overdue: [],
  reviewsDue: 0,
};
