import type { Db } from "@kwartet/db/client";
import { coachingSessions } from "@kwartet/db/schema/coaching-sessions";
import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import { recordAudit } from "../audit/queries";
import { conflict, found, preconditionFailed } from "../errors";
import type { Scope } from "../scope";

export type SessionRow = typeof coachingSessions.$inferSelect;
export type Side = "agent" | "coach";
/** A session of the caller, and on which side of the table they sit. */
export type OwnSession = { row: SessionRow; side: Side };

/**
 * The sessions that exist for the caller: as the agent, or as the coach who holds it for as long as they coach that team.
 * Nobody else reads what the two said, not even another coach of the team.
 */
export function isOwn(scope: Scope): SQL | undefined {
  const personId = scope.personId ?? "";
  const teamIds = scope.coachOf.map(({ teamId }) => teamId);
  const asAgent = eq(coachingSessions.personId, personId);
  if (teamIds.length === 0) return asAgent;
  return or(asAgent, and(eq(coachingSessions.coachId, personId), inArray(coachingSessions.teamId, teamIds)));
}

/** A session of the caller, held against others until the transaction ends where it is to be changed. */
export async function findSession(
  db: Db,
  scope: Scope,
  { sessionId, isForChange = false }: { sessionId: string; isForChange?: boolean },
): Promise<OwnSession> {
  const query = db
    .select()
    .from(coachingSessions)
    .where(
      and(
        eq(coachingSessions.organizationId, scope.organizationId),
        eq(coachingSessions.id, sessionId),
        isOwn(scope),
      ),
    );
  const [first] = await (isForChange ? query.for("update") : query);
  const row = found(first, "Session");
  return { row, side: row.personId === scope.personId ? "agent" : "coach" };
}

/** A session as it is to be changed: in one of some states, and as the caller saw it where they say what they saw. */
export async function lockSession(
  db: Db,
  scope: Scope,
  asked: { sessionId: string; in: readonly SessionRow["status"][]; version?: number },
): Promise<OwnSession> {
  const own = await findSession(db, scope, { sessionId: asked.sessionId, isForChange: true });
  if (asked.version !== undefined && asked.version !== own.row.version) throw changedMeanwhile();
  if (!asked.in.includes(own.row.status)) {
    throw preconditionFailed("This session is in another state. Look at it again.", `is-${own.row.status}`);
  }
  return own;
}

export const changedMeanwhile = () =>
  conflict("Somebody changed this session in the meantime. Look at it again, then repeat.", "changed");

/** Changes a row that was locked, so that whoever saw it before is told. */
export async function updateSession(
  db: Db,
  { row }: OwnSession,
  values: Partial<typeof coachingSessions.$inferInsert>,
): Promise<void> {
  await db
    .update(coachingSessions)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(coachingSessions.organizationId, row.organizationId), eq(coachingSessions.id, row.id)));
}

/** Writes down that something of a session was changed, never what was said in it. */
export async function recordSessionChange(
  db: Db,
  scope: Scope,
  { row, change }: { row: Pick<SessionRow, "id" | "personId">; change: string },
): Promise<void> {
  await recordAudit(db, scope, {
    action: "session-change",
    subjectPersonId: row.personId,
    purpose: "coaching",
    details: { change, sessionId: row.id },
  });
}
