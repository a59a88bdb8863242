import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { goalSteps, goals } from "@kwartet/db/schema/goals";
import {
  GOALS_AT_ONCE,
  type GoalOutcome,
  type GoalStatus,
  type GoalStep,
  judgeStep,
} from "@kwartet/metrics/goal";
import { and, count, eq, inArray, ne, sql } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { badRequest, conflict, forbidden, notFound, preconditionFailed } from "../errors";
import { tell } from "../notifications/tell-queries";
import { lockPerson } from "../people/person-queries";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import { readBeginning } from "./baseline";
import { readCoachesOf } from "./coach-queries";
import { type Goal, lockGoal, proposerOf } from "./find-queries";

export type StepToMake = {
  goalId: string;
  version: number;
  step: GoalStep;
  outcome?: GoalOutcome | undefined;
  reason?: string | undefined;
};

/** Takes a goal one step on. Of two at once exactly one succeeds; the other is told to look again. */
export async function makeStep(db: Db, scope: Scope, asked: StepToMake): Promise<{ version: number }> {
  const { goal, standing } = await lockGoal(db, scope, asked.goalId);
  refuseOtherVersion(goal, asked.version);
  const judged = judgeStep(asked, standing);
  if (judged.verdict === "not-now") {
    throw preconditionFailed(`A goal that is ${goal.status} cannot make this step.`, "not-now");
  }
  if (judged.verdict === "not-yours") throw forbidden("The other of the two makes this step.", "not-yours");
  if (judged.needsReason && !asked.reason) throw badRequest("Say why.", "reason-missing");

  const day = await today(db, scope);
  const changes = await changesOf(db, scope, { goal, asked, day });
  const version = await writeGoal(db, scope, { goal, changes: { ...changes, status: judged.to } });
  await recordStep(db, scope, { goal, to: judged.to, reason: asked.reason ?? null });
  await tellOther(db, scope, { goal, step: asked.step });
  return { version };
}

/** Somebody else changed it since it was read. */
export function refuseOtherVersion({ version }: Goal, asked: number): void {
  if (version === asked) return;
  throw conflict(
    "Somebody changed this goal a moment ago. Look at it again before going on.",
    "changed-meanwhile",
  );
}

type Changes = Partial<typeof goals.$inferInsert>;
type Stepping = { goal: Goal; asked: StepToMake; day: string };

async function changesOf(db: Db, scope: Scope, { goal, asked, day }: Stepping): Promise<Changes> {
  switch (asked.step) {
    case "accept":
      return readAgreed(db, scope, { goal, day });
    case "start":
      return { startedOn: day };
    case "close":
      return { closedOn: day, outcome: asked.outcome, outcomeReason: asked.reason };
    default:
      return {};
  }
}

/** What is agreed on is frozen: where the agent stands, and what was said about reaching and proving it. */
async function readAgreed(
  db: Db,
  scope: Scope,
  { goal, day }: { goal: Goal; day: string },
): Promise<Changes> {
  if (goal.reviewOn <= day) {
    throw preconditionFailed("The review date is past. Send the goal back for another date.", "review-past");
  }
  await lockPerson(db, scope, goal.personId);
  await refuseThird(db, scope, goal);
  const coachId = proposerOf(goal) === "agent" ? scope.personId : goal.proposedBy;
  const { window, figure, check } = await readBeginning(db, scope, { goal, coachId, today: day });
  return {
    acceptedAt: new Date(),
    checks: check,
    baselineFrom: window?.from ?? null,
    baselineTo: window?.to ?? null,
    baselineX: figure?.x ?? null,
    baselineN: figure?.n ?? null,
    baselineValue: figure?.value ?? null,
    baselineLower: figure?.lower ?? null,
    baselineUpper: figure?.upper ?? null,
  };
}

/** Attention is for one thing, for two at most: the person is held, so that two at once do not become three. */
async function refuseThird(db: Db, { organizationId }: Scope, { id, personId }: Goal): Promise<void> {
  const [row] = await db
    .select({ n: count() })
    .from(goals)
    .where(
      and(
        eq(goals.organizationId, organizationId),
        eq(goals.personId, personId),
        inArray(goals.status, ["accepted", "active"]),
        ne(goals.id, id),
      ),
    );
  if ((row?.n ?? 0) < GOALS_AT_ONCE) return;
  throw preconditionFailed(
    "This agent has two goals already. Close one before agreeing on another.",
    "two-goals",
  );
}

/** Writes the next version of a goal, of which the caller holds the row. */
export async function writeGoal(
  db: Db,
  { organizationId }: Scope,
  { goal, changes }: { goal: Goal; changes: Changes },
): Promise<number> {
  const [row] = await db
    .update(goals)
    .set({ ...changes, version: sql`${goals.version} + 1` })
    .where(
      and(eq(goals.organizationId, organizationId), eq(goals.id, goal.id), eq(goals.version, goal.version)),
    )
    .returning({ version: goals.version });
  if (!row) throw conflict("Somebody changed this goal a moment ago.", "changed-meanwhile");
  return row.version;
}

type StepDone = { goal: Pick<Goal, "id" | "personId" | "status">; to: GoalStatus; reason: string | null };

/** The line in the goal's own history, and the one in the organisation's. */
export async function recordStep(
  db: Db,
  scope: Scope,
  { goal, to, reason, isFirst = false }: StepDone & { isFirst?: boolean },
): Promise<void> {
  if (scope.personId === null) throw notFound("Goal");
  await db.insert(goalSteps).values({
    organizationId: scope.organizationId,
    id: newId(),
    goalId: goal.id,
    fromStatus: isFirst ? null : goal.status,
    toStatus: to,
    byPersonId: scope.personId,
    reason,
  });
  await recordGoalChange(db, scope, { goal, change: "step", from: isFirst ? null : goal.status, to });
}

type GoalChange = { goal: Pick<Goal, "id" | "personId">; change: string } & Record<string, unknown>;

/** What was done to whose goal. Its terms and reasons stay out: others read those lines. */
export async function recordGoalChange(
  db: Db,
  scope: Scope,
  { goal, ...details }: GoalChange,
): Promise<void> {
  await recordAudit(db, scope, {
    action: "goal-change",
    subjectPersonId: goal.personId,
    purpose: "coaching",
    details: { goalId: goal.id, ...details },
  });
}

const TOLD = { propose: "goal-proposed", accept: "goal-accepted", close: "goal-closed" } as const;

/** Tells whoever has to know: the agent of what a coach did, and the coaches of what the agent did. */
export async function tellOther(
  db: Db,
  scope: Scope,
  { goal, step }: { goal: Goal; step: GoalStep },
): Promise<void> {
  const kind = step === "send-back" || step === "start" ? null : TOLD[step];
  if (kind === null) return;
  const coaches = await readCoachesOf(db, scope, { teamId: goal.teamId, day: await today(db, scope) });
  const people = scope.personId === goal.personId ? coaches.map(({ personId }) => personId) : [goal.personId];
  for (const personId of people) {
    await tell(db, scope, {
      personId,
      kind,
      subjectId: goal.id,
      about: { agentId: goal.personId, kpi: goal.kpi },
      // A goal that was sent back and proposed again is news again.
      once: `${kind} ${goal.id} ${goal.version}`,
    });
  }
}
