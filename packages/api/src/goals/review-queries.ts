import type { Db } from "@kwartet/db/client";
import { reviewCriteria } from "@kwartet/db/schema/review-forms";
import { reviewDisputes, reviewScores, reviews } from "@kwartet/db/schema/reviews";
import { isSeen, type Observation } from "@kwartet/metrics/goal-progress";
import { localDayOf } from "@kwartet/metrics/period";
import { and, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import type { Scope } from "../scope";
import type { Goal } from "./find-queries";

/** What reviews of the agent saw of the criterion that a goal names; a score that is in dispute does not count yet. */
export async function readReviewed(
  db: Db,
  { organizationId }: Scope,
  { goal, timeZone }: { goal: Pick<Goal, "personId" | "teamId" | "criterionId">; timeZone: string },
): Promise<Observation[]> {
  if (goal.criterionId === null) return [];
  const rows = await db
    .select({
      publishedAt: reviews.publishedAt,
      level: reviewScores.level,
      anchors: reviewCriteria.anchors,
    })
    .from(reviews)
    .innerJoin(
      reviewScores,
      and(eq(reviewScores.organizationId, reviews.organizationId), eq(reviewScores.reviewId, reviews.id)),
    )
    .innerJoin(
      reviewCriteria,
      and(
        eq(reviewCriteria.organizationId, reviews.organizationId),
        eq(reviewCriteria.formId, reviews.formId),
        eq(reviewCriteria.version, reviews.formVersion),
        eq(reviewCriteria.id, reviewScores.criterionId),
      ),
    )
    .leftJoin(
      reviewDisputes,
      and(
        eq(reviewDisputes.organizationId, reviews.organizationId),
        eq(reviewDisputes.reviewId, reviews.id),
        eq(reviewDisputes.criterionId, reviewScores.criterionId),
        isNull(reviewDisputes.decision),
      ),
    )
    .where(
      and(
        eq(reviews.organizationId, organizationId),
        eq(reviews.personId, goal.personId),
        eq(reviews.teamId, goal.teamId),
        eq(reviewScores.criterionId, goal.criterionId),
        inArray(reviews.status, ["published", "acknowledged", "disputed", "decided"]),
        ne(reviews.reason, "calibration"),
        isNotNull(reviewScores.level),
        isNull(reviewDisputes.reviewId),
      ),
    );
  return rows.flatMap(({ publishedAt, level, anchors }) => {
    if (publishedAt === null || level === null) return [];
    const on = localDayOf(publishedAt.getTime(), timeZone);
    return [{ on, seen: isSeen(level, anchors.length) ? 1 : 0, looked: 1 }];
  });
}
