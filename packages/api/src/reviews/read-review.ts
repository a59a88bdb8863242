import type { Db } from "@kwartet/db/client";
import { localDayOf } from "@kwartet/metrics/period";
import type { ReviewScore } from "@kwartet/metrics/review-score";
import { recordAudit } from "../audit/queries";
import { localTimeOf } from "../contacts/contact-row";
import { type Criterion, findForm, readCriteria } from "../review-forms/queries";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import { rulesOf } from "../settings/in-force-queries";
import { settingsToday } from "../settings/today";
import { type ReviewedContact, readReviewedContacts, shownContact } from "./contact-queries";
import { listDeciders } from "./decider-queries";
import { type FoundReview, findReview, type Review, type Viewpoint } from "./find-queries";
import { namesOf } from "./name-queries";
import { readQuotes } from "./quote-queries";
import { readDisputes, readScores, scoreOf } from "./score-queries";
import { readMessages } from "./transcript-queries";

type Person = { id: string; name: string };

/** A review as its page shows it. While it is open nothing of the agent is in it but what was said. */
export type ReviewDetail = {
  id: string;
  version: number;
  status: Review["status"];
  reason: Review["reason"];
  as: Viewpoint;
  calibration: { id: string; title: string; isClosed: boolean } | null;
  /** Null when the contact was taken back with its import. */
  contact: ReviewedContact | null;
  /** Null while it is open: the reviewer goes by the conversation alone. */
  agent: Person | null;
  reviewer: Person | null;
  form: { id: string; name: string; version: number; criteria: Criterion[] };
  scores: { criterionId: string; level: number | null; note: string | null }[];
  quotes: Awaited<ReturnType<typeof readQuotes>>;
  remark: string;
  comment: string | null;
  score: ReviewScore;
  /** In the organisation's time zone. */
  publishedOn: string | null;
  acknowledgedAt: Date | null;
  disputeUntil: string | null;
  disputes: Dispute[];
  transcript: Message[];
  may: { dispute: boolean; decide: boolean };
  /** Somebody can decide of a dispute; without a second coach it waits. */
  hasDecider: boolean;
};

type Message = { sequence: number; speaker: "customer" | "agent" | "bot"; time: string; message: string };
type Dispute = {
  criterionId: string;
  reason: string;
  decision: "upheld" | "changed" | null;
  levelBefore: number | null;
  decisionReason: string | null;
  decidedBy: string | null;
};

export async function readReview(db: Db, scope: Scope, reviewId: string): Promise<ReviewDetail> {
  const found = await findReview(db, scope, reviewId);
  const { review, as, calibration } = found;
  await recordRead(db, scope, found);
  const criteria = await readCriteria(db, scope, { formId: review.formId, version: review.formVersion });
  const scores = await readScores(db, scope, [review.id]);
  const { name } = await findForm(db, scope, review.formId);
  const day = await today(db, scope);
  const deciders = await listDeciders(db, scope, { review, day });
  return {
    ...plainFieldsOf(review),
    publishedOn: await publishedDay(db, scope, review),
    as,
    calibration,
    ...(await readConversation(db, scope, review)),
    ...(await readPeople(db, scope, review)),
    form: { id: review.formId, name, version: review.formVersion, criteria },
    scores: scores.map(({ reviewId: _, ...score }) => score),
    score: scoreOf(criteria, scores),
    may: {
      dispute: as === "agent" && review.disputeUntil !== null && day <= review.disputeUntil,
      decide: as === "decider" && review.status === "disputed",
    },
    hasDecider: deciders.length > 0,
  };
}

/** An open review is the reviewer's own work; from then on it is about somebody. */
async function recordRead(db: Db, scope: Scope, { review, as }: FoundReview): Promise<void> {
  await recordAudit(db, scope, {
    action: "person-read",
    subjectPersonId: review.personId,
    purpose: as === "agent" ? "own review" : as === "decider" ? "dispute" : "coaching",
    details: { reviewId: review.id },
  });
}

function plainFieldsOf(review: Review) {
  const { id, version, status, reason, remark, comment, acknowledgedAt, disputeUntil } = review;
  return { id, version, status, reason, remark, comment, acknowledgedAt, disputeUntil };
}

async function publishedDay(db: Db, scope: Scope, { publishedAt }: Review): Promise<string | null> {
  if (publishedAt === null) return null;
  const { settings } = settingsToday(await rulesOf(db, scope));
  return localDayOf(publishedAt.getTime(), settings.timeZone);
}

async function readConversation(db: Db, scope: Scope, review: Review) {
  const contact = (await readReviewedContacts(db, scope, [review.contactId])).get(review.contactId);
  const messages = contact ? await readMessages(db, scope, review.contactId) : [];
  const transcript = messages.map(({ saidAt, ...message }) => ({
    ...message,
    time: localTimeOf(saidAt, contact?.timeZone ?? "UTC"),
  }));
  return { contact: shownContact(contact), transcript, quotes: await readQuotes(db, scope, review.id) };
}

async function readPeople(db: Db, scope: Scope, review: Review) {
  if (review.status === "open") return { agent: null, reviewer: null, disputes: [] };
  const disputes = await readDisputes(db, scope, [review.id]);
  const decided = disputes.flatMap(({ decidedBy }) => decidedBy ?? []);
  const nameOf = await namesOf(db, scope, [review.personId, review.reviewerId, ...decided]);
  return {
    agent: { id: review.personId, name: nameOf(review.personId) },
    reviewer: { id: review.reviewerId, name: nameOf(review.reviewerId) },
    disputes: disputes.map(({ decidedBy, ...dispute }) => ({
      criterionId: dispute.criterionId,
      reason: dispute.reason,
      decision: dispute.decision,
      levelBefore: dispute.levelBefore,
      decisionReason: dispute.decisionReason,
      decidedBy: decidedBy === null ? null : nameOf(decidedBy),
    })),
  };
}
