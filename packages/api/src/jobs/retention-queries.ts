import type { Db } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { coachingSessions, sessionDrafts } from "@kwartet/db/schema/coaching-sessions";
import { transcriptMessages } from "@kwartet/db/schema/contacts";
import { goals } from "@kwartet/db/schema/goals";
import { importChanges, importProblems, imports } from "@kwartet/db/schema/imports";
import { notifications } from "@kwartet/db/schema/notifications";
import { pulseComments, pulseResponses } from "@kwartet/db/schema/pulse";
import { pulseInvitations, pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { kudos } from "@kwartet/db/schema/recognition";
import { reviewDraws, reviewSamples, reviews } from "@kwartet/db/schema/reviews";
import { type RETENTION_CATEGORIES, retentionRules } from "@kwartet/db/schema/settings";
import { addDays } from "@kwartet/metrics/calendar-day";
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { recordAudit } from "../audit/queries";
import { UNDO_DAYS } from "../imports/undo/check-queries";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import { DEFAULT_RETENTION_DAYS } from "../settings/defaults";
import { inForceOn } from "../settings/in-force-queries";

/** Removes what has been kept for its time: the one thing that goes by today's date and not by the data's. */
export async function removeOutdated(db: Db, scope: Scope): Promise<Record<string, number>> {
  const { organizationId } = scope;
  const day = await today(db, scope);
  const filesUntil = addDays(day, -(await keepDays(db, scope, { category: "import-files", day })));
  const talksUntil = addDays(day, -(await keepDays(db, scope, { category: "goals-and-sessions", day })));
  const undoUntil = addDays(day, -UNDO_DAYS);
  const removed = {
    transcripts: await countOf(
      db,
      sql`delete from ${transcriptMessages} where organization_id = ${organizationId} and keep_until < ${day}`,
    ),
    // What was said must not outlive its day in what an undo would put back.
    keptTranscripts: await countOf(
      db,
      sql`delete from ${importChanges} where organization_id = ${organizationId}
        and table_name = 'transcript_messages' and (before ->> 'keep_until')::date < ${day}`,
    ),
    undoJournals: await countOf(
      db,
      sql`delete from ${importChanges} j using ${imports} i where j.organization_id = ${organizationId}
        and i.organization_id = j.organization_id and i.id = j.import_id and i.finished_at < ${undoUntil}::date`,
    ),
    // Rows that could not be used are quoted from the file, so that they go when the file itself would.
    problemRows: await countOf(
      db,
      sql`delete from ${importProblems} p using ${imports} i where p.organization_id = ${organizationId}
        and i.organization_id = p.organization_id and i.id = p.import_id and i.finished_at < ${filesUntil}::date`,
    ),
    sessionDrafts: await countOf(
      db,
      sql`delete from ${sessionDrafts} where organization_id = ${organizationId} and keep_until < ${day}`,
    ),
    // With its agenda, notes and agreements.
    sessions: await countOf(
      db,
      sql`delete from ${coachingSessions} where organization_id = ${organizationId}
        and coalesce(held_on, planned_at::date) < ${talksUntil}::date`,
    ),
    // With its steps, contacts and check-ins; what is still worked at stays.
    goals: await countOf(
      db,
      sql`delete from ${goals} where organization_id = ${organizationId} and closed_on < ${talksUntil}::date`,
    ),
    kudos: await countOf(
      db,
      sql`delete from ${kudos} where organization_id = ${organizationId} and created_at < ${talksUntil}::date`,
    ),
    notifications: await countOf(
      db,
      sql`delete from ${notifications} where organization_id = ${organizationId}
        and created_at < ${talksUntil}::date`,
    ),
    previews: await countOf(
      db,
      sql`update ${imports} set preview = null where organization_id = ${organizationId}
        and preview is not null and finished_at < ${filesUntil}::date`,
    ),
  };
  Object.assign(removed, await removeReviews(db, scope, day), await removePulse(db, scope, day));
  const rowCount = Object.values(removed).reduce((sum, n) => sum + n, 0);
  if (rowCount > 0) {
    await recordAudit(db, scope, { action: "retention", purpose: "retention", rowCount, details: removed });
  }
  return removed;
}

/** Reviews with their scores, quotes and disputes, and what was drawn; one that is disputed waits for its decision. */
async function removeReviews(db: Db, scope: Scope, day: string): Promise<Record<string, number>> {
  const { organizationId } = scope;
  const until = addDays(day, -(await keepDays(db, scope, { category: "reviews", day })));
  return {
    reviews: await countOf(
      db,
      sql`delete from ${reviews} where organization_id = ${organizationId} and status <> 'disputed'
        and coalesce(published_at, created_at) < ${until}::date`,
    ),
    reviewSamples: await countOf(
      db,
      sql`delete from ${reviewSamples} where organization_id = ${organizationId} and week_on < ${until}::date`,
    ),
    reviewDraws: await countOf(
      db,
      sql`delete from ${reviewDraws} where organization_id = ${organizationId} and week_on < ${until}::date`,
    ),
  };
}

/** What was answered in a wave, and who was asked; the wave itself says nothing of anybody. */
async function removePulse(db: Db, scope: Scope, day: string): Promise<Record<string, number>> {
  const { organizationId } = scope;
  const until = addDays(day, -(await keepDays(db, scope, { category: "pulse-responses", day })));
  const removeFrom = (table: PgTable) =>
    countOf(
      db,
      sql`delete from ${table} t using ${pulseWaves} w where t.organization_id = ${organizationId}
        and w.organization_id = t.organization_id and w.id = t.wave_id and w.status = 'closed'
        and coalesce(w.closed_on, w.period_starts_on) < ${until}::date`,
    );
  return {
    pulseResponses: await removeFrom(pulseResponses),
    pulseComments: await removeFrom(pulseComments),
    pulseInvitations: await removeFrom(pulseInvitations),
  };
}

async function countOf(db: Db, statement: SQL): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    db.execute(sql`with gone as (${statement} returning 1) select count(*)::integer as n from gone`),
  );
  return row?.n ?? 0;
}

type Asked = { category: (typeof RETENTION_CATEGORIES)[number]; day: string };

async function keepDays(db: Db, { organizationId }: Scope, { category, day }: Asked): Promise<number> {
  const versions = await db
    .select({ validFrom: retentionRules.validFrom, keepDays: retentionRules.keepDays })
    .from(retentionRules)
    .where(and(eq(retentionRules.organizationId, organizationId), eq(retentionRules.category, category)))
    .orderBy(desc(retentionRules.validFrom));
  return inForceOn(versions, day)?.keepDays ?? DEFAULT_RETENTION_DAYS[category];
}
