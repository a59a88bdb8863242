import type { Db } from "@kwartet/db/client";
import { MINIMUMS } from "@kwartet/metrics/policy";
import { recordAudit } from "../audit/queries";
import { COMPARED_KPIS, type ComparedKpi } from "../comparisons/window";
import { findGoal } from "../goals/find-queries";
import { purposeOf } from "../kpis/read-of-subject";
import type { Scope } from "../scope";
import type { JudgedGoal } from "./goal-queries";
import { type EffectOfKind, effectOfGoals, effectsByKind, readJudging } from "./read-effects";

/** An effect of the organisation, or that too few were coached to say it without telling of somebody. */
export type OrganizationEffect =
  | { kind: EffectOfKind["kind"]; kpi: ComparedKpi; effect: EffectOfKind; hidden: false }
  | { kind: EffectOfKind["kind"]; kpi: ComparedKpi; effect: null; hidden: true };

/** Null for a goal that was never started, and on a KPI that cannot be judged. NOT_FOUND as the goal itself is. */
export async function readEffectOfGoal(db: Db, scope: Scope, goalId: string): Promise<EffectOfKind | null> {
  const { goal } = await findGoal(db, scope, goalId);
  const judging = await readJudging(db, scope);
  const started = judging.started.find(({ id }) => id === goalId);
  await recordAudit(db, scope, {
    action: "person-read",
    subjectPersonId: goal.personId,
    purpose: purposeOf(scope, goal.personId),
    details: { of: "effect of a goal", goalId },
  });
  const { kpi, kind } = goal;
  if (!started || !isJudged(kpi)) return null;
  return effectOfGoals(db, scope, { judging, goals: [started], kpi, kind });
}

export async function readEffectsOfCoach(db: Db, scope: Scope): Promise<EffectOfKind[]> {
  const judging = await readJudging(db, scope);
  const goals = judging.started.filter((goal) => scope.personId !== goal.personId && coaches(scope, goal));
  return effectsByKind(db, scope, { judging, goals });
}

/** Fewer coached agents than may be told apart from nobody give no figure. */
export async function readEffectsOfOrganization(db: Db, scope: Scope): Promise<OrganizationEffect[]> {
  const judging = await readJudging(db, scope);
  const effects = await effectsByKind(db, scope, { judging, goals: judging.started });
  return effects.map((effect) => {
    const { kind, kpi } = effect;
    if (tellsOfTooFew(effect)) return { kind, kpi, effect: null, hidden: true };
    return { kind, kpi, effect, hidden: false };
  });
}

/** Whoever is left out of the comparison is not in the figure, so that those who are in it must be enough by themselves. */
export function tellsOfTooFew({ goals, effect }: Pick<EffectOfKind, "goals" | "effect">): boolean {
  const told = effect.status === "ok" ? effect.nTreated : goals;
  return told < MINIMUMS.coachedTogether;
}

/** Whether the caller coached the goal's team while the goal was worked at. */
function coaches({ coachOf, seesEverybody }: Scope, { teamId, startedOn, closedOn }: JudgedGoal): boolean {
  if (seesEverybody) return true;
  return coachOf.some(
    (period) =>
      period.teamId === teamId &&
      (closedOn === null || period.startsOn <= closedOn) &&
      (period.endsOn === null || period.endsOn >= startedOn),
  );
}

const isJudged = (kpi: string): kpi is ComparedKpi => COMPARED_KPIS.some((judged) => judged === kpi);
