import { randomInt } from "node:crypto";
import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { contacts, transcriptMessages } from "@kwartet/db/schema/contacts";
import { memberships } from "@kwartet/db/schema/people";
import { reviewDraws, reviewSamples, reviews } from "@kwartet/db/schema/reviews";
import { addDays, dayNumberOf, weekdayOfNumber } from "@kwartet/metrics/calendar-day";
import { localDayOf } from "@kwartet/metrics/period";
import { and, eq, gte, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { TeamPeriod } from "../actor";
import { recordAudit } from "../audit/queries";
import { notFound } from "../errors";
import { tell } from "../notifications/tell-queries";
import type { Scope } from "../scope";
import { dataAsOf, rulesOf } from "../settings/in-force-queries";
import { settingsToday } from "../settings/today";
import { listCoaches } from "./decider-queries";
import { type Candidate, drawSample, SAMPLE_PER_WEEK } from "./draw-sample";
import type { SkippedSample } from "./input";

/** Conversations of so many days take part in a draw. */
const WINDOW_DAYS = 28;
/** Draws of so many days back decide whose turn it is. */
const BALANCE_DAYS = 91;

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOfNumber(dayNumberOf(day)));
}

type Coach = { reviewerId: string; coachOf: readonly TeamPeriod[] };

/**
 * Draws this week's conversations for one coach, once: the second time nothing happens. Without conversations to draw
 * from nothing is kept either, so that an import later in the week is still drawn from.
 */
export async function ensureDraw(db: Db, scope: Scope, coach: Coach): Promise<void> {
  const asOf = await dataAsOf(db, scope);
  if (asOf === null) return;
  const { settings, today } = settingsToday(await rulesOf(db, scope));
  const untilOn = localDayOf(asOf, settings.timeZone);
  const draw = {
    organizationId: scope.organizationId,
    weekOn: mondayOf(today),
    reviewerId: coach.reviewerId,
    seed: randomInt(2 ** 31 - 1),
    fromOn: addDays(untilOn, 1 - WINDOW_DAYS),
    untilOn,
  };
  const [drawn] = await db
    .select({ seed: reviewDraws.seed })
    .from(reviewDraws)
    .where(
      and(
        eq(reviewDraws.organizationId, scope.organizationId),
        eq(reviewDraws.weekOn, draw.weekOn),
        eq(reviewDraws.reviewerId, coach.reviewerId),
      ),
    );
  if (drawn) return;
  const candidates = await listCandidates(db, scope, { ...coach, ...draw, today });
  if (candidates.length === 0) return;
  const [isOurs] = await db.insert(reviewDraws).values(draw).onConflictDoNothing().returning();
  if (!isOurs) return;
  const drawnBefore = await countDrawn(db, scope, addDays(draw.weekOn, -BALANCE_DAYS));
  const sample = drawSample({ candidates, drawnBefore, wanted: SAMPLE_PER_WEEK, seed: draw.seed });
  await db
    .insert(reviewSamples)
    .values(
      sample.map(({ contactId, agentId }) => ({
        organizationId: scope.organizationId,
        weekOn: draw.weekOn,
        contactId,
        personId: agentId,
        reviewerId: coach.reviewerId,
      })),
    )
    // Another coach of the same team may have drawn one of them at the same moment.
    .onConflictDoNothing();
  await tell(db, scope, {
    personId: coach.reviewerId,
    kind: "reviews-to-do",
    subjectId: coach.reviewerId,
    about: { weekOn: draw.weekOn },
    once: `reviews-to-do:${draw.weekOn}`,
  });
}

/** So many conversations by chance, as a week's are drawn but for no week: for a calibration. */
export async function drawConversations(db: Db, scope: Scope, wanted: number): Promise<string[]> {
  const asOf = await dataAsOf(db, scope);
  if (asOf === null || scope.personId === null || wanted === 0) return [];
  const { settings, today } = settingsToday(await rulesOf(db, scope));
  const untilOn = localDayOf(asOf, settings.timeZone);
  const candidates = await listCandidates(db, scope, {
    reviewerId: scope.personId,
    coachOf: scope.coachOf,
    fromOn: addDays(untilOn, 1 - WINDOW_DAYS),
    untilOn,
    today,
  });
  const drawnBefore = new Map<string, number>();
  const drawn = drawSample({ candidates, drawnBefore, wanted, seed: randomInt(2 ** 31 - 1) });
  return drawn.map(({ contactId }) => contactId);
}

/** The weekly draw for everybody who coaches, for a job on the server. */
export async function drawForAllCoaches(db: Db, scope: Scope): Promise<void> {
  const { today } = settingsToday(await rulesOf(db, scope));
  const rows = await listCoaches(db, scope, { day: today });
  for (const reviewerId of new Set(rows.map(({ personId }) => personId))) {
    const coachOf = rows.filter(({ personId }) => personId === reviewerId);
    await ensureDraw(db, scope, { reviewerId, coachOf });
  }
}

