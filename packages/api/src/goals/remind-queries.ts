import type { Db } from "@kwartet/db/client";
import { goals } from "@kwartet/db/schema/goals";
import { and, eq, lte } from "drizzle-orm";
import { tell } from "../notifications/tell-queries";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import { readCoachesOf } from "./coach-queries";

/** Tells the agent and the coaches of a goal, once, that the day on which they would look back has come. */
export async function tellReviewsDue(db: Db, scope: Scope): Promise<void> {
  const day = await today(db, scope);
  const due = await db
    .select()
    .from(goals)
    .where(
      and(
        eq(goals.organizationId, scope.organizationId),
        eq(goals.status, "active"),
        lte(goals.reviewOn, day),
      ),
    );
  for (const { id, personId, teamId, kpi, reviewOn } of due) {
    const coaches = await readCoachesOf(db, scope, { teamId, day });
    for (const told of [personId, ...coaches.map((coach) => coach.personId)]) {
      await tell(db, scope, {
        personId: told,
        kind: "goal-review-due",
        subjectId: id,
        about: { agentId: personId, kpi },
        once: `goal-review-due ${id} ${reviewOn}`,
      });
    }
  }
}
