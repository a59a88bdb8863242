import type { Db } from "@kwartet/db/client";
import { calibrations, reviews } from "@kwartet/db/schema/reviews";
import { groupBy } from "@kwartet/metrics/stats/group-by";
import { type ReviewerLeniency, reviewerLeniency } from "@kwartet/metrics/stats/reviewer-leniency";
import { and, eq, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import type { Scope } from "../scope";
import { scoresOf } from "./score-queries";

/**
 * How the caller scores beside others who reviewed the same conversations. Of an open calibration nothing is used, and
 * nobody is told of another.
 */
export async function readOwnLeniency(db: Db, scope: Scope): Promise<ReviewerLeniency> {
  const { organizationId, personId } = scope;
  if (personId === null) return reviewerLeniency([], 0);
  const own = await db
    .select({ contactId: reviews.contactId })
    .from(reviews)
    .where(
      and(
        eq(reviews.organizationId, organizationId),
        eq(reviews.reviewerId, personId),
        ne(reviews.status, "open"),
      ),
    );
  if (own.length === 0) return reviewerLeniency([], 0);
  const both = await db
    .select({ review: reviews })
    .from(reviews)
    .leftJoin(
      calibrations,
      and(
        eq(calibrations.organizationId, reviews.organizationId),
        eq(calibrations.id, reviews.calibrationId),
      ),
    )
    .where(
      and(
        eq(reviews.organizationId, organizationId),
        ne(reviews.status, "open"),
        or(isNull(reviews.calibrationId), isNotNull(calibrations.closedAt)),
        inArray(
          reviews.contactId,
          own.map(({ contactId }) => contactId),
        ),
      ),
    );
  const found = both.map(({ review }) => review);
  const scores = await scoresOf(db, scope, found);
  const shareOf = (id: string) => scores.get(id)?.value ?? null;
  const rows = [...groupBy(found, ({ contactId }) => contactId).values()].map((reviewed) => {
    const mine = reviewed.find(({ reviewerId }) => reviewerId === personId);
    const others = reviewed.filter(({ reviewerId }) => reviewerId !== personId);
    return [mine ? shareOf(mine.id) : null, ...others.map(({ id }) => shareOf(id))];
  });
  return reviewerLeniency(rows, 0);
}
