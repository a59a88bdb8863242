import type { Db } from "@kwartet/db/client";
import { goals } from "@kwartet/db/schema/goals";
import { people } from "@kwartet/db/schema/people";
import { teams } from "@kwartet/db/schema/teams";
import { type GoalParty, openStepsOf } from "@kwartet/metrics/goal";
import { and, desc, eq, inArray, or } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { purposeOf } from "../kpis/read-of-subject";
import { findVisibleAgent } from "../kpis/visible-queries";
import type { Scope } from "../scope";
import { type Goal, partyOf, proposerOf } from "./find-queries";

/** A goal in a list, with whether the caller is the one who has to do something. */
export type ListedGoal = Pick<
  Goal,
  | "id"
  | "personId"
  | "teamId"
  | "kind"
  | "kpi"
  | "behaviour"
  | "status"
  | "target"
  | "startsOn"
  | "reviewOn"
  | "startedOn"
  | "closedOn"
  | "outcome"
> & { agentName: string; teamName: string; party: GoalParty; proposer: GoalParty; waitsForYou: boolean };

/** The caller's own goals and those of the agents whom they coach; of one agent where one is named. */
export async function listGoals(
  db: Db,
  scope: Scope,
  { agentId }: { agentId?: string | undefined },
): Promise<ListedGoal[]> {
  if (agentId !== undefined) await findVisibleAgent(db, scope, agentId);
  const { organizationId, personId, coachOf } = scope;
  const teamIds = coachOf.map(({ teamId }) => teamId);
  const rows = await db
    .select({ goal: goals, agentName: people.name, teamName: teams.name })
    .from(goals)
    .innerJoin(people, and(eq(people.organizationId, goals.organizationId), eq(people.id, goals.personId)))
    .innerJoin(teams, and(eq(teams.organizationId, goals.organizationId), eq(teams.id, goals.teamId)))
    .where(
      and(
        eq(goals.organizationId, organizationId),
        agentId === undefined ? undefined : eq(goals.personId, agentId),
        or(
          personId === null ? undefined : eq(goals.personId, personId),
          teamIds.length === 0 ? undefined : inArray(goals.teamId, teamIds),
        ),
      ),
    )
    .orderBy(desc(goals.createdAt), desc(goals.id));
  const listed = rows.flatMap(({ goal, ...names }) => {
    const party = partyOf(scope, goal);
    return party === null ? [] : [{ ...plainFieldsOf(goal), ...names, ...standingIn(goal, party) }];
  });
  await recordAudit(db, scope, {
    action: "person-read",
    ...(agentId === undefined ? {} : { subjectPersonId: agentId }),
    purpose: purposeOf(scope, agentId ?? (isOwn(listed, personId) ? (personId ?? undefined) : undefined)),
    rowCount: listed.length,
    details: { of: "goals", people: [...new Set(listed.map((goal) => goal.personId))] },
  });
  return listed;
}

const isOwn = (listed: readonly { personId: string }[], personId: string | null) =>
  listed.every((goal) => goal.personId === personId);

function plainFieldsOf(goal: Goal) {
  const { id, personId, teamId, kind, kpi, behaviour, status, target } = goal;
  const { startsOn, reviewOn, startedOn, closedOn, outcome } = goal;
  return {
    ...{ id, personId, teamId, kind, kpi, behaviour, status, target },
    ...{ startsOn, reviewOn, startedOn, closedOn, outcome },
  };
}

/** A proposal waits for the other, and an accepted goal for whoever starts it. */
function standingIn(goal: Goal, party: GoalParty) {
  const proposer = proposerOf(goal);
  const open = openStepsOf({ status: goal.status, party, proposer }).map(({ step }) => step);
  const waitsForYou = open.includes("accept") || open.includes("start") || open.includes("propose");
  return { party, proposer, waitsForYou };
}
