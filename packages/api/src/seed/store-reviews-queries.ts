import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { insertRows } from "@kwartet/db/rows";
import { contacts, transcriptMessages } from "@kwartet/db/schema/contacts";
import { reviewQuotes, reviewScores, reviews } from "@kwartet/db/schema/reviews";
import { addDays } from "@kwartet/metrics/calendar-day";
import { REVIEW_DISPUTE_DAYS } from "@kwartet/metrics/review-score";
import { and, asc, desc, eq, inArray, isNotNull, lt } from "drizzle-orm";
import { type Criterion, formInUse, readCriteria } from "../review-forms/queries";
import { systemScope } from "../scope";
import type { DemoReview } from "./demo/coaching-now";
import { itemAt } from "./demo/random";
import type { CoachedTeam } from "./store-coached-team-queries";
import { noonOf } from "./store-goals-queries";

type Conversation = Pick<typeof contacts.$inferSelect, "id" | "teamId" | "channel">;
type Wanted = { agentId: string; until: string };

/** Conversations of an agent before a day of which the text is there, the latest first. */
export async function readConversations(
  db: Db,
  organizationId: string,
  { agentId, until }: Wanted,
): Promise<Conversation[]> {
  const withText = db
    .select({ contactId: transcriptMessages.contactId })
    .from(transcriptMessages)
    .where(
      and(eq(transcriptMessages.organizationId, organizationId), eq(transcriptMessages.speaker, "agent")),
    );
  return db
    .select({ id: contacts.id, teamId: contacts.teamId, channel: contacts.channel })
    .from(contacts)
    .where(
      and(
        eq(contacts.organizationId, organizationId),
        eq(contacts.agentId, agentId),
        lt(contacts.offeredOn, until),
        isNotNull(contacts.answeredAt),
        inArray(contacts.id, withText),
      ),
    )
    .orderBy(desc(contacts.offeredAt), asc(contacts.externalId))
    .limit(10);
}

/** Stores reviews that were published and read before the data end; the product publishes none of then. */
export async function storeReadReviews(
  db: Db,
  team: CoachedTeam,
  read: readonly DemoReview[],
): Promise<void> {
  const scope = systemScope(team.organizationId, "setting:write");
  const form = await formInUse(db, scope);
  const criteria = await readCriteria(db, scope, form);
  for (const review of read) await storeReview(db, team, { review, form, criteria });
}

type Storing = {
  review: DemoReview;
  form: { formId: string; version: number };
  criteria: readonly Criterion[];
};

async function storeReview(db: Db, team: CoachedTeam, { review, form, criteria }: Storing): Promise<void> {
  const { organizationId, coachId } = team;
  const { agent, conversation, publishedOn, isRandom, remark } = review;
  const { id: personId } = itemAt(team.agents, agent);
  const conversations = await readConversations(db, organizationId, {
    agentId: personId,
    until: publishedOn,
  });
  const contact = conversations[conversation];
  if (!contact) return;
  const reviewId = newId();
  await db.insert(reviews).values({
    organizationId,
    id: reviewId,
    contactId: contact.id,
    personId,
    teamId: contact.teamId,
    reviewerId: coachId,
    formId: form.formId,
    formVersion: form.version,
    reason: isRandom ? "random" : "request",
    status: "acknowledged",
    remark,
    publishedAt: noonOf(publishedOn),
    acknowledgedAt: noonOf(addDays(publishedOn, 1)),
    disputeUntil: addDays(publishedOn, REVIEW_DISPUTE_DAYS),
    version: 3,
    createdAt: noonOf(publishedOn),
  });
  await insertRows(
    db,
    reviewScores,
    scoreDemo(criteria, agent).map((score) => ({ organizationId, reviewId, ...score, note: null })),
  );
  const quote = await readQuote(db, organizationId, contact.id);
  const [first] = criteria;
  if (first && quote) {
    const words = { startsAt: 0, endsAt: quote.text.length, ...quote };
    await db
      .insert(reviewQuotes)
      .values({ organizationId, id: newId(), reviewId, criterionId: first.id, ...words });
  }
}

/** Levels that differ from agent to agent and from point to point, with everything critical in order. */
export function scoreDemo(criteria: readonly Criterion[], agent: number) {
  return criteria.map(({ id: criterionId, isCritical, anchors }, place) => ({
    criterionId,
    level: isCritical ? 1 : Math.min(anchors.length - 1, 1 + ((agent + 2 * place) % 3)),
  }));
}

/** What the agent said second: the first is a greeting. */
export async function readQuote(
  db: Db,
  organizationId: string,
  contactId: string,
): Promise<{ sequence: number; text: string } | null> {
  const said = await db
    .select({ sequence: transcriptMessages.sequence, text: transcriptMessages.message })
    .from(transcriptMessages)
    .where(
      and(
        eq(transcriptMessages.organizationId, organizationId),
        eq(transcriptMessages.contactId, contactId),
        eq(transcriptMessages.speaker, "agent"),
      ),
    )
    .orderBy(asc(transcriptMessages.sequence))
    .limit(2);
  return said.at(-1) ?? null;
}
