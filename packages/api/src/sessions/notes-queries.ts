import type { Db } from "@kwartet/db/client";
import { auditEntries } from "@kwartet/db/schema/audit";
import { coachingSessions, sessionDrafts } from "@kwartet/db/schema/coaching-sessions";
import { addDays } from "@kwartet/metrics/calendar-day";
import { and, eq, gte, sql } from "drizzle-orm";
import { badRequest } from "../errors";
import type { Scope } from "../scope";
import { findSession, lockSession, recordSessionChange, type SessionRow } from "./find-queries";
import { type SavedDraft, type SavedNotes, SESSION_NOTES_MOST } from "./input";
import { readClock } from "./local-clock";
import { mergeNotes } from "./merge-notes";
import { requireCoach } from "./plan-queries";

/** A draft that is not used within two weeks was none. */
const DRAFT_DAYS = 14;
/** Notes are saved with every pause in the typing: one line in the log says it for a while. */
const LOGGED_MINUTES = 15;

export type Notes = { text: string; version: number };

/**
 * Saves what somebody typed. Where the other saved in the meantime, both texts are merged over the one that the writer
 * began with; the answer is what stands there now.
 */
export async function saveNotes(
  db: Db,
  scope: Scope,
  { sessionId, baseVersion, base, text }: SavedNotes,
): Promise<Notes> {
  const { row } = await lockSession(db, scope, { sessionId, in: ["asked", "planned", "held"] });
  if (baseVersion > row.notesVersion) throw badRequest("These notes begin with a version that is not there.");
  const merged =
    baseVersion === row.notesVersion ? text : mergeNotes({ base, mine: text, theirs: row.notes });
  if (merged.length > SESSION_NOTES_MOST) {
    throw badRequest("Together these notes are too long. Shorten them, then save again.", "too-long");
  }
  if (merged === row.notes) return { text: row.notes, version: row.notesVersion };
  const version = row.notesVersion + 1;
  await db
    .update(coachingSessions)
    .set({ notes: merged, notesVersion: version })
    .where(and(eq(coachingSessions.organizationId, row.organizationId), eq(coachingSessions.id, row.id)));
  if (!(await wasLoggedJustNow(db, scope, { row, change: "notes" }))) {
    await recordSessionChange(db, scope, { row, change: "notes" });
  }
  return { text: merged, version };
}

/** What stands there now, for a page that stays open while the other types. */
export async function readNotes(db: Db, scope: Scope, { sessionId }: { sessionId: string }): Promise<Notes> {
  const { row } = await findSession(db, scope, { sessionId });
  return { text: row.notes, version: row.notesVersion };
}

/** What the coach keeps to himself until the session is held; empty takes it away. */
export async function saveDraft(
  db: Db,
  scope: Scope,
  { sessionId, text }: SavedDraft,
): Promise<{ keepUntil: string | null }> {
  const own = await lockSession(db, scope, { sessionId, in: ["asked", "planned"] });
  requireCoach(own);
  const { organizationId, coachId: personId } = own.row;
  if (text.trim() === "") {
    await removeDrafts(db, own.row);
    return { keepUntil: null };
  }
  const { today } = await readClock(db, scope);
  const [kept] = await db
    .insert(sessionDrafts)
    .values({ organizationId, sessionId, personId, text, keepUntil: addDays(today, DRAFT_DAYS) })
    .onConflictDoUpdate({
      target: [sessionDrafts.organizationId, sessionDrafts.sessionId, sessionDrafts.personId],
      // Its days are counted from the first word, or a draft that is touched now and then would stay for ever.
      set: { text },
    })
    .returning({ keepUntil: sessionDrafts.keepUntil });
  if (!(await wasLoggedJustNow(db, scope, { row: own.row, change: "draft" }))) {
    await recordSessionChange(db, scope, { row: own.row, change: "draft" });
  }
  return { keepUntil: kept?.keepUntil ?? null };
}

export async function removeDrafts(db: Db, { organizationId, id }: SessionRow): Promise<void> {
  await db
    .delete(sessionDrafts)
    .where(and(eq(sessionDrafts.organizationId, organizationId), eq(sessionDrafts.sessionId, id)));
}

/** A draft of the caller, until the day on which it is gone. */
export async function readDraft(db: Db, scope: Scope, { row, today }: { row: SessionRow; today: string }) {
  const [draft] = await db
    .select({ text: sessionDrafts.text, keepUntil: sessionDrafts.keepUntil })
    .from(sessionDrafts)
    .where(
      and(
        eq(sessionDrafts.organizationId, scope.organizationId),
        eq(sessionDrafts.sessionId, row.id),
        eq(sessionDrafts.personId, scope.personId ?? ""),
        gte(sessionDrafts.keepUntil, today),
      ),
    );
  return draft ?? null;
}

type Logged = { row: SessionRow; change: "notes" | "draft" };

async function wasLoggedJustNow(db: Db, scope: Scope, { row, change }: Logged): Promise<boolean> {
  const [entry] = await db
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.organizationId, scope.organizationId),
        eq(auditEntries.subjectPersonId, row.personId),
        gte(auditEntries.at, sql`now() - make_interval(mins => ${LOGGED_MINUTES})`),
        eq(auditEntries.actorPersonId, scope.personId ?? ""),
        eq(auditEntries.action, "session-change"),
        sql`${auditEntries.details} ->> 'sessionId' = ${row.id}`,
        sql`${auditEntries.details} ->> 'change' = ${change}`,
      ),
    )
    .limit(1);
  return entry !== undefined;
}
