import type { Db } from "@kwartet/db/client";
import { auditEntries } from "@kwartet/db/schema/audit";
import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { Scope } from "../scope";
import { rulesOf } from "../settings/in-force-queries";
import { settingsToday } from "../settings/today";

const READS = ["person-read", "contacts-read", "export", "access-denied"] as const;

/** How often data about people were looked at or taken out: by month and role, never by person. */
export async function readAccessStatistics(db: Db, scope: Scope) {
  const { timeZone } = settingsToday(await rulesOf(db, scope)).settings;
  return (
    db
      .select({
        month: sql<string>`to_char(${auditEntries.at} at time zone ${timeZone}, 'YYYY-MM')`,
        role: auditEntries.actorRole,
        action: auditEntries.action,
        count: count(),
        rows: sql<number>`coalesce(sum(${auditEntries.rowCount}), 0)::float8`,
      })
      .from(auditEntries)
      .where(
        and(eq(auditEntries.organizationId, scope.organizationId), inArray(auditEntries.action, [...READS])),
      )
      // By position: with its zone as a parameter the month would count as another expression here.
      .groupBy(sql`1`, sql`2`, sql`3`)
      .orderBy(sql`1 desc`, sql`2`, sql`3`)
  );
}
