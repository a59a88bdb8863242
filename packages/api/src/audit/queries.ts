import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { type AUDIT_ACTIONS, auditEntries } from "@kwartet/db/schema/audit";
import type { Scope } from "../scope";

export type AuditEntry = {
  action: (typeof AUDIT_ACTIONS)[number];
  subjectPersonId?: string;
  purpose: string;
  rowCount?: number;
  /** What was changed or exported, never a figure about a person. */
  details?: Record<string, unknown>;
};

/** Writes down who did what, in the transaction that does it: what is rolled back was not seen. */
export async function recordAudit(db: Db, scope: Scope, entry: AuditEntry): Promise<void> {
  await db.insert(auditEntries).values({
    organizationId: scope.organizationId,
    id: newId(),
    action: entry.action,
    actorPersonId: scope.personId,
    actorRole: scope.roles.join(" "),
    subjectPersonId: entry.subjectPersonId ?? null,
    purpose: entry.purpose,
    rowCount: entry.rowCount ?? null,
    details: entry.details ?? null,
  });
}