type Search = Coach & { fromOn: string; untilOn: string; today: string };

/**
 * Handled contacts of agents who are in a team of the coach now, of days on which it was coached. Nobody reviews what was
 * drawn or reviewed already, or their own. With texts of some, only those: the others would have to be pasted.
 */
async function listCandidates(db: Db, scope: Scope, search: Search): Promise<Candidate[]> {
  const rows = await rowsOf<{ contact_id: string; agent_id: string; offered_on: string; has_text: boolean }>(
    db.execute(sql`
      select c.id as contact_id, c.agent_id, c.offered_on::text as offered_on,
        exists (
          select 1 from ${transcriptMessages} t
          where t.organization_id = c.organization_id and t.contact_id = c.id
        ) as has_text
      from ${contacts} c
      where c.organization_id = ${scope.organizationId}
        and c.offered_on between ${search.fromOn} and ${search.untilOn}
        and c.answered_at is not null and c.agent_id is not null and c.agent_id <> ${search.reviewerId}
        and (${coachedDays(search.coachOf)})
        and exists (
          select 1 from ${memberships} m
          where m.organization_id = c.organization_id and m.person_id = c.agent_id
            and m.team_id = c.team_id and m.role = 'agent' and m.starts_on <= ${search.today}
            and (m.ends_on is null or m.ends_on >= ${search.today})
        )
        and not exists (
          select 1 from ${reviews} r where r.organization_id = c.organization_id and r.contact_id = c.id
        )
        and not exists (
          select 1 from ${reviewSamples} s where s.organization_id = c.organization_id and s.contact_id = c.id
        )
    `),
  );
  const withText = rows.filter((row) => row.has_text);
  return (withText.length > 0 ? withText : rows).map((row) => ({
    contactId: row.contact_id,
    agentId: row.agent_id,
    weekOn: mondayOf(row.offered_on),
  }));
}

function coachedDays(coachOf: readonly TeamPeriod[]): SQL {
  const periods = coachOf.map(
    ({ teamId, startsOn, endsOn }) =>
      sql`(c.team_id = ${teamId} and c.offered_on >= ${startsOn} and c.offered_on <= ${endsOn ?? "2199-12-31"})`,
  );
  return periods.length === 0 ? sql`false` : sql.join(periods, sql` or `);
}

async function countDrawn(
  db: Db,
  { organizationId }: Scope,
  sinceOn: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ personId: reviewSamples.personId, n: sql<number>`count(*)::integer` })
    .from(reviewSamples)
    .where(and(eq(reviewSamples.organizationId, organizationId), gte(reviewSamples.weekOn, sinceOn)))
    .groupBy(reviewSamples.personId);
  return new Map(rows.map(({ personId, n }) => [personId, n]));
}

/** The coach does not review a conversation that was drawn for them, and says why; the reason is kept. */
export async function skipSample(db: Db, scope: Scope, { contactId, reason }: SkippedSample): Promise<void> {
  const { organizationId, personId } = scope;
  const [skipped] = await db
    .update(reviewSamples)
    .set({ skippedReason: reason })
    .where(
      and(
        eq(reviewSamples.organizationId, organizationId),
        eq(reviewSamples.contactId, contactId),
        eq(reviewSamples.reviewerId, personId ?? contactId),
        isNull(reviewSamples.skippedReason),
      ),
    )
    .returning({ personId: reviewSamples.personId });
  if (!skipped) throw notFound("Sample");
  await recordAudit(db, scope, {
    action: "review-change",
    subjectPersonId: skipped.personId,
    purpose: "coaching",
    details: { change: "review-skip", contactId },
  });
}

/** Of what was drawn for somebody: what is neither reviewed nor skipped, the oldest week first. */
export async function listSamplesToDo(db: Db, { organizationId }: Scope, reviewerId: string) {
  const samples = await db
    .select({ contactId: reviewSamples.contactId, weekOn: reviewSamples.weekOn })
    .from(reviewSamples)
    .where(
      and(
        eq(reviewSamples.organizationId, organizationId),
        eq(reviewSamples.reviewerId, reviewerId),
        isNull(reviewSamples.skippedReason),
      ),
    )
    .orderBy(reviewSamples.weekOn, reviewSamples.contactId);
  if (samples.length === 0) return [];
  const own = await db
    .select({ contactId: reviews.contactId })
    .from(reviews)
    .where(
      and(
        eq(reviews.organizationId, organizationId),
        eq(reviews.reviewerId, reviewerId),
        inArray(
          reviews.contactId,
          samples.map(({ contactId }) => contactId),
        ),
      ),
    );
  const reviewed = new Set(own.map(({ contactId }) => contactId));
  return samples.filter(({ contactId }) => !reviewed.has(contactId));
}
