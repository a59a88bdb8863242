import type { Db } from "@kwartet/db/client";
import { goalSteps } from "@kwartet/db/schema/goals";
import { people } from "@kwartet/db/schema/people";
import type { GoalParty, GoalStatus } from "@kwartet/metrics/goal";
import { and, asc, eq } from "drizzle-orm";
import type { Scope } from "../scope";
import type { Goal } from "./find-queries";

/** A step that was made: who, when and why. */
export type GoalHistoryStep = {
  from: GoalStatus | null;
  to: GoalStatus;
  byName: string;
  by: GoalParty;
  reason: string | null;
  at: Date;
};

export async function readSteps(
  db: Db,
  { organizationId }: Scope,
  { id, personId }: Pick<Goal, "id" | "personId">,
): Promise<GoalHistoryStep[]> {
  const rows = await db
    .select({
      from: goalSteps.fromStatus,
      to: goalSteps.toStatus,
      byPersonId: goalSteps.byPersonId,
      byName: people.name,
      reason: goalSteps.reason,
      at: goalSteps.createdAt,
    })
    .from(goalSteps)
    .innerJoin(
      people,
      and(eq(people.organizationId, goalSteps.organizationId), eq(people.id, goalSteps.byPersonId)),
    )
    .where(and(eq(goalSteps.organizationId, organizationId), eq(goalSteps.goalId, id)))
    .orderBy(asc(goalSteps.id));
  return rows.map(({ byPersonId, ...step }) => ({
    ...step,
    by: byPersonId === personId ? "agent" : "coach",
  }));
}
