import type { Db } from "@kwartet/db/client";
import { contacts } from "@kwartet/db/schema/contacts";
import { calibrations, reviews } from "@kwartet/db/schema/reviews";
import { localDayOf } from "@kwartet/metrics/period";
import type { ReviewScore } from "@kwartet/metrics/review-score";
import { and, asc, count, desc, eq, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { findVisibleAgent } from "../kpis/visible-queries";
import type { Scope } from "../scope";
import { rulesOf } from "../settings/in-force-queries";
import { settingsToday } from "../settings/today";
import { type ReviewedContact, readReviewedContacts, shownContact } from "./contact-queries";
import type { Review } from "./find-queries";
import type { ReviewPage } from "./input";
import { namesOf } from "./name-queries";
import { scoresOf } from "./score-queries";

/** A published review in a list. */
export type ReviewRow = {
  id: string;
  contact: ReviewedContact | null;
  agent: { id: string; name: string };
  reviewer: { id: string; name: string };
  status: Exclude<Review["status"], "open">;
  reason: Review["reason"];
  /** In the organisation's time zone. */
  publishedOn: string | null;
  score: ReviewScore;
};
export type ReviewList = { total: number; rows: ReviewRow[] };

/** Published reviews about the caller. */
export async function listMine(db: Db, scope: Scope, page: ReviewPage): Promise<ReviewList> {
  const ofMe = eq(reviews.personId, scope.personId ?? scope.organizationId);
  return listPage(db, scope, { page, condition: ofMe });
}

/** Published reviews of conversations that took place while the caller coached, newest first. */
export async function listOfCoach(db: Db, scope: Scope, page: ReviewPage): Promise<ReviewList> {
  const { agentId } = page;
  if (agentId !== undefined) await findVisibleAgent(db, scope, agentId);
  const condition = and(
    coachedContacts(scope),
    ne(reviews.personId, scope.personId ?? scope.organizationId),
    agentId === undefined ? undefined : eq(reviews.personId, agentId),
    // Whoever is still scoring a conversation must not see how another did.
    sql`not exists (
      select 1 from ${reviews} o where o.organization_id = ${scope.organizationId}
        and o.contact_id = ${reviews.contactId} and o.reviewer_id = ${scope.personId} and o.status = 'open'
    )`,
  );
  const list = await listPage(db, scope, { page, condition });
  await recordAudit(db, scope, {
    action: "person-read",
    purpose: "coaching",
    rowCount: list.rows.length,
    details: { people: [...new Set(list.rows.map(({ agent }) => agent.id))] },
  });
  return list;
}

/** A contact that is gone leaves the day on which it was reviewed. */
function coachedContacts(scope: Scope): SQL | undefined {
  const day = sql`coalesce(${contacts.offeredOn}, ${reviews.createdAt}::date)`;
  const periods = scope.coachOf.map(
    ({ teamId, startsOn, endsOn }) =>
      sql`(${reviews.teamId} = ${teamId} and ${day} between ${startsOn} and ${endsOn ?? "2199-12-31"})`,
  );
  return periods.length === 0 ? sql`false` : or(...periods);
}

type Asked = { page: ReviewPage; condition: SQL | undefined };

async function listPage(db: Db, scope: Scope, { page, condition }: Asked): Promise<ReviewList> {
  const where = and(
    eq(reviews.organizationId, scope.organizationId),
    ne(reviews.status, "open"),
    // One of a calibration is the reviewers' own until it is closed.
    or(isNull(reviews.calibrationId), isNotNull(calibrations.closedAt)),
    condition,
  );
  const ofContact = and(
    eq(contacts.organizationId, reviews.organizationId),
    eq(contacts.id, reviews.contactId),
  );
  const ofCalibration = and(
    eq(calibrations.organizationId, reviews.organizationId),
    eq(calibrations.id, reviews.calibrationId),
  );
  const [counted] = await db
    .select({ total: count() })
    .from(reviews)
    .leftJoin(contacts, ofContact)
    .leftJoin(calibrations, ofCalibration)
    .where(where);
  const found = await db
    .select({ review: reviews })
    .from(reviews)
    .leftJoin(contacts, ofContact)
    .leftJoin(calibrations, ofCalibration)
    .where(where)
    .orderBy(desc(reviews.publishedAt), asc(reviews.id))
    .limit(page.pageSize)
    .offset(page.page * page.pageSize);
  const shown = found.map(({ review }) => review);
  return { total: counted?.total ?? 0, rows: await rowsOfReviews(db, scope, shown) };
}

async function rowsOfReviews(db: Db, scope: Scope, shown: readonly Review[]): Promise<ReviewRow[]> {
  const about = await readReviewedContacts(
    db,
    scope,
    shown.map(({ contactId }) => contactId),
  );
  const nameOf = await namesOf(
    db,
    scope,
    shown.flatMap(({ personId, reviewerId }) => [personId, reviewerId]),
  );
  const scores = await scoresOf(db, scope, shown);
  const { settings } = settingsToday(await rulesOf(db, scope));
  return shown.flatMap((review) => {
    const score = scores.get(review.id);
    if (!score || review.status === "open") return [];
    return {
      id: review.id,
      contact: shownContact(about.get(review.contactId)),
      agent: { id: review.personId, name: nameOf(review.personId) },
      reviewer: { id: review.reviewerId, name: nameOf(review.reviewerId) },
      status: review.status,
      reason: review.reason,
      publishedOn: review.publishedAt && localDayOf(review.publishedAt.getTime(), settings.timeZone),
      score,
    };
  });
}
