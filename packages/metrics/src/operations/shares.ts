import { ratioEstimate } from "../stats/ratio-estimate";
import { wilson } from "../stats/wilson";
import { emptyOperation, type OperationFigure, type OperationPlace } from "./figure";

/**
 * A share of contacts with its Wilson interval.
 *
 * @throws {RangeError} if x is no part of n
 */
export function operationShare(place: OperationPlace, { x, n }: { x: number; n: number }): OperationFigure {
  const share = wilson(x, n);
  if (share.status === "insufficient") return emptyOperation(place);
  if (share.status === "error") throw new RangeError(`${place.measure}: ${share.reason} (${x} of ${n})`);
  const { estimate, lower, upper } = share;
  return { ...place, value: estimate, lower, upper, x, n, days: null };
}

/** Two totals of one day. */
export type DayTotals = { part: number; whole: number };

/**
 * Σ part ÷ Σ whole over days, with the day as the sampling unit: what happens on one day hangs together. The lower bound
 * stops at 0; there is no upper stop, because work that overlaps can pass the time that it took.
 *
 * @returns value null without any whole; bounds null for a single day
 */
export function operationRatio(place: OperationPlace, days: readonly DayTotals[]): OperationFigure {
  const counted = days.filter(({ whole }) => whole > 0);
  const ratio = ratioEstimate(
    counted.map(({ part }) => part),
    counted.map(({ whole }) => whole),
  );
  if (ratio.status === "insufficient") return emptyOperation(place);
  if (ratio.status === "error") throw new RangeError(`${place.measure}: ${ratio.reason}`);
  const bounds = ratio.status === "ok" ? ratio : { lower: null, upper: null };
  return {
    ...place,
    value: ratio.ratio,
    lower: bounds.lower === null ? null : Math.max(0, bounds.lower),
    upper: bounds.upper,
    x: counted.reduce((total, { part }) => total + part, 0),
    n: counted.reduce((total, { whole }) => total + whole, 0),
    days: counted.length,
  };
}
