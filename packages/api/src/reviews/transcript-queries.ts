import type { Db } from "@kwartet/db/client";
import { transcriptMessages } from "@kwartet/db/schema/contacts";
import { retentionRules } from "@kwartet/db/schema/settings";
import { addDays } from "@kwartet/metrics/calendar-day";
import { localDayOf } from "@kwartet/metrics/period";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { findContact } from "../contacts/behind-queries";
import { conflict, found } from "../errors";
import type { Scope } from "../scope";
import { DEFAULT_RETENTION_DAYS } from "../settings/defaults";
import { findOwn, requireOpen } from "./find-queries";
import type { PastedTranscript } from "./input";

/** What was said, with the number by which a quote names a message. */
export async function readMessages(db: Db, { organizationId }: Scope, contactId: string) {
  return db
    .select({
      sequence: transcriptMessages.sequence,
      speaker: transcriptMessages.speaker,
      saidAt: transcriptMessages.saidAt,
      message: transcriptMessages.message,
    })
    .from(transcriptMessages)
    .where(
      and(eq(transcriptMessages.organizationId, organizationId), eq(transcriptMessages.contactId, contactId)),
    )
    .orderBy(asc(transcriptMessages.sequence));
}

/**
 * Keeps a pasted text as the conversation of the contact, for as long as one that came with an import. A text that is
 * there already stays: it is what others quote from.
 */
export async function pasteTranscript(
  db: Db,
  scope: Scope,
  { reviewId, messages }: PastedTranscript,
): Promise<void> {
  const { organizationId } = scope;
  const review = await findOwn(db, scope, reviewId);
  requireOpen(review);
  const { contact } = found(await findContact(db, scope, review.contactId), "Contact");
  // Two who paste at once would mix their messages.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`transcript ${contact.id}`}, 0))`);
  if ((await readMessages(db, scope, contact.id)).length > 0) {
    throw conflict("This contact has its text already.", "text-already");
  }
  const saidAt = contact.answeredAt ?? contact.offeredAt;
  const keepDays = await transcriptDays(db, scope);
  await db.insert(transcriptMessages).values(
    messages.map(({ speaker, message }, index) => ({
      organizationId,
      contactId: contact.id,
      sequence: index + 1,
      speaker,
      // A pasted text says no times: all of it was said when the contact was answered.
      saidAt,
      message,
      keepUntil: addDays(localDayOf(saidAt.getTime(), "UTC"), keepDays),
    })),
  );
  await recordAudit(db, scope, {
    action: "review-change",
    subjectPersonId: review.personId,
    purpose: "coaching",
    rowCount: messages.length,
    details: { change: "transcript-paste", reviewId },
  });
}

async function transcriptDays(db: Db, { organizationId }: Scope): Promise<number> {
  const [rule] = await db
    .select({ keepDays: retentionRules.keepDays })
    .from(retentionRules)
    .where(and(eq(retentionRules.organizationId, organizationId), eq(retentionRules.category, "transcripts")))
    .orderBy(desc(retentionRules.validFrom))
    .limit(1);
  return rule?.keepDays ?? DEFAULT_RETENTION_DAYS.transcripts;
}
