import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { calibrationContacts, calibrationReviewers, calibrations, reviews } from "@kwartet/db/schema/reviews";
import { and, eq, inArray } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { findContact } from "../contacts/behind-queries";
import { isCoachedContact } from "../contacts/visible-contact";
import { badRequest, found, notFound, preconditionFailed } from "../errors";
import { formInUse } from "../review-forms/queries";
import { listCoaches } from "../reviews/decider-queries";
import { drawConversations } from "../reviews/sample-queries";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import type { NewCalibration } from "./input";

/** Who can be asked to take part: everybody who coaches now. */
export async function listReviewers(db: Db, scope: Scope): Promise<{ id: string; name: string }[]> {
  const rows = await listCoaches(db, scope, { day: await today(db, scope) });
  return [...new Map(rows.map(({ personId, name }) => [personId, { id: personId, name }])).values()];
}

/**
 * Has several coaches score the same conversations without seeing each other. The conversations are of teams of the one
 * who makes it; taking part opens these, and no others, to the rest.
 */
export async function createCalibration(
  db: Db,
  scope: Scope,
  { title, ...given }: NewCalibration,
): Promise<{ calibrationId: string }> {
  const { organizationId, personId } = scope;
  if (personId === null) throw notFound("Calibration");
  const reviewerIds = [...new Set(given.reviewerIds)];
  const drawn = given.contactIds.length === 0 ? await drawConversations(db, scope, given.drawn) : [];
  const contactIds = [...new Set([...given.contactIds, ...drawn])];
  const agents = await findAgents(db, scope, contactIds);
  await requireReviewers(db, scope, reviewerIds);
  if (contactIds.length === 0)
    throw preconditionFailed("There are no conversations to score.", "no-conversations");
  if (reviewerIds.length < 2) throw badRequest("Choose at least two reviewers.", "too-few-reviewers");
  if (reviewerIds.some((id) => agents.includes(id))) {
    throw preconditionFailed("Nobody reviews a conversation of their own.", "own-contact");
  }
  await requireUnseen(db, scope, { contactIds, reviewerIds });
  const form = await formInUse(db, scope);
  const calibrationId = newId();
  const row = { organizationId, id: calibrationId, title, formId: form.formId, formVersion: form.version };
  await db.insert(calibrations).values({ ...row, createdBy: personId });
  await db
    .insert(calibrationContacts)
    .values(contactIds.map((contactId) => ({ organizationId, calibrationId, contactId })));
  await db
    .insert(calibrationReviewers)
    .values(reviewerIds.map((id) => ({ organizationId, calibrationId, personId: id })));
  await recordAudit(db, scope, {
    action: "review-change",
    purpose: "calibration",
    rowCount: contactIds.length,
    details: { change: "calibration-create", calibrationId, people: [...new Set(agents)] },
  });
  return { calibrationId };
}

/** Whose conversations they are; each is one that the caller coached, and that somebody handled. */
async function findAgents(db: Db, scope: Scope, contactIds: readonly string[]): Promise<string[]> {
  const agents: string[] = [];
  for (const contactId of contactIds) {
    const { contact } = found(await findContact(db, scope, contactId), "Contact");
    if (!isCoachedContact(scope, contact)) throw notFound("Contact");
    if (contact.agentId === null || contact.answeredAt === null) {
      throw preconditionFailed("Nobody handled this contact: there is nothing to review.", "not-handled");
    }
    agents.push(contact.agentId);
  }
  return agents;
}

async function requireReviewers(db: Db, scope: Scope, reviewerIds: readonly string[]): Promise<void> {
  const known = new Set((await listReviewers(db, scope)).map(({ id }) => id));
  if (reviewerIds.some((id) => !known.has(id))) throw notFound("Reviewer");
}

/** Whoever reviewed a conversation before does not score it blind. */
async function requireUnseen(
  db: Db,
  { organizationId }: Scope,
  { contactIds, reviewerIds }: { contactIds: string[]; reviewerIds: string[] },
): Promise<void> {
  const [seen] = await db
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(eq(reviews.organizationId, organizationId), inArray(reviews.contactId, contactIds)))
    .limit(1);
  const isSeen = seen !== undefined && reviewerIds.length > 0;
  if (isSeen) {
    throw preconditionFailed(
      "One of these conversations was reviewed already. Choose another.",
      "seen-before",
    );
  }
}
