import type { Db } from "@kwartet/db/client";
import { auditEntries } from "@kwartet/db/schema/audit";
import { and, desc, eq, inArray, lt } from "drizzle-orm";
import type { Scope } from "../scope";
import type { ChangeLogPage } from "./input";

const CHANGES = ["settings-change", "people-change", "customer-change", "invitation"] as const;

/**
 * What was changed and by which role. Of a change to a person only its kind is told, the roles and the
 * days: whom it was about is theirs and the admin's.
 */
export async function readChangeLog(db: Db, scope: Scope, { limit, before }: ChangeLogPage) {
  const rows = await db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      action: auditEntries.action,
      role: auditEntries.actorRole,
      details: auditEntries.details,
    })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.organizationId, scope.organizationId),
        inArray(auditEntries.action, [...CHANGES]),
        before === undefined ? undefined : lt(auditEntries.at, new Date(before)),
      ),
    )
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(limit);
  return rows.map(({ details, ...row }) => ({
    ...row,
    details: row.action === "settings-change" ? details : withoutSubject(details),
  }));
}

const TELLING_NOBODY = ["change", "role", "before", "after", "startsOn", "endsOn"];

function withoutSubject(details: Record<string, unknown> | null): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details ?? {}).filter(([field]) => TELLING_NOBODY.includes(field)),
  );
}
