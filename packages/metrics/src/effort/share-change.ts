import type { BoardValue } from "../board/board-figure";
import { MINIMUMS } from "../policy";
import { normalTwoSided } from "../stats/distributions";
import { newcombeDifference } from "../stats/newcombe-difference";

/** A share now less the same share before, with its interval. */
export type ShareChange = { value: number; lower: number; upper: number };

type Share = Pick<BoardValue, "x" | "n">;

/** Null where one of the two is not known. */
export function changeOf(now: Share, before: Share): ShareChange | null {
  if (now.x === null || before.x === null) return null;
  const result = newcombeDifference({ x1: now.x, n1: now.n, x2: before.x, n2: before.n });
  if (result.status !== "ok") return null;
  return { value: result.difference, lower: result.lower, upper: result.upper };
}

/**
 * How likely a difference as large would be by chance alone, by the normal approximation; null with too few on either side
 * for it. The minimums are those of comparing an agent.
 *
 * @see Newcombe (1998), Statistics in Medicine 17:873–890
 */
export function chanceOfChange(now: Share, before: Share): number | null {
  const { comparisonContacts, comparisonExpected } = MINIMUMS;
  if (now.x === null || before.x === null) return null;
  if (Math.min(now.n, before.n) < comparisonContacts) return null;
  const pooled = (now.x + before.x) / (now.n + before.n);
  const expected = [now.n, before.n].flatMap((n) => [n * pooled, n * (1 - pooled)]);
  if (Math.min(...expected) < comparisonExpected) return null;
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / now.n + 1 / before.n));
  return normalTwoSided((now.x / now.n - before.x / before.n) / error);
}
