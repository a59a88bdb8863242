import type { Db } from "@kwartet/db/client";
import { MINIMUMS } from "@kwartet/metrics/policy";
import { recordAudit } from "../audit/queries";
import { found } from "../errors";
import type { Scope } from "../scope";
import type { JudgedGoal } from "./goal-queries";
import {
  type EffectOfKind,
  effectOfGoals,
  effectsByKind,
  JUDGED_KPIS,
  type JudgedKpi,
  readJudging,
} from "./read-effects";

/** An effect of the organisation, or that too few were coached to say it without telling of somebody. */
export type OrganizationEffect =
  | { kind: EffectOfKind["kind"]; kpi: JudgedKpi; effect: EffectOfKind; hidden: false }
  | { kind: EffectOfKind["kind"]; kpi: JudgedKpi; effect: null; hidden: true };

/** Null where the KPI of the goal cannot be judged. NOT_FOUND for a goal that is absent, not begun or not the caller's. */
export async function readEffectOfGoal(db: Db, scope: Scope, goalId: string): Promise<EffectOfKind | null> {
  const judging = await readJudging(db, scope);
  const goal = found(
    judging.started.find(({ id }) => id === goalId),
    "Goal",
  );
  if (scope.personId !== goal.personId && !coaches(scope, goal)) found(null, "Goal");
  await recordAudit(db, scope, {
    action: "person-read",
    purpose: "effect of a goal",
    rowCount: 1,
    details: { people: [goal.personId] },
  });
  const { kpi, kind } = goal;
  return isJudged(kpi) ? effectOfGoals(db, scope, { judging, goals: [goal], kpi, kind }) : null;
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
    const { kind, kpi, goals } = effect;
    if (goals < MINIMUMS.coachedTogether) return { kind, kpi, effect: null, hidden: true };
    return { kind, kpi, effect, hidden: false };
  });
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

const isJudged = (kpi: string): kpi is JudgedKpi => JUDGED_KPIS.some((judged) => judged === kpi);
