import { transcriptMessages } from "@kwartet/db/schema/contacts";
import { retentionRules } from "@kwartet/db/schema/settings";
import { addDays } from "@kwartet/metrics/calendar-day";
import { localDayOf } from "@kwartet/metrics/period";
import { and, desc, eq } from "drizzle-orm";
import { DEFAULT_RETENTION_DAYS } from "../../settings/defaults";
import type { TranscriptRecord } from "../record";
import type { ImportSession, Written } from "./import-session";
import { findContacts } from "./rating-queries";
import { upsertRows } from "./upsert-queries";

/** Adds what was said in contacts, each message with the day on which it must be gone. */
export async function writeTranscripts(
  session: ImportSession,
  records: readonly TranscriptRecord[],
): Promise<Written> {
  const { scope } = session;
  const contactOf = await findContacts(
    session,
    records.map(({ contactExternalId }) => contactExternalId),
  );
  const keepDays = await transcriptDays(session);
  const known = records.filter(({ contactExternalId }) => contactOf.has(contactExternalId));
  const written = await upsertRows(session, {
    table: transcriptMessages,
    rows: known.map((record) => ({
      organizationId: scope.organizationId,
      contactId: contactOf.get(record.contactExternalId)?.id ?? "",
      sequence: record.sequence,
      speaker: record.speaker,
      saidAt: new Date(record.saidAt),
      message: record.text,
      keepUntil: addDays(localDayOf(record.saidAt, "UTC"), keepDays),
    })),
    identity: ["organizationId", "contactId", "sequence"],
    facts: ["speaker", "saidAt", "message"],
    onlyByImport: true,
  });
  const created = written.filter((row) => row.created).length;
  return {
    created,
    updated: written.length - created,
    unchanged: known.length - written.length,
    problems: records
      .filter(({ contactExternalId }) => !contactOf.has(contactExternalId))
      .map(({ row, contactExternalId: found }) => ({
        row,
        column: "contact_external_id",
        code: "unknown-contact",
        found,
      })),
  };
}

async function transcriptDays({ db, scope }: ImportSession): Promise<number> {
  const [rule] = await db
    .select({ keepDays: retentionRules.keepDays })
    .from(retentionRules)
    .where(
      and(
        eq(retentionRules.organizationId, scope.organizationId),
        eq(retentionRules.category, "transcripts"),
      ),
    )
    .orderBy(desc(retentionRules.validFrom))
    .limit(1);
  return rule?.keepDays ?? DEFAULT_RETENTION_DAYS.transcripts;
}
