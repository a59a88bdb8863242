import type { Db } from "@kwartet/db/client";
import { reviewCriteria } from "@kwartet/db/schema/review-forms";
import { reviewDisputes, reviewScores } from "@kwartet/db/schema/reviews";
import { type ReviewScore, reviewScore } from "@kwartet/metrics/review-score";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Criterion } from "../review-forms/queries";
import type { Scope } from "../scope";
import type { Review } from "./find-queries";

export type Score = { reviewId: string; criterionId: string; level: number | null; note: string | null };

export async function readScores(db: Db, scope: Scope, reviewIds: readonly string[]): Promise<Score[]> {
  if (reviewIds.length === 0) return [];
  return db
    .select({
      reviewId: reviewScores.reviewId,
      criterionId: reviewScores.criterionId,
      level: reviewScores.level,
      note: reviewScores.note,
    })
    .from(reviewScores)
    .where(
      and(
        eq(reviewScores.organizationId, scope.organizationId),
        inArray(reviewScores.reviewId, [...reviewIds]),
      ),
    );
}

export async function readDisputes(db: Db, { organizationId }: Scope, reviewIds: readonly string[]) {
  if (reviewIds.length === 0) return [];
  return db
    .select()
    .from(reviewDisputes)
    .where(
      and(
        eq(reviewDisputes.organizationId, organizationId),
        inArray(reviewDisputes.reviewId, [...reviewIds]),
      ),
    )
    .orderBy(asc(reviewDisputes.createdAt));
}

/** What was scored, against the form by which it was. */
export function scoreOf(criteria: readonly Criterion[], scores: readonly Score[]): ReviewScore {
  const levels = new Map(scores.map(({ criterionId, level }) => [criterionId, level]));
  return reviewScore(
    criteria.map(({ id, weight, isCritical, anchors }) => ({
      id,
      weight,
      isCritical,
      levels: anchors.length,
      level: levels.get(id),
    })),
  );
}

type Scored = Pick<Review, "id" | "formId" | "formVersion">;

/** The scores of many reviews, each by the version of the form that it was made with. */
export async function scoresOf(
  db: Db,
  scope: Scope,
  reviews: readonly Scored[],
): Promise<Map<string, ReviewScore>> {
  if (reviews.length === 0) return new Map();
  const forms = [...new Set(reviews.map(({ formId }) => formId))];
  const criteria = await db
    .select()
    .from(reviewCriteria)
    .where(
      and(eq(reviewCriteria.organizationId, scope.organizationId), inArray(reviewCriteria.formId, forms)),
    );
  const scores = await readScores(
    db,
    scope,
    reviews.map(({ id }) => id),
  );
  return new Map(
    reviews.map(({ id, formId, formVersion }) => [
      id,
      scoreOf(
        criteria.filter((one) => one.formId === formId && one.version === formVersion),
        scores.filter(({ reviewId }) => reviewId === id),
      ),
    ]),
  );
}
