import type { Db } from "@kwartet/db/client";
import { contacts } from "@kwartet/db/schema/contacts";
import { calibrationReviewers, calibrations, reviewDisputes, reviews } from "@kwartet/db/schema/reviews";
import { and, eq, sql } from "drizzle-orm";
import { isCoachedContact } from "../contacts/visible-contact";
import { conflict, found, notFound, preconditionFailed } from "../errors";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import { listDeciders } from "./decider-queries";
import type { SeenReview } from "./input";

export type Review = typeof reviews.$inferSelect;

/** As what somebody sees a review. Who wrote it sees it as such, also when they coach the agent. */
export type Viewpoint = "reviewer" | "agent" | "decider" | "coach";
export type FoundReview = { review: Review; as: Viewpoint; calibration: FoundCalibration | null };
export type FoundCalibration = { id: string; title: string; isClosed: boolean };

/**
 * A review that the caller may open; any other is as if it were not there. An open one is its reviewer's alone, and one
 * of a calibration stays so until the calibration is closed.
 */
export async function findReview(db: Db, scope: Scope, reviewId: string): Promise<FoundReview> {
  const [row] = await db
    .select({ review: reviews, offeredOn: contacts.offeredOn })
    .from(reviews)
    .leftJoin(
      contacts,
      and(eq(contacts.organizationId, reviews.organizationId), eq(contacts.id, reviews.contactId)),
    )
    .where(and(eq(reviews.organizationId, scope.organizationId), eq(reviews.id, reviewId)));
  const { review, offeredOn } = found(row, "Review");
  const calibration = await findCalibration(db, scope, review);
  // A contact that was taken back with its import leaves the day on which it was reviewed.
  const day = offeredOn ?? review.createdAt.toISOString().slice(0, 10);
  const as = await viewpointOf(db, scope, { review, day, calibration });
  if (as === null) throw notFound("Review");
  return { review, as, calibration };
}

type Placed = { review: Review; day: string; calibration: FoundCalibration | null };

async function viewpointOf(
  db: Db,
  scope: Scope,
  { review, day, calibration }: Placed,
): Promise<Viewpoint | null> {
  const isCoached = isCoachedContact(scope, {
    agentId: review.personId,
    teamId: review.teamId,
    offeredOn: day,
  });
  if (review.reviewerId === scope.personId) {
    const takesPart = calibration !== null && (await isParticipant(db, scope, calibration.id));
    return isCoached || takesPart ? "reviewer" : null;
  }
  if (review.status === "open" || calibration?.isClosed === false) return null;
  if (review.personId === scope.personId) return "agent";
  if (await isDecider(db, scope, review)) return "decider";
  // Whoever is still scoring this conversation must not see how another did.
  return isCoached && !(await isScoring(db, scope, review.contactId)) ? "coach" : null;
}

/** May decide of a dispute, or did: of a review that another wrote about somebody else. */
async function isDecider(db: Db, scope: Scope, review: Review): Promise<boolean> {
  if (review.status === "disputed") {
    const deciders = await listDeciders(db, scope, { review, day: await today(db, scope) });
    if (deciders.some((id) => id === scope.personId)) return true;
  }
  const [decided] = await db
    .select({ one: sql`1` })
    .from(reviewDisputes)
    .where(
      and(
        eq(reviewDisputes.organizationId, scope.organizationId),
        eq(reviewDisputes.reviewId, review.id),
        eq(reviewDisputes.decidedBy, scope.personId ?? review.id),
      ),
    );
  return decided !== undefined && scope.coachOf.length > 0;
}

async function isScoring(db: Db, { organizationId, personId }: Scope, contactId: string): Promise<boolean> {
  if (personId === null) return false;
  const [own] = await db
    .select({ id: reviews.id })
    .from(reviews)
    .where(
      and(
        eq(reviews.organizationId, organizationId),
        eq(reviews.contactId, contactId),
        eq(reviews.reviewerId, personId),
        eq(reviews.status, "open"),
      ),
    );
  return own !== undefined;
}

async function findCalibration(
  db: Db,
  { organizationId }: Scope,
  { calibrationId }: Review,
): Promise<FoundCalibration | null> {
  if (calibrationId === null) return null;
  const [row] = await db
    .select({ id: calibrations.id, title: calibrations.title, closedAt: calibrations.closedAt })
    .from(calibrations)
    .where(and(eq(calibrations.organizationId, organizationId), eq(calibrations.id, calibrationId)));
  return row ? { id: row.id, title: row.title, isClosed: row.closedAt !== null } : null;
}

async function isParticipant(db: Db, { organizationId, personId }: Scope, calibrationId: string) {
  if (personId === null) return false;
  const [row] = await db
    .select({ personId: calibrationReviewers.personId })
    .from(calibrationReviewers)
    .where(
      and(
        eq(calibrationReviewers.organizationId, organizationId),
        eq(calibrationReviewers.calibrationId, calibrationId),
        eq(calibrationReviewers.personId, personId),
      ),
    );
  return row !== undefined;
}

/** A review that the caller writes or wrote. */
export async function findOwn(db: Db, scope: Scope, reviewId: string): Promise<Review> {
  const { review, as } = await findReview(db, scope, reviewId);
  if (as !== "reviewer") throw notFound("Review");
  return review;
}

/** One of the caller's own that is still open and as they last saw it. */
export async function findOwnOpen(db: Db, scope: Scope, seen: SeenReview): Promise<Review> {
  const review = await findOwn(db, scope, seen.reviewId);
  requireSeen(review, seen);
  requireOpen(review);
  return review;
}

export function requireOpen({ status }: Review): void {
  if (status !== "open") {
    throw preconditionFailed("This review is published and does not change any more.", "published");
  }
}

/** What was changed since the caller looked is not written over. */
export function requireSeen(review: Review, { version }: SeenReview): void {
  if (review.version !== version) throw changedMeanwhile();
}

/** Makes a change of the state that was seen; of two at once the second finds another version. */
export async function advanceReview(
  db: Db,
  { organizationId }: Scope,
  { reviewId, version, set }: SeenReview & { set: Partial<typeof reviews.$inferInsert> },
): Promise<{ version: number }> {
  const [row] = await db
    .update(reviews)
    .set({ ...set, version: version + 1 })
    .where(
      and(eq(reviews.organizationId, organizationId), eq(reviews.id, reviewId), eq(reviews.version, version)),
    )
    .returning({ version: reviews.version });
  if (!row) throw changedMeanwhile();
  return row;
}

const changedMeanwhile = () =>
  conflict("This review was changed meanwhile. Open it again.", "changed-meanwhile");
