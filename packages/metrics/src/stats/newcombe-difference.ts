import type { Refusal } from "./status";
import { CONFIDENCE } from "./status";
import { wilson } from "./wilson";

/** Difference of two shares, in [−1, 1], with its confidence interval. */
export type ShareDifference =
  | { status: "ok"; difference: number; lower: number; upper: number }
  | Refusal<"insufficient" | "error">;

/**
 * Difference p1 − p2 of two independent shares with Newcombe's hybrid interval, built from the two Wilson intervals.
 *
 * Two intervals that overlap do not show that two shares are equal; this is what to ask instead.
 *
 * @returns the refusal of `wilson` for the first side that has one
 * @see Newcombe (1998), Statistics in Medicine 17:873–890, method 10
 * @example newcombeDifference({ x1: 56, n1: 70, x2: 48, n2: 80 }) // { difference: 0.2, lower: 0.0524, upper: 0.3339 }
 */
export function newcombeDifference(input: {
  x1: number;
  n1: number;
  x2: number;
  n2: number;
  conf?: number;
}): ShareDifference {
  const conf = input.conf ?? CONFIDENCE;
  const first = wilson(input.x1, input.n1, conf);
  if (first.status !== "ok") return first;
  const second = wilson(input.x2, input.n2, conf);
  if (second.status !== "ok") return second;

  const difference = first.estimate - second.estimate;
  return {
    status: "ok",
    difference,
    lower: difference - Math.hypot(first.estimate - first.lower, second.upper - second.estimate),
    upper: difference + Math.hypot(first.upper - first.estimate, second.estimate - second.lower),
  };
}
