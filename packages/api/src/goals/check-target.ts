import type { Db } from "@kwartet/db/client";
import type { GoalCheck } from "@kwartet/metrics/goal-check";
import { recordAudit } from "../audit/queries";
import { purposeOf } from "../kpis/read-of-subject";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import { readBeginning } from "./baseline";
import type { GoalCheckRequest } from "./input";
import type { GoalBaseline } from "./read-goal";
import { findCoachedTeam } from "./write-queries";

/** Where the agent stands and what can be said of a target, for whoever is about to propose it. */
export async function checkTarget(
  db: Db,
  scope: Scope,
  { agentId, ...asked }: GoalCheckRequest,
): Promise<{ check: GoalCheck; baseline: GoalBaseline | null }> {
  const day = await today(db, scope);
  const teamId = await findCoachedTeam(db, scope, { agentId, day });
  await recordAudit(db, scope, {
    action: "person-read",
    subjectPersonId: agentId,
    purpose: purposeOf(scope, agentId),
    details: { of: "goal check", kpi: asked.kpi },
  });
  const goal = { personId: agentId, teamId, kind: "kpi", resultTarget: null, ...asked } as const;
  const coachId = agentId === scope.personId ? null : scope.personId;
  const { window, figure, check } = await readBeginning(db, scope, { goal, coachId, today: day });
  if (check === null) throw new Error("checkTarget: the target of a KPI is always checked");
  if (window === null || figure === null) return { check, baseline: null };
  const { x, n, value, lower, upper } = figure;
  return { check, baseline: { ...window, x, n, value, lower, upper } };
}
