import type { ChartPoint, Shift, Signals } from "./control-rules";
import { detectShift, findSignals } from "./control-rules";
import type { Maybe } from "./missing";
import { areColumns } from "./missing";
import type { Refusal } from "./status";
import { insufficient, invalid } from "./status";
import { sum } from "./sum";

/** Wheeler's constants for individual values. */
const LIMIT_FACTOR = 2.66;
const RANGE_LIMIT_FACTOR = 3.268;

/** A chart of individual values: centre line, natural limits and the patterns that chance seldom makes. */
export type Xmr =
  | {
      status: "ok";
      n: number;
      dropped: number;
      centre: number;
      mRbar: number;
      lower: number;
      upper: number;
      mRUpper: number;
      sigma: number;
      /** |x_i − x_{i−1}|, one shorter than x; null beside a missing point. */
      movingRange: Maybe[];
      signals: Signals;
      shift: Shift | null;
    }
  | { status: "no-variation"; reason: string; centre: number }
  | Refusal<"insufficient" | "error">;

/**
 * XmR chart (individual values and moving range).
 *
 * @param x values in order of time, null where a period is missing
 * @param baseline how many of the first points set the limits; all unless given
 * @returns `no-variation` if neighbouring baseline points never differ, `insufficient` without two neighbours,
 *   `error` for a negative baseline
 * @see Wheeler (2000), Understanding Variation
 */
export function xmr(x: readonly Maybe[], baseline = x.length): Xmr {
  if (!areColumns([x])) return invalid("not a number");
  if (!(baseline >= 0)) return invalid("negative baseline");
  const movingRange = x.slice(1).map((value, index) => {
    const previous = x[index];
    return value === null || previous === null || previous === undefined ? null : Math.abs(value - previous);
  });
  const base = x.slice(0, baseline).filter((value): value is number => value !== null);
  const ranges = movingRange
    .slice(0, Math.max(0, baseline - 1))
    .filter((value): value is number => value !== null);
  if (base.length === 0) return insufficient("n=0");
  if (ranges.length === 0) return insufficient("no two neighbouring baseline points");
  const centre = sum(base) / base.length;
  const mRbar = sum(ranges) / ranges.length;
  if (mRbar === 0) return { status: "no-variation", reason: "baseline points do not differ", centre };

  const lower = centre - LIMIT_FACTOR * mRbar;
  const upper = centre + LIMIT_FACTOR * mRbar;
  const sigma = (LIMIT_FACTOR * mRbar) / 3;
  const points = x.map(
    (value): ChartPoint => (value === null ? null : { value, centre, sigma, lower, upper }),
  );
  const signals = findSignals(points);
  return {
    status: "ok",
    n: x.length - x.filter((value) => value === null).length,
    dropped: x.filter((value) => value === null).length,
    centre,
    mRbar,
    lower,
    upper,
    mRUpper: RANGE_LIMIT_FACTOR * mRbar,
    sigma,
    movingRange,
    signals,
    shift: detectShift(points, signals),
  };
}
