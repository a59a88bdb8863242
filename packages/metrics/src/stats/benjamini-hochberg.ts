import type { Maybe } from "./missing";
import type { Refusal } from "./status";
import { invalid } from "./status";

/** The share of false alarms to live with among all alarms. */
const LEVEL = 0.05;

export type BenjaminiHochberg =
  | { status: "ok"; q: Maybe[]; rejectedAt05: number; dropped: number }
  | Refusal<"error">;

/**
 * Adjusted p-values that bound the share of false alarms among all alarms.
 *
 * @param p p-values; null stays null and does not count as a test
 * @returns q in the order of p, and how many are at most 0.05; `error` for a p outside [0, 1]
 * @see Benjamini & Hochberg (1995), JRSS B 57:289–300
 */
export function benjaminiHochberg(p: readonly Maybe[]): BenjaminiHochberg {
  if (p.some((value) => value !== null && !(value >= 0 && value <= 1))) return invalid("p outside 0..1");
  const q = adjustForTests(p);
  return {
    status: "ok",
    q,
    rejectedAt05: q.filter((value) => value !== null && value <= LEVEL).length,
    dropped: p.filter((value) => value === null).length,
  };
}

/** The q of each p-value, which must lie in [0, 1]; null stays null. */
export function adjustForTests(p: readonly Maybe[]): Maybe[] {
  const tests = p.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  tests.sort((a, b) => b.value - a.value);
  const q: Maybe[] = p.map(() => null);
  let smallest = 1;
  tests.forEach(({ value, index }, place) => {
    const rank = tests.length - place;
    smallest = Math.min(smallest, (tests.length / rank) * value);
    q[index] = smallest;
  });
  return q;
}
