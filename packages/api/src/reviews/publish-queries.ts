import type { Db } from "@kwartet/db/client";
import { addDays } from "@kwartet/metrics/calendar-day";
import { REVIEW_DISPUTE_DAYS } from "@kwartet/metrics/review-score";
import { recordAudit } from "../audit/queries";
import { preconditionFailed } from "../errors";
import { tell } from "../notifications/tell-queries";
import { readCriteria } from "../review-forms/queries";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import { advanceReview, findOwnOpen } from "./find-queries";
import type { SeenReview } from "./input";
import { readScores } from "./score-queries";

/** From here on the agent sees it. One of a calibration is only finished: it is about the reviewers. */
export async function publishReview(db: Db, scope: Scope, seen: SeenReview): Promise<{ version: number }> {
  const review = await findOwnOpen(db, scope, seen);
  const criteria = await readCriteria(db, scope, { formId: review.formId, version: review.formVersion });
  const scores = await readScores(db, scope, [review.id]);
  const scored = new Set(scores.map(({ criterionId }) => criterionId));
  if (criteria.some(({ id }) => !scored.has(id))) {
    throw preconditionFailed("Score every criterion first, or mark it as not applicable.", "not-all-scored");
  }
  const isCalibration = review.calibrationId !== null;
  const day = await today(db, scope);
  const next = await advanceReview(db, scope, {
    ...seen,
    set: {
      status: "published",
      publishedAt: new Date(),
      disputeUntil: isCalibration ? null : addDays(day, REVIEW_DISPUTE_DAYS),
    },
  });
  await recordAudit(db, scope, {
    action: "review-change",
    subjectPersonId: review.personId,
    purpose: "coaching",
    details: { change: "review-publish", reviewId: review.id },
  });
  if (!isCalibration) {
    await tell(db, scope, {
      personId: review.personId,
      kind: "review-published",
      subjectId: review.id,
      about: { reviewId: review.id },
      once: `review-published:${review.id}`,
    });
  }
  return next;
}
