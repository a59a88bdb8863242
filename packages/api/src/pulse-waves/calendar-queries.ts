import type { Db } from "@kwartet/db/client";
import { pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { and, asc, eq, gte, lt, lte, type SQL } from "drizzle-orm";
import type { Scope } from "../scope";

/** Open waves whose last day is past. */
export function listToClose(db: Db, scope: Scope, day: string): Promise<string[]> {
  return listWhere(db, scope, and(eq(pulseWaves.status, "open"), lt(pulseWaves.closesOn, day)));
}

/** Planned waves whose first day has come and whose last has not passed: a missed one is not opened for a day past. */
export function listToOpen(db: Db, scope: Scope, day: string): Promise<string[]> {
  const hasCome = and(lte(pulseWaves.opensOn, day), gte(pulseWaves.closesOn, day));
  return listWhere(db, scope, and(eq(pulseWaves.status, "planned"), hasCome));
}

async function listWhere(db: Db, { organizationId }: Scope, where: SQL | undefined): Promise<string[]> {
  const rows = await db
    .select({ id: pulseWaves.id })
    .from(pulseWaves)
    .where(and(eq(pulseWaves.organizationId, organizationId), eq(pulseWaves.source, "own"), where))
    .orderBy(asc(pulseWaves.opensOn), asc(pulseWaves.id));
  return rows.map(({ id }) => id);
}
