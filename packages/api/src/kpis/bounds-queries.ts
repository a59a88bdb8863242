import { rollupStates, rollups } from "@kwartet/db/schema/rollups";
import type { ResolutionMeasure } from "@kwartet/metrics/kpi";
import { leadingResolution } from "@kwartet/metrics/kpi/resolution";
import { localDayOf } from "@kwartet/metrics/period";
import { emptyCommonTally } from "@kwartet/metrics/rollup";
import { type SQL, sql } from "drizzle-orm";
import { type Rules, settingsOn } from "../settings/in-force-queries";

/** From when to when an organisation has data; "as of" is its latest moment, never the wall clock. */
export type DataBounds = { asOf: Date; asOfDay: string; firstDay: string };

/** What `boundsColumns` give: how many contacts support each measure of resolution, and the bounds. */
export type BoundsRow = {
  asOfMs: number | null;
  /** When the stored figures last changed; another after every refresh. */
  dataVersion: string | null;
  firstDay: string | null;
  resolutionCounts: Record<ResolutionMeasure, number | null>;
};

/** Columns of a statement that may ask for more than them. */
export function boundsColumns(organizationId: string): SQL {
  const ofOrganization = (grain: "day" | "month") => sql`
    from ${rollups} where organization_id = ${organizationId} and subject = 'organization' and grain = ${grain}
  `;
  return sql`
    (
      select floor(extract(epoch from data_as_of) * 1000)::float8
      from ${rollupStates} where organization_id = ${organizationId}
    ) as "asOfMs",
    (select refreshed_at::text from ${rollupStates} where organization_id = ${organizationId}) as "dataVersion",
    (select min(starts_on)::text ${ofOrganization("day")}) as "firstDay",
    (
      select json_build_object(
        'no-repeat', sum(no_repeat_n), 'said-solved', sum(said_solved_n),
        'reported-resolved', sum(reported_resolved_n), 'reopened', sum(reopened_n)
      ) ${ofOrganization("month")}
    ) as "resolutionCounts"
  `;
}

/** Null before the first import. */
export function boundsFrom({ asOfMs, firstDay }: BoundsRow, rules: Rules): DataBounds | null {
  if (asOfMs === null) return null;
  const asOf = new Date(asOfMs);
  const asOfDay = localDayOf(asOfMs, settingsOn(rules, asOf.toISOString().slice(0, 10)).timeZone);
  return { asOf, asOfDay, firstDay: firstDay ?? asOfDay };
}

/**
 * Which measure stands for resolution: the setting, else the first that the organisation's data
 * support. It is asked of all data, so that it is the same for every agent, range and screen.
 */
export function leadingResolutionFrom(
  { resolutionCounts }: BoundsRow,
  setting: ResolutionMeasure | null,
): ResolutionMeasure {
  if (setting) return setting;
  const counted = (measure: ResolutionMeasure) => ({ n: resolutionCounts[measure] ?? 0, x: 0 });
  return leadingResolution({
    ...emptyCommonTally(),
    noRepeat: counted("no-repeat"),
    saidSolved: counted("said-solved"),
    reportedResolved: counted("reported-resolved"),
    reopened: counted("reopened"),
  });
}
