import type { Db } from "@kwartet/db/client";
import { reviewDisputes, reviewScores, reviews } from "@kwartet/db/schema/reviews";
import { and, eq, isNull } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { badRequest, conflict, found, notFound, preconditionFailed } from "../errors";
import { tell } from "../notifications/tell-queries";
import { readCriteria } from "../review-forms/queries";
import type { Scope } from "../scope";
import { advanceReview, findReview, type Review, requireSeen } from "./find-queries";
import type { DisputeDecision } from "./input";
import { requireLevel } from "./save-queries";
import { readDisputes, readScores } from "./score-queries";

/** Another than the reviewer says whether the level stands or what it becomes, and why. */
export async function decideDispute(
  db: Db,
  scope: Scope,
  { criterionId, decision, reason, ...seen }: DisputeDecision,
): Promise<{ version: number }> {
  await holdReview(db, scope, seen.reviewId);
  const { review, as } = await findReview(db, scope, seen.reviewId);
  if (as !== "decider" && as !== "reviewer") {
    // Whoever could have decided a moment ago is told that it was done, not that there is nothing.
    requireSeen(review, seen);
    throw notFound("Review");
  }
  const disputes = await readDisputes(db, scope, [review.id]);
  const dispute = found(
    disputes.find((one) => one.criterionId === criterionId),
    "Dispute",
  );
  if (as === "reviewer") {
    throw preconditionFailed("Somebody else than the reviewer decides.", "own-review");
  }
  requireSeen(review, seen);
  if (dispute.decision !== null) throw preconditionFailed("This dispute is decided.", "decided");
  const change = await changeOf(db, scope, { review, criterionId, decision });

  const isLast = disputes.every((one) => one.criterionId === criterionId || one.decision !== null);
  const next = await advanceReview(db, scope, { ...seen, set: isLast ? { status: "decided" } : {} });
  await storeDecision(db, scope, { review, criterionId, reason, ...change });
  await recordAudit(db, scope, {
    action: "review-change",
    subjectPersonId: review.personId,
    purpose: "dispute",
    details: { change: "review-decide", reviewId: review.id, outcome: decision.outcome },
  });
  if (isLast) await tellDecided(db, scope, { review, disputes: disputes.length });
  return next;
}

/** Held until the transaction ends, so that of two who decide at once the second sees what the first did. */
async function holdReview(db: Db, { organizationId }: Scope, reviewId: string): Promise<void> {
  await db
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(eq(reviews.organizationId, organizationId), eq(reviews.id, reviewId)))
    .for("update");
}

type Change = { decision: "upheld" | "changed"; level: number | null; levelBefore: number | null };

/** A change has to change something, to a level that the form has. */
async function changeOf(
  db: Db,
  scope: Scope,
  { review, criterionId, decision }: Pick<DisputeDecision, "criterionId" | "decision"> & { review: Review },
): Promise<Change> {
  const scores = await readScores(db, scope, [review.id]);
  const levelBefore = scores.find((one) => one.criterionId === criterionId)?.level ?? null;
  if (decision.outcome === "upheld") return { decision: "upheld", level: levelBefore, levelBefore };
  const criteria = await readCriteria(db, scope, { formId: review.formId, version: review.formVersion });
  requireLevel(criteria, criterionId, decision.level);
  if (decision.level === levelBefore) {
    throw badRequest("Choose another level, or let it stand.", "same-level");
  }
  return { decision: "changed", level: decision.level, levelBefore };
}

type Decided = Change & { review: Review; criterionId: string; reason: string };

async function storeDecision(
  db: Db,
  { organizationId, personId }: Scope,
  { review, criterionId, reason, decision, level, levelBefore }: Decided,
): Promise<void> {
  const [stored] = await db
    .update(reviewDisputes)
    .set({
      decision,
      levelBefore,
      decisionReason: reason,
      decidedBy: personId,
      decidedAt: new Date(),
    })
    .where(
      and(
        eq(reviewDisputes.organizationId, organizationId),
        eq(reviewDisputes.reviewId, review.id),
        eq(reviewDisputes.criterionId, criterionId),
        isNull(reviewDisputes.decision),
      ),
    )
    .returning({ criterionId: reviewDisputes.criterionId });
  if (!stored) throw conflict("Somebody else decided meanwhile.", "changed-meanwhile");
  if (decision === "upheld") return;
  await db
    .update(reviewScores)
    .set({ level })
    .where(
      and(
        eq(reviewScores.organizationId, organizationId),
        eq(reviewScores.reviewId, review.id),
        eq(reviewScores.criterionId, criterionId),
      ),
    );
}

async function tellDecided(
  db: Db,
  scope: Scope,
  { review, disputes }: { review: Review; disputes: number },
): Promise<void> {
  for (const personId of [review.personId, review.reviewerId]) {
    await tell(db, scope, {
      personId,
      kind: "review-decided",
      subjectId: review.id,
      about: { reviewId: review.id },
      // Disputed again after a decision, it is decided again.
      once: `review-decided:${review.id}:${disputes}`,
    });
  }
}
