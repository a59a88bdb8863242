/** What is worth knowing of a team's work beside the four KPIs, in the order in which screens show it. */
export const OPERATION_IDS = [
  "contacts",
  "channel-mix",
  "self-service-share",
  "handle-time",
  "after-call-work",
  "occupancy",
  "transfers",
  "reopen-rate",
  "contacts-per-customer",
  "backlog",
  "time-to-solution",
] as const;
export type OperationId = (typeof OPERATION_IDS)[number];

/** Every number of them. */
export const OPERATION_MEASURE_IDS = [
  "contact-count",
  "channel-share",
  "self-service",
  "handle-mean",
  "after-call-mean",
  "after-call-share",
  "handled-of-available",
  "handed-over",
  "reopened-of-answered",
  "contacts-each",
  "customer-known",
  "open-count",
  "open-age-median",
  "open-age-p90",
  "solution-median",
  "solution-p90",
] as const;
export type OperationMeasureId = (typeof OPERATION_MEASURE_IDS)[number];

/** Shares lie in [0, 1], though an occupancy can pass 1; `per-customer` is contacts for each customer. */
export type OperationUnit = "count" | "share" | "seconds" | "per-customer";

/** What n counts. */
export type OperationBasis = "contacts" | "customers" | "seconds";

/** One operational number with everything that it needs to be read honestly. It has no verdict: nothing is compared. */
export type OperationFigure = {
  operation: OperationId;
  measure: OperationMeasureId;
  /** In `unit`, unrounded; null without data. */
  value: number | null;
  /** Bounds of the 95 % interval; null where there is none, as of a plain count. */
  lower: number | null;
  upper: number | null;
  /** The part of n that counts, for shares. */
  x: number | null;
  n: number;
  unit: OperationUnit;
  basis: OperationBasis;
  /** Over how many days, where the day is what varies; null elsewhere. */
  days: number | null;
};

/** Which number it is and how it reads; the rest of a figure is data. */
export type OperationPlace = Pick<OperationFigure, "operation" | "measure" | "unit" | "basis">;

/** A figure without data: null, never 0. */
export function emptyOperation(place: OperationPlace): OperationFigure {
  return { ...place, value: null, lower: null, upper: null, x: null, n: 0, days: null };
}
