import { moverDifference } from "../stats/mover-difference";
import { newcombeDifference } from "../stats/newcombe-difference";
import type { BoardValue } from "./board-figure";

export type Difference = { value: number; lower: number; upper: number };

/**
 * How much a figure differs from an earlier one of other days: shares by Newcombe, would recommend by the limits of the
 * two. Null where one of them is not there, or where their interval cannot be told.
 */
export function differenceOf(figure: BoardValue, earlier: BoardValue): Difference | null {
  if (figure.unit !== earlier.unit) return null;
  if (figure.x !== null && earlier.x !== null) {
    const told = newcombeDifference({ x1: figure.x, n1: figure.n, x2: earlier.x, n2: earlier.n });
    return told.status === "ok" ? { value: told.difference, lower: told.lower, upper: told.upper } : null;
  }
  const [one, other] = [estimatedOf(figure), estimatedOf(earlier)];
  if (figure.unit !== "net" || one === null || other === null) return null;
  const { difference, lower, upper } = moverDifference(one, other);
  return { value: difference, lower, upper };
}

/** The limits of a score of a few answers are those of a shrunken one, and may leave out the score itself. */
function estimatedOf({ value, lower, upper }: BoardValue) {
  if (value === null || lower === null || upper === null) return null;
  return { estimate: value, lower: Math.min(lower, value), upper: Math.max(upper, value) };
}
