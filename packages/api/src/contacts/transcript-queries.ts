import type { Db } from "@kwartet/db/client";
import { transcriptMessages } from "@kwartet/db/schema/contacts";
import { and, asc, eq } from "drizzle-orm";
import type { Scope } from "../scope";

/** What was said in a contact; empty where nothing was taken in, or its time is over. */
export async function readTranscript(db: Db, scope: Scope, contactId: string) {
  return db
    .select({
      speaker: transcriptMessages.speaker,
      saidAt: transcriptMessages.saidAt,
      message: transcriptMessages.message,
    })
    .from(transcriptMessages)
    .where(
      and(
        eq(transcriptMessages.organizationId, scope.organizationId),
        eq(transcriptMessages.contactId, contactId),
      ),
    )
    .orderBy(asc(transcriptMessages.sequence));
}
