import type { CellReader } from "../read-cells";
import type { MetricField } from "./zendesk-tables";

const MINUTE_SECONDS = 60;

/** What Zendesk computed of a ticket. Durations are seconds; those in minutes are whole minutes. */
export type Metric = {
  replySeconds: number | null;
  replyMinutesSeconds: number | null;
  /** Only the open minutes of the ticket's schedule. */
  replyBusinessSeconds: number | null;
  solveSeconds: number | null;
  solveBusinessSeconds: number | null;
  solvedAt: number | null;
  reopenCount: number | null;
};

/** @param prefix where the metric lies within a ticket, such as `metric_set.` */
export function readMetric(row: CellReader, prefix = ""): Metric {
  const positive = (field: MetricField) => row.positive(prefix + field);
  const minutes = (field: MetricField) => {
    const value = positive(field);
    return value === null ? null : value * MINUTE_SECONDS;
  };
  return {
    replySeconds: positive("reply_time_in_seconds.calendar"),
    replyMinutesSeconds: minutes("reply_time_in_minutes.calendar"),
    replyBusinessSeconds: minutes("reply_time_in_minutes.business"),
    solveSeconds: minutes("full_resolution_time_in_minutes.calendar"),
    solveBusinessSeconds: minutes("full_resolution_time_in_minutes.business"),
    solvedAt: row.instant(`${prefix}solved_at`),
    reopenCount: row.count(`${prefix}reopens`),
  };
}
