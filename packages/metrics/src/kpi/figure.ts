/** The four things that customers ask of a service team, in the order in which screens show them. */
export const KPI_IDS = ["response-speed", "resolution", "friendliness", "availability"] as const;
export type KpiId = (typeof KPI_IDS)[number];

/** Every way in which a KPI is measured. */
export const MEASURE_IDS = [
  "within-promise",
  "within-20",
  "within-30",
  "within-60",
  "wait-mean",
  "wait-median",
  "wait-p90",
  "virtual-wait-median",
  "virtual-wait-p90",
  "no-repeat",
  "said-solved",
  "reported-resolved",
  "reopened",
  "top-two",
  "rating-mean",
  "answered-of-offered",
  "coverage",
  "attendance",
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

/** Shares lie in [0, 1]; scores on the scale of the question. */
export type Unit = "share" | "seconds" | "score";

/** What may be said of a difference. */
export type Word = "signal" | "noise" | "not enough data";

/** One number of the scorecard with everything that it needs to be read honestly. */
export type Figure = {
  kpi: KpiId;
  measure: MeasureId;
  /** In `unit`, unrounded; null without data. */
  value: number | null;
  /** Bounds of the 95 % interval; null where there is none. */
  lower: number | null;
  upper: number | null;
  /** The part of n that counts, for shares. */
  x: number | null;
  n: number;
  unit: Unit;
  /** The measure that stands for its KPI. */
  leading: boolean;
  /** Null where nothing is compared. */
  word: Word | null;
};
