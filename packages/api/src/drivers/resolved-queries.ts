import type { ResolutionMeasure } from "@kwartet/metrics/kpi";
import { type SQL, sql } from "drizzle-orm";

/** By what a contact is judged, and up to when the data go. */
export type Judging = {
  measure: ResolutionMeasure;
  repeatWindowDays: number;
  asOf: Date;
};

/**
 * Whether contact `c` was resolved, by the measure that leads; null where that is not known. While the window for a repeat
 * is open the outcome is not known either, as in the KPI itself.
 *
 * @param solved what the customer said, as a boolean
 */
export function isResolved({ measure, repeatWindowDays, asOf }: Judging, solved: SQL): SQL {
  switch (measure) {
    case "no-repeat": {
      const end = sql`c.offered_at + make_interval(hours => ${repeatWindowDays} * 24)`;
      return sql`(case
        when c.customer_id is null or c.handed_over_to is not null or c.answered_at is null or ${end} > ${asOf.toISOString()}::timestamptz
          then null
        else c.next_contact_at is null or c.next_contact_at > ${end} end)`;
    }
    case "said-solved":
      return solved;
    case "reported-resolved":
      return sql`(case when c.answered_at is not null then c.reported_resolved end)`;
    case "reopened":
      return sql`(case when c.answered_at is not null then c.reopen_count = 0 end)`;
  }
}
