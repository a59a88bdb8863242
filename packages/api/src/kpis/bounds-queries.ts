import type { Db } from "@kwartet/db/client";
import { rollups } from "@kwartet/db/schema/rollups";
import type { ResolutionMeasure } from "@kwartet/metrics/kpi";
import { leadingResolution } from "@kwartet/metrics/kpi/resolution";
import { localDayOf } from "@kwartet/metrics/period";
import { emptyCommonTally } from "@kwartet/metrics/rollup";
import { and, eq, min, sql } from "drizzle-orm";
import type { Scope } from "../scope";
import { dataAsOf, type Rules, settingsOn } from "../settings/in-force-queries";

/** From when to when an organisation has data; "as of" is its latest moment, never the wall clock. */
export type DataBounds = { asOf: Date; asOfDay: string; firstDay: string };

/** Null before the first import. */
export async function readBounds(db: Db, scope: Scope, rules: Rules): Promise<DataBounds | null> {
  const asOf = await dataAsOf(db, scope);
  if (asOf === null) return null;
  const [row] = await db
    .select({ firstDay: min(rollups.startsOn) })
    .from(rollups)
    .where(
      and(
        eq(rollups.organizationId, scope.organizationId),
        eq(rollups.subject, "organization"),
        eq(rollups.grain, "day"),
      ),
    );
  const day = new Date(asOf).toISOString().slice(0, 10);
  const asOfDay = localDayOf(asOf, settingsOn(rules, day).timeZone);
  return { asOf: new Date(asOf), asOfDay, firstDay: row?.firstDay ?? asOfDay };
}

/**
 * Which measure stands for resolution: the setting, else the first that the organisation's data
 * support. It is asked of all data, so that it is the same for every agent, range and screen.
 */
export async function readLeadingResolution(
  db: Db,
  scope: Scope,
  setting: ResolutionMeasure | null,
): Promise<ResolutionMeasure> {
  if (setting) return setting;
  const total = (column: "noRepeatN" | "saidSolvedN" | "reportedResolvedN" | "reopenedN") =>
    sql<number>`coalesce(sum(${rollups[column]}), 0)::float8`;
  const [row] = await db
    .select({
      "no-repeat": total("noRepeatN"),
      "said-solved": total("saidSolvedN"),
      "reported-resolved": total("reportedResolvedN"),
      reopened: total("reopenedN"),
    })
    .from(rollups)
    .where(
      and(
        eq(rollups.organizationId, scope.organizationId),
        eq(rollups.subject, "organization"),
        eq(rollups.grain, "month"),
      ),
    );
  const counted = (measure: ResolutionMeasure) => ({ n: row?.[measure] ?? 0, x: 0 });
  return leadingResolution({
    ...emptyCommonTally(),
    noRepeat: counted("no-repeat"),
    saidSolved: counted("said-solved"),
    reportedResolved: counted("reported-resolved"),
    reopened: counted("reopened"),
  });
}
