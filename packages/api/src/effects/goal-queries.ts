import type { Db } from "@kwartet/db/client";
import { goals } from "@kwartet/db/schema/goals";
import { memberships } from "@kwartet/db/schema/people";
import { teams } from "@kwartet/db/schema/teams";
import type { GoalKind, GoalKpi, GoalStatus } from "@kwartet/metrics/goal";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Scope } from "../scope";

/** A goal that was worked at, as far as its effect is judged by it. */
export type JudgedGoal = {
  id: string;
  personId: string;
  teamId: string;
  kind: GoalKind;
  kpi: GoalKpi;
  status: GoalStatus;
  baselineFrom: string;
  baselineTo: string;
  startedOn: string;
  /** Null while it is worked at. */
  closedOn: string | null;
};

/**
 * All goals of the organisation that were ever started, whatever became of them: leaving out those that were stopped would
 * leave out those that did not work.
 */
export async function readStartedGoals(db: Db, scope: Scope): Promise<JudgedGoal[]> {
  const rows = await db
    .select({
      id: goals.id,
      personId: goals.personId,
      teamId: goals.teamId,
      kind: goals.kind,
      kpi: goals.kpi,
      status: goals.status,
      baselineFrom: goals.baselineFrom,
      baselineTo: goals.baselineTo,
      startedOn: goals.startedOn,
      closedOn: goals.closedOn,
    })
    .from(goals)
    .where(
      and(
        eq(goals.organizationId, scope.organizationId),
        inArray(goals.status, ["active", "closed"]),
        isNotNull(goals.startedOn),
        isNotNull(goals.baselineFrom),
      ),
    );
  return rows.flatMap(({ baselineFrom, baselineTo, startedOn, ...goal }) =>
    baselineFrom && baselineTo && startedOn ? [{ ...goal, baselineFrom, baselineTo, startedOn }] : [],
  );
}

/** By agent, the partner for whom they work; agents of the organisation's own teams are absent. */
export async function readPartners(db: Db, scope: Scope): Promise<Map<string, string>> {
  const rows = await db
    .select({ personId: memberships.personId, partnerId: teams.partnerId })
    .from(memberships)
    .innerJoin(
      teams,
      and(eq(teams.organizationId, memberships.organizationId), eq(teams.id, memberships.teamId)),
    )
    .where(
      and(
        eq(memberships.organizationId, scope.organizationId),
        eq(memberships.role, "agent"),
        isNotNull(teams.partnerId),
      ),
    );
  return new Map(rows.flatMap(({ personId, partnerId }) => (partnerId ? [[personId, partnerId]] : [])));
}
