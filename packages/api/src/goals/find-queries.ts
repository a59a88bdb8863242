import type { Db } from "@kwartet/db/client";
import { goals } from "@kwartet/db/schema/goals";
import { people } from "@kwartet/db/schema/people";
import { teams } from "@kwartet/db/schema/teams";
import type { GoalParty, GoalStanding } from "@kwartet/metrics/goal";
import { and, eq } from "drizzle-orm";
import { found, notFound } from "../errors";
import type { Scope } from "../scope";

export type Goal = typeof goals.$inferSelect;

/** A goal with who looks at it. */
export type FoundGoal = { goal: Goal; agentName: string; teamName: string; standing: GoalStanding };

/** A goal that the caller may see; any other is as if it were not there. */
export async function findGoal(db: Db, scope: Scope, goalId: string): Promise<FoundGoal> {
  const [row] = await db
    .select({ goal: goals, agentName: people.name, teamName: teams.name })
    .from(goals)
    .innerJoin(people, and(eq(people.organizationId, goals.organizationId), eq(people.id, goals.personId)))
    .innerJoin(teams, and(eq(teams.organizationId, goals.organizationId), eq(teams.id, goals.teamId)))
    .where(and(eq(goals.organizationId, scope.organizationId), eq(goals.id, goalId)));
  const { goal, ...names } = found(row, "Goal");
  return { goal, ...names, standing: standingOf(scope, goal) };
}

/** The same, held until the transaction ends: steps of one goal are made one at a time. */
export async function lockGoal(
  db: Db,
  scope: Scope,
  goalId: string,
): Promise<Omit<FoundGoal, "agentName" | "teamName">> {
  const [row] = await db
    .select()
    .from(goals)
    .where(and(eq(goals.organizationId, scope.organizationId), eq(goals.id, goalId)))
    .for("update");
  const goal = found(row, "Goal");
  return { goal, standing: standingOf(scope, goal) };
}

function standingOf(scope: Scope, goal: Goal): GoalStanding {
  const party = partyOf(scope, goal);
  if (party === null) throw notFound("Goal");
  return { status: goal.status, party, proposer: proposerOf(goal) };
}

/** The agent of the goal, or who coaches its team; null is nobody to whom it exists. */
export function partyOf(
  { personId, coachOf }: Scope,
  { personId: agentId, teamId, closedOn }: Pick<Goal, "personId" | "teamId" | "closedOn">,
): GoalParty | null {
  if (personId === agentId) return "agent";
  // Whoever came to coach the team later sees what was still open then.
  const coaches = coachOf.some(
    (period) => period.teamId === teamId && (closedOn === null || closedOn >= period.startsOn),
  );
  return coaches ? "coach" : null;
}

/** Coaches of a team stand in for each other: what one proposed, another may close. */
export const proposerOf = ({ personId, proposedBy }: Pick<Goal, "personId" | "proposedBy">): GoalParty =>
  proposedBy === personId ? "agent" : "coach";
