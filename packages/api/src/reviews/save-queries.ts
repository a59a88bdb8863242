import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { transcriptMessages } from "@kwartet/db/schema/contacts";
import { reviewQuotes, reviewScores } from "@kwartet/db/schema/reviews";
import { and, eq } from "drizzle-orm";
import { badRequest, notFound } from "../errors";
import { type Criterion, readCriteria } from "../review-forms/queries";
import type { Scope } from "../scope";
import { advanceReview, findOwn, type Review, requireOpen, requireSeen } from "./find-queries";
import type { SavedReview } from "./input";

/** Keeps what the reviewer has so far: all of it at once, so that what was taken away is gone. */
export async function saveReview(
  db: Db,
  scope: Scope,
  { scores, quotes, remark, ...seen }: SavedReview,
): Promise<{ version: number }> {
  const review = await findOwn(db, scope, seen.reviewId);
  const criteria = await readCriteria(db, scope, { formId: review.formId, version: review.formVersion });
  requireCriteria(criteria, [...scores, ...quotes]);
  requireSeen(review, seen);
  requireOpen(review);
  requireScores(criteria, scores);
  const quoted = await readQuoted(db, scope, { review, quotes });
  const next = await advanceReview(db, scope, { ...seen, set: { remark } });
  await replaceScores(db, scope, { reviewId: review.id, scores });
  await replaceQuotes(db, scope, { reviewId: review.id, quotes: quoted });
  return next;
}

/** A criterion of another form is as one that does not exist. */
function requireCriteria(criteria: readonly Criterion[], named: readonly { criterionId: string }[]): void {
  const known = new Set(criteria.map(({ id }) => id));
  if (named.some(({ criterionId }) => !known.has(criterionId))) throw notFound("Criterion");
}

function requireScores(criteria: readonly Criterion[], scores: SavedReview["scores"]): void {
  if (new Set(scores.map(({ criterionId }) => criterionId)).size < scores.length) {
    throw badRequest("A criterion is scored once.", "scored-twice");
  }
  for (const { criterionId, level } of scores) requireLevel(criteria, criterionId, level);
}

/** A level that the form has, or "not applicable" where the form allows it. */
export function requireLevel(
  criteria: readonly Criterion[],
  criterionId: string,
  level: number | null,
): void {
  const criterion = criteria.find(({ id }) => id === criterionId);
  if (!criterion) throw notFound("Criterion");
  if (level === null && !criterion.allowsNotApplicable) {
    throw badRequest("This criterion always applies: choose a level.", "always-applies");
  }
  if (level !== null && level >= criterion.anchors.length) {
    throw badRequest("The form has no such level.", "no-such-level");
  }
}

async function replaceScores(
  db: Db,
  { organizationId }: Scope,
  { reviewId, scores }: Pick<SavedReview, "reviewId" | "scores">,
): Promise<void> {
  await db
    .delete(reviewScores)
    .where(and(eq(reviewScores.organizationId, organizationId), eq(reviewScores.reviewId, reviewId)));
  if (scores.length === 0) return;
  await db
    .insert(reviewScores)
    .values(scores.map(({ note, ...score }) => ({ organizationId, reviewId, ...score, note: note || null })));
}

type Quote = SavedReview["quotes"][number] & { text: string };

/** The words themselves, from the conversation; those of a conversation that is gone meanwhile stay as they were kept. */
async function readQuoted(
  db: Db,
  { organizationId }: Scope,
  { review, quotes }: { review: Review; quotes: SavedReview["quotes"] },
): Promise<Quote[]> {
  if (quotes.length === 0) return [];
  const messages = await db
    .select({ sequence: transcriptMessages.sequence, message: transcriptMessages.message })
    .from(transcriptMessages)
    .where(
      and(
        eq(transcriptMessages.organizationId, organizationId),
        eq(transcriptMessages.contactId, review.contactId),
      ),
    );
  const kept = await db
    .select()
    .from(reviewQuotes)
    .where(and(eq(reviewQuotes.organizationId, organizationId), eq(reviewQuotes.reviewId, review.id)));
  const said = new Map(messages.map(({ sequence, message }) => [sequence, message]));
  return quotes.map((quote) => {
    const message = said.get(quote.sequence);
    const text =
      message === undefined
        ? kept.find((one) => isSamePlace(one, quote))?.text
        : message.slice(quote.startsAt, quote.endsAt);
    if (!text?.trim() || (message !== undefined && quote.endsAt > message.length)) {
      throw badRequest("The conversation does not hold these words.", "no-such-words");
    }
    return { ...quote, text };
  });
}

const isSamePlace = (a: SavedReview["quotes"][number], b: SavedReview["quotes"][number]): boolean =>
  a.sequence === b.sequence && a.startsAt === b.startsAt && a.endsAt === b.endsAt;

async function replaceQuotes(
  db: Db,
  { organizationId }: Scope,
  { reviewId, quotes }: { reviewId: string; quotes: readonly Quote[] },
): Promise<void> {
  await db
    .delete(reviewQuotes)
    .where(and(eq(reviewQuotes.organizationId, organizationId), eq(reviewQuotes.reviewId, reviewId)));
  if (quotes.length === 0) return;
  await db
    .insert(reviewQuotes)
    .values(quotes.map((quote) => ({ organizationId, id: newId(), reviewId, ...quote })));
}
