import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { goals } from "@kwartet/db/schema/goals";
import { reviewCriteria } from "@kwartet/db/schema/review-forms";
import { canEditTerms } from "@kwartet/metrics/goal";
import { and, eq } from "drizzle-orm";
import { badRequest, forbidden, found, notFound, preconditionFailed } from "../errors";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import { findTeamOn } from "./coach-queries";
import { addContacts } from "./evidence-queries";
import { lockGoal } from "./find-queries";
import type { ChangedGoal, NewGoal } from "./input";
import { makeStep, recordGoalChange, recordStep, refuseOtherVersion, writeGoal } from "./step-queries";

/** Writes a goal down as a draft, and proposes it at once where that is asked. */
export async function createGoal(
  db: Db,
  scope: Scope,
  { agentId, contactIds = [], isProposed, ...terms }: NewGoal,
): Promise<{ goalId: string; version: number }> {
  const { organizationId, personId: proposedBy } = scope;
  const day = await today(db, scope);
  const teamId = await findCoachedTeam(db, scope, { agentId, day });
  if (proposedBy === null) throw notFound("Agent");
  if (terms.reviewOn <= day) throw badRequest("Choose a review date that is still to come.", "review-past");
  await requireCriterion(db, scope, terms.criterionId ?? null);
  const [goal] = await db
    .insert(goals)
    .values({
      organizationId,
      id: newId(),
      personId: agentId,
      teamId,
      status: "draft",
      proposedBy,
      ...termsOf(terms),
    })
    .returning();
  const written = found(goal, "Goal");
  await recordStep(db, scope, { goal: written, to: "draft", reason: null, isFirst: true });
  await addContacts(db, scope, { goal: written, contactIds });
  if (!isProposed) return { goalId: written.id, version: written.version };
  const { version } = await makeStep(db, scope, {
    goalId: written.id,
    version: written.version,
    step: "propose",
  });
  return { goalId: written.id, version };
}

/** The team in which the agent is today: any for oneself, one that the caller coaches for somebody else. */
export async function findCoachedTeam(
  db: Db,
  scope: Scope,
  { agentId, day }: { agentId: string; day: string },
): Promise<string> {
  const isOwn = agentId === scope.personId;
  const among = isOwn ? null : scope.coachOf.map(({ teamId }) => teamId);
  return found(await findTeamOn(db, scope, { agentId, day, among }), "Agent");
}

/** Changes the terms of a draft; what was proposed is sent back first. */
export async function changeGoal(
  db: Db,
  scope: Scope,
  { goalId, version, ...terms }: ChangedGoal,
): Promise<{ version: number }> {
  await requireCriterion(db, scope, terms.criterionId ?? null);
  const { goal, standing } = await lockGoal(db, scope, goalId);
  refuseOtherVersion(goal, version);
  if (standing.status !== "draft") throw preconditionFailed("Only a draft can be changed.", "not-now");
  if (!canEditTerms(standing)) throw forbidden("Whoever wrote the draft changes it.", "not-yours");
  const day = await today(db, scope);
  if (terms.reviewOn <= day) throw badRequest("Choose a review date that is still to come.", "review-past");
  const next = await writeGoal(db, scope, { goal, changes: termsOf(terms) });
  await recordGoalChange(db, scope, { goal, change: "terms" });
  return { version: next };
}

type Terms = Omit<ChangedGoal, "goalId" | "version">;

/** What belongs to behaviour is kept of a behaviour goal only. */
function termsOf({
  kind,
  kpi,
  behaviour,
  criterionId,
  target,
  resultTarget,
  why,
  startsOn,
  reviewOn,
}: Terms) {
  const ofBehaviour =
    kind === "behaviour"
      ? { behaviour, criterionId: criterionId ?? null, resultTarget: resultTarget ?? null }
      : { behaviour: null, criterionId: null, resultTarget: null };
  return { kind, kpi, target, why, startsOn, reviewOn, ...ofBehaviour };
}

async function requireCriterion(
  db: Db,
  { organizationId }: Scope,
  criterionId: string | null,
): Promise<void> {
  if (criterionId === null) return;
  const [criterion] = await db
    .select({ id: reviewCriteria.id })
    .from(reviewCriteria)
    .where(and(eq(reviewCriteria.organizationId, organizationId), eq(reviewCriteria.id, criterionId)))
    .limit(1);
  found(criterion, "Criterion");
}
