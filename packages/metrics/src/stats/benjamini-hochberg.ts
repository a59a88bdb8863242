import type { Maybe } from "./missing";

/**
 * Adjusted p-values that bound the share of false alarms among all alarms.
 *
 * @param p p-values; null stays null and does not count as a test
 * @returns q in the order of p, and how many are at most 0.05
 * @throws {RangeError} for a p outside [0, 1]
 * @see Benjamini & Hochberg (1995), JRSS B 57:289–300
 */
export function benjaminiHochberg(p: readonly Maybe[]): { q: Maybe[]; rejectedAt05: number } {
  const tests = p.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  if (tests.some(({ value }) => !(value >= 0 && value <= 1))) {
    throw new RangeError("benjaminiHochberg: expected p-values from 0 to 1");
  }
  tests.sort((a, b) => b.value - a.value);
  const q: Maybe[] = p.map(() => null);
  let smallest = 1;
  tests.forEach(({ value, index }, place) => {
    const rank = tests.length - place;
    smallest = Math.min(smallest, (tests.length / rank) * value);
    q[index] = smallest;
  });
  return { q, rejectedAt05: q.filter((value) => value !== null && value <= 0.05).length };
}
