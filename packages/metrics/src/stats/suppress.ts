import { areColumns, areNumbers } from "./missing";
import type { Refusal } from "./status";
import { invalid } from "./status";

/** Which groups may be shown, and why the others may not. Lists keep the order of the input. */
export type Suppression = {
  status: "ok";
  hidden: string[];
  /** Per hidden group. */
  reason: ("primary" | "complementary")[];
  visible: string[];
};

/**
 * Hides groups of fewer than k people, and as many more as it takes that the published total minus the visible groups
 * reveals nobody: at least two non-empty hidden groups, at least k people together.
 *
 * Apply it per combination of filters, and publish changes between waves only where enough people answered both.
 *
 * @param input.groups ids of sibling groups under one published total
 * @param input.n      people per group
 * @returns `error` if the lists differ in length or k is not positive
 * @see Hundepool et al. (2012), Statistical Disclosure Control, chapter 4
 */
export function suppress(input: {
  groups: readonly string[];
  n: readonly (number | null)[];
  k?: number | undefined;
}): Suppression | Refusal<"error"> {
  const k = input.k ?? 5;
  if (input.groups.length !== input.n.length) return invalid("groups and n differ in length");
  if (!areNumbers([k]) || !areColumns([input.n])) return invalid("not a number");
  if (!(k > 0)) return invalid("k must be positive");
  const groups = input.groups.map((id, index) => ({ id, index, n: input.n[index] ?? 0 }));
  const reasons = new Map<number, "primary" | "complementary">();
  for (const group of groups) if (group.n < k) reasons.set(group.index, "primary");
  const candidates = groups
    .filter((group) => group.n >= k)
    .sort((a, b) => a.n - b.n || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const candidate of candidates) {
    const people = groups.filter((group) => reasons.has(group.index) && group.n > 0);
    const total = people.reduce((sum, group) => sum + group.n, 0);
    if (people.length === 0 || (people.length > 1 && total >= k)) break;
    reasons.set(candidate.index, "complementary");
  }
  const hidden = groups.filter((group) => reasons.has(group.index));
  return {
    status: "ok",
    hidden: hidden.map((group) => group.id),
    reason: hidden.map((group) => reasons.get(group.index) ?? "primary"),
    visible: groups.filter((group) => !reasons.has(group.index)).map((group) => group.id),
  };
}
