import type { Db } from "@kwartet/db/client";
import { reviewQuotes } from "@kwartet/db/schema/reviews";
import { and, asc, eq } from "drizzle-orm";
import type { Scope } from "../scope";

/** The words of the conversation that stand with the criteria of a review. */
export async function readQuotes(db: Db, { organizationId }: Scope, reviewId: string) {
  return db
    .select({
      criterionId: reviewQuotes.criterionId,
      sequence: reviewQuotes.sequence,
      startsAt: reviewQuotes.startsAt,
      endsAt: reviewQuotes.endsAt,
      text: reviewQuotes.text,
    })
    .from(reviewQuotes)
    .where(and(eq(reviewQuotes.organizationId, organizationId), eq(reviewQuotes.reviewId, reviewId)))
    .orderBy(asc(reviewQuotes.sequence), asc(reviewQuotes.startsAt), asc(reviewQuotes.id));
}
