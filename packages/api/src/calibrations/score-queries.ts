import type { Db } from "@kwartet/db/client";
import { calibrations, reviews } from "@kwartet/db/schema/reviews";
import { and, eq, isNull } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { findContact } from "../contacts/behind-queries";
import { conflict, found, notFound, preconditionFailed } from "../errors";
import { openReview } from "../reviews/start-queries";
import type { Scope } from "../scope";
import { findCalibration } from "./find-queries";
import type { CalibratedContact } from "./input";

/** The caller's own scoring of one of the conversations; begun already, it goes on. */
export async function startScoring(
  db: Db,
  scope: Scope,
  { calibrationId, contactId }: CalibratedContact,
): Promise<{ reviewId: string }> {
  const calibration = await findCalibration(db, scope, calibrationId);
  if (!calibration.contactIds.includes(contactId)) throw notFound("Contact");
  if (!calibration.reviewerIds.some((id) => id === scope.personId)) throw notFound("Calibration");
  if (calibration.closedAt !== null) throw closed();
  const { contact } = found(await findContact(db, scope, contactId), "Contact");
  const form = { formId: calibration.formId, version: calibration.formVersion };
  return openReview(db, scope, { contact, form, reason: "calibration", calibrationId });
}

/** From here on everybody who took part sees what each scored; nothing can be scored any more. */
export async function closeCalibration(db: Db, scope: Scope, calibrationId: string): Promise<void> {
  const { organizationId } = scope;
  const calibration = await findCalibration(db, scope, calibrationId);
  if (calibration.createdBy !== scope.personId) {
    throw preconditionFailed("Only who made a calibration closes it.", "not-maker");
  }
  if (calibration.closedAt !== null) throw closed();
  const scored = await db
    .select({ reviewerId: reviews.reviewerId, contactId: reviews.contactId })
    .from(reviews)
    .where(
      and(
        eq(reviews.organizationId, organizationId),
        eq(reviews.calibrationId, calibrationId),
        eq(reviews.status, "published"),
      ),
    );
  const isShared = scored.some((one) =>
    scored.some((other) => other.contactId === one.contactId && other.reviewerId !== one.reviewerId),
  );
  if (!isShared) {
    throw preconditionFailed("Two people must have scored the same conversation first.", "too-early");
  }
  const [row] = await db
    .update(calibrations)
    .set({ closedAt: new Date() })
    .where(
      and(
        eq(calibrations.organizationId, organizationId),
        eq(calibrations.id, calibrationId),
        isNull(calibrations.closedAt),
      ),
    )
    .returning({ id: calibrations.id });
  if (!row) throw closed();
  // What was not finished is not blind any more once the results are there.
  await db
    .delete(reviews)
    .where(
      and(
        eq(reviews.organizationId, organizationId),
        eq(reviews.calibrationId, calibrationId),
        eq(reviews.status, "open"),
      ),
    );
  await recordAudit(db, scope, {
    action: "review-change",
    purpose: "calibration",
    rowCount: scored.length,
    details: { change: "calibration-close", calibrationId },
  });
}

const closed = () => conflict("This calibration is closed.", "closed");
