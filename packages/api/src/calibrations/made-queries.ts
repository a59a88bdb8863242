import type { Db } from "@kwartet/db/client";
import { reviews } from "@kwartet/db/schema/reviews";
import { and, asc, eq } from "drizzle-orm";
import type { Scope } from "../scope";
import type { Calibration } from "./find-queries";

/** The reviews that were begun in a calibration, whoever's they are. */
export async function readMade(db: Db, { organizationId }: Scope, { id }: Calibration) {
  return db
    .select({
      id: reviews.id,
      contactId: reviews.contactId,
      reviewerId: reviews.reviewerId,
      personId: reviews.personId,
      status: reviews.status,
    })
    .from(reviews)
    .where(and(eq(reviews.organizationId, organizationId), eq(reviews.calibrationId, id)))
    .orderBy(asc(reviews.id));
}
