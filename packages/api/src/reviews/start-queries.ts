import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { reviewSamples, reviews } from "@kwartet/db/schema/reviews";
import { and, eq } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { findContact } from "../contacts/behind-queries";
import { isCoachedContact } from "../contacts/visible-contact";
import { conflict, found, notFound, preconditionFailed } from "../errors";
import { formInUse } from "../review-forms/queries";
import type { Scope } from "../scope";
import { findOwnOpen } from "./find-queries";
import type { NewReview, ReviewReason, SeenReview } from "./input";

/** Begins to review a contact of an agent whom the caller coached then; asked again, the one that is open goes on. */
export async function startReview(
  db: Db,
  scope: Scope,
  { contactId, reason }: NewReview,
): Promise<{ reviewId: string }> {
  const { contact } = found(await findContact(db, scope, contactId), "Contact");
  if (!isCoachedContact(scope, contact)) throw notFound("Contact");
  const form = await formInUse(db, scope);
  const isDrawn = await wasDrawn(db, scope, contactId);
  return openReview(db, scope, { contact, form, reason: isDrawn ? "random" : reason, calibrationId: null });
}

type Opening = {
  contact: { id: string; agentId: string | null; teamId: string; answeredAt: Date | null };
  form: { formId: string; version: number };
  reason: ReviewReason;
  calibrationId: string | null;
};

/** For the caller, of a contact that they may review. */
export async function openReview(
  db: Db,
  scope: Scope,
  { contact, form, reason, calibrationId }: Opening,
): Promise<{ reviewId: string }> {
  const { organizationId, personId: reviewerId } = scope;
  if (reviewerId === null) throw notFound("Contact");
  if (contact.agentId === null || contact.answeredAt === null) {
    throw preconditionFailed("Nobody handled this contact: there is nothing to review.", "not-handled");
  }
  if (contact.agentId === reviewerId) {
    throw preconditionFailed("Nobody reviews a conversation of their own.", "own-contact");
  }
  const existing = await findOwn(db, scope, contact.id);
  if (existing) return continueReview(existing, calibrationId);
  const reviewId = newId();
  const [added] = await db
    .insert(reviews)
    .values({
      organizationId,
      id: reviewId,
      contactId: contact.id,
      personId: contact.agentId,
      teamId: contact.teamId,
      reviewerId,
      formId: form.formId,
      formVersion: form.version,
      reason,
      calibrationId,
      status: "open",
    })
    .onConflictDoNothing({ target: [reviews.organizationId, reviews.contactId, reviews.reviewerId] })
    .returning({ id: reviews.id });
  // Begun a moment ago in another window: that one goes on.
  if (!added) return continueReview(found(await findOwn(db, scope, contact.id), "Review"), calibrationId);
  await recordAudit(db, scope, {
    action: "review-change",
    subjectPersonId: contact.agentId,
    purpose: "coaching",
    details: { change: "review-start", reviewId, reason },
  });
  return { reviewId };
}

type Own = Pick<typeof reviews.$inferSelect, "id" | "status" | "calibrationId">;

function continueReview(own: Own, calibrationId: string | null): { reviewId: string } {
  if (own.status === "open" && own.calibrationId === calibrationId) return { reviewId: own.id };
  throw conflict("You have reviewed this conversation already.", "reviewed-already");
}

async function findOwn(
  db: Db,
  { organizationId, personId }: Scope,
  contactId: string,
): Promise<Own | undefined> {
  const [own] = await db
    .select({ id: reviews.id, status: reviews.status, calibrationId: reviews.calibrationId })
    .from(reviews)
    .where(
      and(
        eq(reviews.organizationId, organizationId),
        eq(reviews.contactId, contactId),
        eq(reviews.reviewerId, personId ?? contactId),
      ),
    );
  return own;
}

async function wasDrawn(db: Db, { organizationId, personId }: Scope, contactId: string): Promise<boolean> {
  const [sample] = await db
    .select({ weekOn: reviewSamples.weekOn })
    .from(reviewSamples)
    .where(
      and(
        eq(reviewSamples.organizationId, organizationId),
        eq(reviewSamples.contactId, contactId),
        eq(reviewSamples.reviewerId, personId ?? contactId),
      ),
    );
  return sample !== undefined;
}

/** Throws an open review away; what was published stays. */
export async function discardReview(db: Db, scope: Scope, seen: SeenReview): Promise<void> {
  const review = await findOwnOpen(db, scope, seen);
  const [gone] = await db
    .delete(reviews)
    .where(
      and(
        eq(reviews.organizationId, scope.organizationId),
        eq(reviews.id, review.id),
        eq(reviews.version, seen.version),
        eq(reviews.status, "open"),
      ),
    )
    .returning({ id: reviews.id });
  found(gone, "Review");
  await recordAudit(db, scope, {
    action: "review-change",
    subjectPersonId: review.personId,
    purpose: "coaching",
    details: { change: "review-discard", reviewId: review.id },
  });
}
