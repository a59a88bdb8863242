import type { Db } from "@kwartet/db/client";
import { coachingSessions, sessionAgreements } from "@kwartet/db/schema/coaching-sessions";
import { goals } from "@kwartet/db/schema/goals";
import { organizations } from "@kwartet/db/schema/organizations";
import { reviewSamples, reviews } from "@kwartet/db/schema/reviews";
import { addDays } from "@kwartet/metrics/calendar-day";
import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNull,
  lt,
  max,
  ne,
  notExists,
  or,
  sql,
  sum,
} from "drizzle-orm";
import { inSlices } from "../kpis/slice-queries";
import type { Slice } from "../kpis/slices";
import type { Scope } from "../scope";

/** Over so many days is looked at how coaching time is spread: eight weeks. */
export const COACHING_DAYS = 56;

/** A goal that runs or waits for somebody, or was closed in the last eight weeks. */
export type BoardGoal = Pick<
  typeof goals.$inferSelect,
  "id" | "kpi" | "kind" | "behaviour" | "status" | "outcome" | "startedOn" | "closedOn" | "reviewOn"
> & {
  /** Whether the agent proposed it. */
  isOfAgent: boolean;
};

/** Whether this is the company that was made up to show the product. */
export async function isDemo(db: Db, { organizationId }: Scope): Promise<boolean> {
  const [organization] = await db
    .select({ isDemo: organizations.isDemo })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  return organization?.isDemo ?? false;
}

type OfTeam = { teamId: string; agentIds: readonly string[]; slices: readonly Slice[]; today: string };

export async function readGoalsOf(db: Db, scope: Scope, { teamId, agentIds, today }: OfTeam) {
  return db
    .select({
      personId: goals.personId,
      id: goals.id,
      kpi: goals.kpi,
      kind: goals.kind,
      behaviour: goals.behaviour,
      status: goals.status,
      outcome: goals.outcome,
      startedOn: goals.startedOn,
      closedOn: goals.closedOn,
      reviewOn: goals.reviewOn,
      isOfAgent: sql<boolean>`${goals.proposedBy} = ${goals.personId}`,
    })
    .from(goals)
    .where(
      and(
        eq(goals.organizationId, scope.organizationId),
        eq(goals.teamId, teamId),
        inArray(goals.personId, [...agentIds]),
        // A draft is its writer's alone.
        ne(goals.status, "draft"),
        or(ne(goals.status, "closed"), gte(goals.closedOn, addDays(today, -COACHING_DAYS))),
      ),
    )
    .orderBy(asc(goals.status), desc(goals.startedOn), asc(goals.id));
}

/** When each agent was last spoken with, and for how long in the last eight weeks, on the days that the caller coaches. */
export async function readSessionsOf(db: Db, scope: Scope, { teamId, agentIds, slices, today }: OfTeam) {
  const s = coachingSessions;
  const since = addDays(today, -COACHING_DAYS);
  return db
    .select({
      personId: s.personId,
      lastHeldOn: max(s.heldOn),
      minutes: sum(sql`case when ${s.heldOn} > ${since} then ${s.minutes} end`).mapWith(Number),
    })
    .from(s)
    .where(
      and(
        eq(s.organizationId, scope.organizationId),
        eq(s.teamId, teamId),
        inArray(s.personId, [...agentIds]),
        inArray(s.status, ["held", "confirmed"]),
        inSlices({ teamId: s.teamId, agentId: s.personId, day: s.heldOn }, slices),
      ),
    )
    .groupBy(s.personId);
}

/** The next planned session of each agent. */
export async function readPlannedOf(db: Db, scope: Scope, { teamId, agentIds }: OfTeam) {
  return db
    .selectDistinctOn([coachingSessions.personId], {
      personId: coachingSessions.personId,
      id: coachingSessions.id,
      plannedAt: coachingSessions.plannedAt,
    })
    .from(coachingSessions)
    .where(
      and(
        eq(coachingSessions.organizationId, scope.organizationId),
        eq(coachingSessions.teamId, teamId),
        inArray(coachingSessions.personId, [...agentIds]),
        eq(coachingSessions.status, "planned"),
      ),
    )
    .orderBy(asc(coachingSessions.personId), asc(coachingSessions.plannedAt));
}

/** Agreements of either of the two whose day has passed; the oldest first. */
export async function readOverdueOf(db: Db, scope: Scope, { teamId, agentIds, slices, today }: OfTeam) {
  const s = coachingSessions;
  return db
    .select({ personId: s.personId, text: sessionAgreements.text, dueOn: sessionAgreements.dueOn })
    .from(sessionAgreements)
    .innerJoin(
      s,
      and(eq(s.organizationId, sessionAgreements.organizationId), eq(s.id, sessionAgreements.sessionId)),
    )
    .where(
      and(
        eq(sessionAgreements.organizationId, scope.organizationId),
        eq(s.teamId, teamId),
        inArray(s.personId, [...agentIds]),
        inArray(s.status, ["held", "confirmed"]),
        inSlices({ teamId: s.teamId, agentId: s.personId, day: s.heldOn }, slices),
        isNull(sessionAgreements.doneAt),
        lt(sessionAgreements.dueOn, today),
      ),
    )
    .orderBy(asc(sessionAgreements.dueOn), asc(sessionAgreements.id));
}

/** Conversations that the caller has to review of each agent: drawn and not begun, or begun and not published. */
export async function countReviewsDue(
  db: Db,
  scope: Scope,
  { agentIds }: OfTeam,
): Promise<Map<string, number>> {
  const { organizationId, personId: reviewerId } = scope;
  if (reviewerId === null) return new Map();
  const begun = await db
    .select({ personId: reviews.personId, count: count() })
    .from(reviews)
    .where(
      and(
        eq(reviews.organizationId, organizationId),
        eq(reviews.reviewerId, reviewerId),
        inArray(reviews.personId, [...agentIds]),
        eq(reviews.status, "open"),
        isNull(reviews.calibrationId),
      ),
    )
    .groupBy(reviews.personId);
  const drawn = await db
    .select({ personId: reviewSamples.personId, count: count() })
    .from(reviewSamples)
    .where(
      and(
        eq(reviewSamples.organizationId, organizationId),
        eq(reviewSamples.reviewerId, reviewerId),
        inArray(reviewSamples.personId, [...agentIds]),
        isNull(reviewSamples.skippedReason),
        notExists(
          db
            .select({ one: sql`1` })
            .from(reviews)
            .where(
              and(
                eq(reviews.organizationId, reviewSamples.organizationId),
                eq(reviews.contactId, reviewSamples.contactId),
                eq(reviews.reviewerId, reviewerId),
              ),
            ),
        ),
      ),
    )
    .groupBy(reviewSamples.personId);
  const due = new Map<string, number>();
  for (const row of [...begun, ...drawn]) due.set(row.personId, (due.get(row.personId) ?? 0) + row.count);
  return due;
}
