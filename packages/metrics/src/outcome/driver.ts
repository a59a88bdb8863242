import type { KpiId } from "../kpi/figure";
import type { Maybe } from "../stats/missing";

/** What a KPI may move: whether a customer stays, would recommend (0–10), or is satisfied (1–5). */
export const DRIVER_OUTCOMES = ["staying", "recommending", "satisfaction"] as const;
export type DriverOutcome = (typeof DRIVER_OUTCOMES)[number];

/**
 * Rows of customers or of their answers, column by column; a null is not known. Every KPI counts as its leading share
 * does: a contact went well or it did not, and of a customer it is the share that went well. So no KPI weighs more because
 * it is measured more finely.
 */
export type DriverRows = {
  y: readonly Maybe[];
  drivers: Readonly<Record<KpiId, readonly Maybe[]>>;
  /** Whose row it is: a customer who answered often is drawn as one. */
  customer: readonly (string | number)[];
  /** Channel, and channel with topic, so that rows are compared with their like; null where a row is a customer. */
  mix: { channel: readonly (string | number)[]; cell: readonly (string | number)[] } | null;
};

/** Why a KPI takes no part: too few rows know it, or it hardly ever differs. */
export type LeftOutReason = "unknown" | "no-spread";
export type LeftOutDriver = { kpi: KpiId; reason: LeftOutReason; n: number };

/** Rows on the smaller side of a yes or no, below which it shows nothing. */
export const FEWEST_EITHER_WAY = 10;
