/** A share of a small group, blurred where it would give everybody away. */
export type CappedShare = { value: number; capped: "low" | "high" | null };

const LOWEST = 0.1;
const HIGHEST = 0.9;

/**
 * Hides unanimity: a share of 3 % or 100 % in a small group tells what each person answered, so it is shown as "at most
 * 10 %" or "at least 90 %".
 *
 * @throws {RangeError} outside [0, 1]
 * @see Hundepool et al. (2012), Statistical Disclosure Control, chapter 5
 */
export function capUnanimity(share: number): CappedShare {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`capUnanimity: expected a share, got ${share}`);
  if (share < LOWEST) return { value: LOWEST, capped: "low" };
  return share > HIGHEST ? { value: HIGHEST, capped: "high" } : { value: share, capped: null };
}

/** Whether the change of a group between two waves may be shown: enough people must have answered both. */
export function canPublishDelta(answeredBoth: number, k = 5): boolean {
  return answeredBoth >= k;
}
