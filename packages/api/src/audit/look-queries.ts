import type { Db } from "@kwartet/db/client";
import { auditEntries } from "@kwartet/db/schema/audit";
import { localDayOf } from "@kwartet/metrics/period";
import { and, count, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Scope } from "../scope";
import { rulesOf, settingsOn } from "../settings/in-force-queries";
import type { LooksRequest } from "./input";

/** Somebody looked at a person's figures: when, as what and why; not who. */
export type Look = {
  /** In the organisation's time zone. */
  day: string;
  action: "person-read" | "contacts-read" | "export";
  roles: string[];
  purpose: string;
};

const LOOKS = ["person-read", "contacts-read", "export"] as const;

/** Who looked at the caller's own figures, newest first; their own looks are not among them. */
export async function listLooksAtMe(
  db: Db,
  scope: Scope,
  { limit, offset }: LooksRequest,
): Promise<{ total: number; looks: Look[] }> {
  const { organizationId, personId } = scope;
  if (personId === null) return { total: 0, looks: [] };
  const condition = and(
    eq(auditEntries.organizationId, organizationId),
    inArray(auditEntries.action, [...LOOKS]),
    // A board or a list names everybody who was on it.
    or(
      eq(auditEntries.subjectPersonId, personId),
      sql`${auditEntries.details} @> ${JSON.stringify({ people: [personId] })}::jsonb`,
    ),
    sql`${auditEntries.actorPersonId} is distinct from ${personId}`,
  );
  const [counted] = await db.select({ total: count() }).from(auditEntries).where(condition);
  const rows = await db
    .select({
      at: auditEntries.at,
      action: auditEntries.action,
      actorRole: auditEntries.actorRole,
      purpose: auditEntries.purpose,
    })
    .from(auditEntries)
    .where(condition)
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(limit)
    .offset(offset);
  const rules = await rulesOf(db, scope);
  const looks = rows.map(({ at, action, actorRole, purpose }) => {
    const { timeZone } = settingsOn(rules, at.toISOString().slice(0, 10));
    return {
      day: localDayOf(at.getTime(), timeZone),
      action: action as Look["action"],
      roles: actorRole.split(" "),
      purpose,
    };
  });
  return { total: counted?.total ?? 0, looks };
}
