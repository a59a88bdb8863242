import type { Db } from "@kwartet/db/client";
import { calibrationContacts, calibrationReviewers, calibrations, reviews } from "@kwartet/db/schema/reviews";
import { addDays } from "@kwartet/metrics/calendar-day";
import { randomShareOf } from "@kwartet/metrics/review-score";
import { and, asc, desc, eq, gte, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import { type ReviewedContact, readReviewedContacts, shownContact } from "./contact-queries";
import { listDeciders } from "./decider-queries";
import { ensureDraw, listSamplesToDo } from "./sample-queries";

/** The share that chance chose is taken over so many days. */
const SHARE_DAYS = 91;

export type ToDo = {
  /** Begun and not published. */
  open: { reviewId: string; contact: ReviewedContact | null; reason: string }[];
  /** Drawn for the caller and not begun. */
  drawn: { contactId: string; weekOn: string; contact: ReviewedContact }[];
  /** Disputes that the caller may decide. */
  disputed: { reviewId: string; contact: ReviewedContact | null }[];
  calibrations: { id: string; title: string; isClosed: boolean; isMine: boolean; left: number }[];
  /** The caller's own reviews of the last thirteen weeks; null where there are none. */
  random: { share: number | null; random: number; all: number };
};

/** What waits for a coach. The week's conversations are drawn when the first asks for them. */
export async function readToDo(db: Db, scope: Scope): Promise<ToDo> {
  const { personId, coachOf } = scope;
  if (personId === null)
    return {
      open: [],
      drawn: [],
      disputed: [],
      calibrations: [],
      random: { share: null, random: 0, all: 0 },
    };
  await ensureDraw(db, scope, { reviewerId: personId, coachOf });
  const open = await listOpen(db, scope, personId);
  const samples = await listSamplesToDo(db, scope, personId);
  const disputed = await listToDecide(db, scope, personId);
  const about = await readReviewedContacts(
    db,
    scope,
    [...open, ...samples, ...disputed].map(({ contactId }) => contactId),
  );
  const contactOf = (contactId: string) => shownContact(about.get(contactId));
  return {
    open: open.map(({ contactId, ...row }) => ({ ...row, contact: contactOf(contactId) })),
    // A contact that was taken back with its import can no longer be reviewed.
    drawn: samples.flatMap((row) => {
      const contact = contactOf(row.contactId);
      return contact ? [{ ...row, contact }] : [];
    }),
    disputed: disputed.map(({ contactId, id }) => ({ reviewId: id, contact: contactOf(contactId) })),
    calibrations: await listCalibrations(db, scope, personId),
    random: await countRandom(db, scope, personId),
  };
}

async function listOpen(db: Db, { organizationId }: Scope, personId: string) {
  return db
    .select({ reviewId: reviews.id, contactId: reviews.contactId, reason: reviews.reason })
    .from(reviews)
    .where(
      and(
        eq(reviews.organizationId, organizationId),
        eq(reviews.reviewerId, personId),
        eq(reviews.status, "open"),
        isNull(reviews.calibrationId),
      ),
    )
    .orderBy(asc(reviews.createdAt));
}

async function listToDecide(db: Db, scope: Scope, personId: string) {
  const disputed = await db
    .select()
    .from(reviews)
    .where(
      and(
        eq(reviews.organizationId, scope.organizationId),
        eq(reviews.status, "disputed"),
        ne(reviews.reviewerId, personId),
        ne(reviews.personId, personId),
      ),
    )
    .orderBy(asc(reviews.publishedAt));
  const day = await today(db, scope);
  const found = [];
  for (const review of disputed) {
    const deciders = await listDeciders(db, scope, { review, day });
    if (deciders.includes(personId)) found.push(review);
  }
  return found;
}

/** Those in which the caller takes part or that they made, the open ones first. */
async function listCalibrations(db: Db, { organizationId }: Scope, personId: string) {
  const rows = await db
    .select({
      id: calibrations.id,
      title: calibrations.title,
      closedAt: calibrations.closedAt,
      createdBy: calibrations.createdBy,
      takesPart: sql<boolean>`${calibrationReviewers.personId} is not null`,
    })
    .from(calibrations)
    .leftJoin(
      calibrationReviewers,
      and(
        eq(calibrationReviewers.organizationId, calibrations.organizationId),
        eq(calibrationReviewers.calibrationId, calibrations.id),
        eq(calibrationReviewers.personId, personId),
      ),
    )
    .where(
      and(
        eq(calibrations.organizationId, organizationId),
        or(eq(calibrations.createdBy, personId), eq(calibrationReviewers.personId, personId)),
      ),
    )
    .orderBy(sql`${calibrations.closedAt} is not null`, desc(calibrations.createdAt))
    .limit(20);
  const left = await countLeft(db, { organizationId, personId, ids: rows.map(({ id }) => id) });
  return rows.map(({ id, title, closedAt, createdBy, takesPart }) => ({
    id,
    title,
    isClosed: closedAt !== null,
    isMine: createdBy === personId,
    left: closedAt === null && takesPart ? (left.get(id) ?? 0) : 0,
  }));
}

type Counting = { organizationId: string; personId: string; ids: readonly string[] };

/** Conversations of each calibration that somebody has not finished. */
async function countLeft(db: Db, { organizationId, personId, ids }: Counting): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: calibrationContacts.calibrationId, n: sql<number>`count(*)::integer` })
    .from(calibrationContacts)
    .leftJoin(
      reviews,
      and(
        eq(reviews.organizationId, calibrationContacts.organizationId),
        eq(reviews.contactId, calibrationContacts.contactId),
        eq(reviews.reviewerId, personId),
        ne(reviews.status, "open"),
      ),
    )
    .where(
      and(
        eq(calibrationContacts.organizationId, organizationId),
        inArray(calibrationContacts.calibrationId, [...ids]),
        isNull(reviews.id),
      ),
    )
    .groupBy(calibrationContacts.calibrationId);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

async function countRandom(db: Db, scope: Scope, personId: string): Promise<ToDo["random"]> {
  const since = new Date(addDays(await today(db, scope), -SHARE_DAYS));
  const rows = await db
    .select({ reason: reviews.reason, n: sql<number>`count(*)::integer` })
    .from(reviews)
    .where(
      and(
        eq(reviews.organizationId, scope.organizationId),
        eq(reviews.reviewerId, personId),
        isNull(reviews.calibrationId),
        gte(reviews.publishedAt, since),
      ),
    )
    .groupBy(reviews.reason);
  const all = rows.reduce((total, { n }) => total + n, 0);
  const random = rows.find(({ reason }) => reason === "random")?.n ?? 0;
  return { share: randomShareOf({ random, all }), random, all };
}
