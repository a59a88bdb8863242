import { fQuantile, fUpperTail } from "./distributions";
import { groupBy } from "./group-by";
import { decompose, reflect } from "./householder";
import { ones } from "./least-squares";
import type { Maybe } from "./missing";
import { areColumns } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";
import { sum } from "./sum";

/** How much of the differences between answers lies between the groups. */
export type Icc =
  | {
      status: "ok";
      /** Groups, answers and the size of a typical group. */
      J: number;
      N: number;
      n0: number;
      dropped: number;
      msb: number;
      msw: number;
      F: number;
      p: number;
      icc1: number;
      icc1Lower: number;
      icc1Upper: number;
      /** Reliability of a group mean; null when groups do not differ at all. */
      icc2: Maybe;
      /** Negative estimates are reported as 0. */
      icc1Reported: number;
      icc2Reported: number;
    }
  | Refusal<"insufficient" | "no-variation" | "error">;

/**
 * Intraclass correlations from a one-way analysis of variance, whose sums of squares come from a QR of the group
 * indicators.
 *
 * @param group label of each answer
 * @param y     answers; missing ones are dropped
 * @see Shrout & Fleiss (1979), Psychological Bulletin 86:420–428; Bliese (2000), in Klein & Kozlowski, 349–381
 */
export function icc(group: readonly (string | number)[], y: readonly Maybe[], conf = CONFIDENCE): Icc {
  if (!areColumns([y]) || !Array.isArray(group)) return invalid("not a number");
  if (group.length !== y.length) return invalid("group and y differ in length");
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  const rows = y.flatMap((value, index) => (value === null ? [] : [{ value, group: String(group[index]) }]));
  const groups = groupBy(rows, (row) => row.group);
  const [J, N] = [groups.size, rows.length];
  if (J < 2) return insufficient("fewer than 2 groups");
  if (N <= J) return insufficient("no group has two answers");
  const sizes = [...groups.values()].map((members) => members.length);
  const n0 = (N - sum(sizes.map((size) => size ** 2)) / N) / (J - 1);
  const { between, within } = sumsOfSquares(rows, [...groups.keys()].sort());
  const [msb, msw] = [between / (J - 1), within / (N - J)];
  // What the rounding of equal answers leaves is no variation.
  if (within <= 1e-24 * (between + within + sum(rows.map((row) => row.value ** 2))))
    return { status: "no-variation", reason: "answers do not differ within groups" };

  const F = msb / msw;
  const tail = (1 - conf) / 2;
  const low = F / fQuantile(1 - tail, J - 1, N - J);
  const high = F * fQuantile(1 - tail, N - J, J - 1);
  const icc1 = (msb - msw) / (msb + (n0 - 1) * msw);
  const icc2 = msb === 0 ? null : (msb - msw) / msb;
  return {
    status: "ok",
    J,
    N,
    n0,
    dropped: y.length - N,
    msb,
    msw,
    F,
    p: fUpperTail(F, J - 1, N - J),
    icc1,
    icc1Lower: (low - 1) / (low + n0 - 1),
    icc1Upper: (high - 1) / (high + n0 - 1),
    icc2,
    icc1Reported: Math.max(0, icc1),
    icc2Reported: Math.max(0, icc2 ?? 0),
  };
}

/** Effects of the intercept, then of the groups, then what is left. */
function sumsOfSquares(
  rows: readonly { value: number; group: string }[],
  groups: readonly string[],
): { between: number; within: number } {
  const indicators = groups
    .slice(1)
    .map((name) => Float64Array.from(rows, (row) => (row.group === name ? 1 : 0)));
  const effects = Float64Array.from(rows, (row) => row.value);
  reflect(decompose([ones(rows.length), ...indicators]), effects);
  const squares = Array.from(effects, (effect) => effect ** 2);
  return { between: sum(squares.slice(1, groups.length)), within: sum(squares.slice(groups.length)) };
}
