import { normalQuantile } from "./distributions";
import { areNumbers, isDivisor } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";

/** A share of trials and its confidence interval; all three in [0, 1]. */
export type Wilson =
  | { status: "ok"; estimate: number; lower: number; upper: number; x: number; n: number }
  | Refusal<"insufficient" | "error">;

/**
 * Share of successes with its Wilson score interval.
 *
 * Behind every "x out of n": unlike p ± z·se it stays inside [0, 1] and honest for an agent with five contacts.
 *
 * @param x    successes, 0 ≤ x ≤ n
 * @param n    trials
 * @param conf confidence, 0.95 unless another is given
 * @returns `insufficient` without trials (no data is not 0 %), `error` if x is not in 0..n or conf not in 0..1
 * @see Newcombe (1998), Statistics in Medicine 17:857–872, method 3
 * @example wilson(81, 263) // { estimate: 0.308, lower: 0.2553, upper: 0.3662 }
 */
export function wilson(x: number, n: number, conf = CONFIDENCE): Wilson {
  if (n === 0) return insufficient("n=0");
  if (!areNumbers([x, n])) return invalid("not a number");
  if (!(isDivisor(n) && x >= 0 && x <= n)) return invalid("x outside 0..n");
  if (!isConfidence(conf)) return invalid("conf outside 0..1");

  const z = zOf(conf);
  const estimate = x / n;
  const w = z ** 2 / n;
  const centre = (estimate + w / 2) / (1 + w);
  const margin = (z * Math.sqrt((estimate * (1 - estimate) + w / 4) / n)) / (1 + w);
  return {
    status: "ok",
    estimate,
    // Rounding can push an exact bound, and the estimate beside it, past each other by one unit in the last place.
    lower: x === 0 ? 0 : Math.min(estimate, Math.max(0, centre - margin)),
    upper: x === n ? 1 : Math.max(estimate, Math.min(1, centre + margin)),
    x,
    n,
  };
}

/**
 * The standard normal quantile of a two-sided confidence.
 *
 * @throws {RangeError} unless 0 < conf < 1
 */
export function zOf(conf: number): number {
  if (!(conf > 0 && conf < 1)) throw new RangeError(`expected 0 < conf < 1, got ${conf}`);
  // The default is asked for a hundred thousand times a view.
  return conf === CONFIDENCE ? 1.959963984540054 : normalQuantile(1 - (1 - conf) / 2);
}
