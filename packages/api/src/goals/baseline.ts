import type { Db } from "@kwartet/db/client";
import type { GoalCheck } from "@kwartet/metrics/goal-check";
import type { Figure } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import { type FigureContext, readFigureContext } from "../kpis/context-queries";
import { figureOfGroup } from "../kpis/group";
import { readGroups } from "../kpis/read-groups";
import { narrowSlices, type Slice } from "../kpis/slices";
import type { Scope } from "../scope";
import { readCoachesOf } from "./coach-queries";
import type { Goal } from "./find-queries";
import { baselineWindow, measureOfGoal } from "./measured";
import { readCheck } from "./read-check";

type Terms = Pick<
  Goal,
  "personId" | "teamId" | "kind" | "kpi" | "target" | "resultTarget" | "startsOn" | "reviewOn"
>;

/**
 * What a goal starts from, and what can be said of its target, as both stand today. A behaviour of which nothing is hoped
 * for in the figure has no target there, so that nothing is said of it.
 */
export type Beginning = { window: DayRange | null; figure: Figure | null; check: GoalCheck | null };

/**
 * Reads what is frozen when a goal is accepted, by the functions of the scorecard. It is of the team in which the agent is
 * coached and of days that the coach may see, whoever of the two asks: both agree on the same figure.
 */
export async function readBeginning(
  db: Db,
  scope: Scope,
  { goal, coachId, today }: { goal: Terms; coachId: string | null; today: string },
): Promise<Beginning> {
  const context = await readFigureContext(db, scope);
  const window = baselineWindow(goal.kpi, context, { startsOn: goal.startsOn, today });
  const own = await readCoachedSlices(db, scope, { goal, coachId, today });
  const { personId: agentId, kpi, startsOn, reviewOn } = goal;
  const target = goal.kind === "kpi" ? goal.target : goal.resultTarget;
  const asked = { agentId, kpi, startsOn, reviewOn, context, window, own };
  const check = target === null ? null : await readCheck(db, scope, { ...asked, target });
  if (window === null) return { window, figure: null, check };
  const figure = await readFigureIn(db, scope, { kpi: goal.kpi, context, slices: narrowSlices(own, window) });
  return { window, figure: figure.n === 0 ? null : figure, check };
}

type Coached = { goal: Pick<Goal, "personId" | "teamId">; coachId: string | null; today: string };

/** Of a team whose coach is not known yet, the days of the one who was there first. */
async function readCoachedSlices(db: Db, scope: Scope, { goal, coachId, today }: Coached): Promise<Slice[]> {
  const { personId, teamId } = goal;
  const coaches = await readCoachesOf(db, scope, { teamId, day: today });
  const asked = coaches.filter((coach) => coachId === null || coach.personId === coachId);
  const [first] = asked.map(({ startsOn }) => startsOn).sort();
  return first === undefined ? [] : [{ teamId, agentId: personId, from: first, to: null }];
}

type FigureToRead = { kpi: Goal["kpi"]; context: FigureContext; slices: readonly Slice[] };

/** The figure by which a goal is followed, of an agent's contacts in some slices. */
export async function readFigureIn(
  db: Db,
  scope: Scope,
  { kpi, context, slices }: FigureToRead,
): Promise<Figure> {
  const groups = await readGroups<string>(db, scope, {
    selection: { subject: "agent", slices },
    coarsest: "month",
    context,
    keyOf: () => "all",
    withMinutes: true,
    withOpen: false,
    withWaits: false,
  });
  return figureOfGroup(measureOfGoal(kpi, context), groups.of("all"), { subject: "agent", context });
}
