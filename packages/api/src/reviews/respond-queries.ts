import type { Db } from "@kwartet/db/client";
import { reviewDisputes } from "@kwartet/db/schema/reviews";
import { recordAudit } from "../audit/queries";
import { conflict, notFound, preconditionFailed } from "../errors";
import { tell } from "../notifications/tell-queries";
import { readCriteria } from "../review-forms/queries";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import { listDeciders } from "./decider-queries";
import { advanceReview, findReview, type Review, requireSeen } from "./find-queries";
import type { Acknowledgement, NewDispute } from "./input";

/** The agent has read it, and says something to it or not; a comment can be written anew later. */
export async function acknowledgeReview(
  db: Db,
  scope: Scope,
  { comment, ...seen }: Acknowledgement,
): Promise<{ version: number }> {
  const review = await findOfMe(db, scope, seen.reviewId);
  requireSeen(review, seen);
  const isFirst = review.status === "published";
  const next = await advanceReview(db, scope, {
    ...seen,
    set: {
      ...(isFirst ? { status: "acknowledged" as const } : {}),
      ...(review.acknowledgedAt === null ? { acknowledgedAt: new Date() } : {}),
      ...(comment === undefined ? {} : { comment: comment || null }),
    },
  });
  await record(db, scope, { review, change: "review-acknowledge" });
  return next;
}

/** The agent sees a criterion otherwise and says why; until somebody else has decided, the score is disputed. */
export async function disputeCriterion(
  db: Db,
  scope: Scope,
  { criterionId, reason, ...seen }: NewDispute,
): Promise<{ version: number }> {
  const review = await findOfMe(db, scope, seen.reviewId);
  const criteria = await readCriteria(db, scope, { formId: review.formId, version: review.formVersion });
  if (!criteria.some(({ id }) => id === criterionId)) throw notFound("Criterion");
  requireSeen(review, seen);
  const day = await today(db, scope);
  if (review.disputeUntil === null) {
    throw preconditionFailed(
      "A review of a calibration counts for nothing and is not disputed.",
      "calibration",
    );
  }
  if (day > review.disputeUntil) throw preconditionFailed("The time to dispute is over.", "too-late");
  const next = await advanceReview(db, scope, { ...seen, set: { status: "disputed" } });
  const [added] = await db
    .insert(reviewDisputes)
    .values({ organizationId: scope.organizationId, reviewId: review.id, criterionId, reason })
    .onConflictDoNothing()
    .returning({ criterionId: reviewDisputes.criterionId });
  if (!added) throw conflict("This criterion was disputed already.", "disputed-already");
  await record(db, scope, { review, change: "review-dispute" });
  for (const personId of await listDeciders(db, scope, { review, day })) {
    await tell(db, scope, {
      personId,
      kind: "review-disputed",
      subjectId: review.id,
      about: { reviewId: review.id },
      // A second criterion is told anew, the same one never.
      once: `review-disputed:${review.id}:${criterionId}`,
    });
  }
  return next;
}

/** A published review about the caller. */
async function findOfMe(db: Db, scope: Scope, reviewId: string): Promise<Review> {
  const { review, as } = await findReview(db, scope, reviewId);
  if (as !== "agent") throw notFound("Review");
  return review;
}

type Step = { review: Review; change: string };

async function record(db: Db, scope: Scope, { review, change }: Step): Promise<void> {
  await recordAudit(db, scope, {
    action: "review-change",
    subjectPersonId: review.personId,
    purpose: "own review",
    details: { change, reviewId: review.id },
  });
}
