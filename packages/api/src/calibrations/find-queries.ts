import type { Db } from "@kwartet/db/client";
import { calibrationContacts, calibrationReviewers, calibrations } from "@kwartet/db/schema/reviews";
import { and, asc, eq } from "drizzle-orm";
import { found, notFound } from "../errors";
import type { Scope } from "../scope";

export type Calibration = typeof calibrations.$inferSelect & {
  contactIds: string[];
  reviewerIds: string[];
};

/** A calibration that the caller made or takes part in; any other is as if it were not there. */
export async function findCalibration(db: Db, scope: Scope, calibrationId: string): Promise<Calibration> {
  const { organizationId, personId } = scope;
  const [row] = await db
    .select()
    .from(calibrations)
    .where(and(eq(calibrations.organizationId, organizationId), eq(calibrations.id, calibrationId)));
  const calibration = found(row, "Calibration");
  const contacts = await db
    .select({ id: calibrationContacts.contactId })
    .from(calibrationContacts)
    .where(
      and(
        eq(calibrationContacts.organizationId, organizationId),
        eq(calibrationContacts.calibrationId, calibrationId),
      ),
    )
    .orderBy(asc(calibrationContacts.contactId));
  const reviewers = await db
    .select({ id: calibrationReviewers.personId })
    .from(calibrationReviewers)
    .where(
      and(
        eq(calibrationReviewers.organizationId, organizationId),
        eq(calibrationReviewers.calibrationId, calibrationId),
      ),
    )
    .orderBy(asc(calibrationReviewers.personId));
  const reviewerIds = reviewers.map(({ id }) => id);
  const isTheirs = calibration.createdBy === personId || reviewerIds.some((id) => id === personId);
  if (!isTheirs) throw notFound("Calibration");
  return { ...calibration, contactIds: contacts.map(({ id }) => id), reviewerIds };
}
