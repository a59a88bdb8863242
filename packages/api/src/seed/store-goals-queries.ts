import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { insertRows } from "@kwartet/db/rows";
import { goalSteps, goals } from "@kwartet/db/schema/goals";
import { memberships, people } from "@kwartet/db/schema/people";
import type { GoalStatus } from "@kwartet/metrics/goal";
import { and, eq } from "drizzle-orm";
import { listFigures } from "../kpis/list-figures";
import { systemScope } from "../scope";
import type { DemoGoal } from "./demo/coached-goals";
import { demoEmailOf } from "./demo/personas";

/** Stores what was coached in the demo, as it would stand after each step was made by its people. */
export async function storeDemoGoals(
  db: Db,
  organizationId: string,
  demoGoals: readonly DemoGoal[],
): Promise<void> {
  for (const goal of demoGoals) await storeGoal(db, organizationId, goal);
}

async function storeGoal(db: Db, organizationId: string, demo: DemoGoal): Promise<void> {
  const { agent, kpi, chosen, coaching, gain, outcome, why, outcomeReason } = demo;
  const place = await findPlace(db, organizationId, agent.name);
  if (!place) return;
  const scope = systemScope(organizationId, "agent-figure:read");
  const figures = await listFigures(db, scope, { by: "all", agentId: place.personId, kpi, ...chosen });
  const baseline = figures.find(({ leading }) => leading);
  const id = newId();
  await db.insert(goals).values({
    organizationId,
    id,
    personId: place.personId,
    teamId: place.teamId,
    kind: "kpi",
    kpi,
    status: "closed",
    target: Math.min(1, (baseline?.value ?? 0) + gain),
    why,
    startsOn: coaching.from,
    reviewOn: coaching.to,
    proposedBy: place.coachId,
    baselineFrom: chosen.from,
    baselineTo: chosen.to,
    baselineX: baseline?.x ?? null,
    baselineN: baseline?.n ?? null,
    baselineValue: baseline?.value ?? null,
    baselineLower: baseline?.lower ?? null,
    baselineUpper: baseline?.upper ?? null,
    acceptedAt: noonOf(coaching.from),
    startedOn: coaching.from,
    closedOn: coaching.to,
    outcome,
    outcomeReason,
    version: STEPS.length,
    createdAt: noonOf(chosen.to),
  });
  await insertRows(
    db,
    goalSteps,
    STEPS.map(({ from, to, by }) => ({
      organizationId,
      id: newId(),
      goalId: id,
      fromStatus: from,
      toStatus: to,
      byPersonId: by === "agent" ? place.personId : place.coachId,
      reason: to === "closed" ? outcomeReason : null,
      createdAt: noonOf(to === "closed" ? coaching.to : to === "draft" ? chosen.to : coaching.from),
    })),
  );
}

const STEPS: readonly { from: GoalStatus | null; to: GoalStatus; by: "agent" | "coach" }[] = [
  { from: null, to: "draft", by: "coach" },
  { from: "draft", to: "proposed", by: "coach" },
  { from: "proposed", to: "accepted", by: "agent" },
  { from: "accepted", to: "active", by: "coach" },
  { from: "active", to: "closed", by: "coach" },
];

export const noonOf = (day: string): Date => new Date(`${day}T11:00:00Z`);

/** The agent with the address that the demo's files gave them, their team, and who coaches it. */
async function findPlace(db: Db, organizationId: string, name: string) {
  const [agent] = await db
    .select({ personId: people.id, teamId: memberships.teamId })
    .from(people)
    .innerJoin(
      memberships,
      and(eq(memberships.organizationId, people.organizationId), eq(memberships.personId, people.id)),
    )
    .where(
      and(
        eq(people.organizationId, organizationId),
        eq(people.email, demoEmailOf(name)),
        eq(memberships.role, "agent"),
      ),
    );
  if (!agent) return null;
  const [coach] = await db
    .select({ coachId: memberships.personId })
    .from(memberships)
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        eq(memberships.teamId, agent.teamId),
        eq(memberships.role, "coach"),
      ),
    );
  return coach ? { ...agent, ...coach } : null;
}
