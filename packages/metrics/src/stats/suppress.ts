/** Which groups may be shown, and why the others may not. Lists keep the order of the input. */
export type Suppression = {
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
 * @throws {RangeError} if the lists differ in length or k is not positive
 * @see Hundepool et al. (2012), Statistical Disclosure Control, chapter 4
 */
export function suppress(input: {
  groups: readonly string[];
  n: readonly (number | null)[];
  k?: number | undefined;
}): Suppression {
  const k = input.k ?? 5;
  if (input.groups.length !== input.n.length) throw new RangeError("suppress: groups and n differ in length");
  if (!(k > 0)) throw new RangeError(`suppress: expected k > 0, got ${k}`);
  const groups = input.groups.map((id, index) => ({ id, n: input.n[index] ?? 0 }));
  const reasons = new Map<string, "primary" | "complementary">();
  for (const group of groups) if (group.n < k) reasons.set(group.id, "primary");
  const candidates = groups
    .filter((group) => group.n >= k)
    .sort((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1));
  for (const candidate of candidates) {
    const people = groups.filter((group) => reasons.has(group.id) && group.n > 0).map((group) => group.n);
    const total = people.reduce((sum, n) => sum + n, 0);
    if (people.length === 0 || (people.length > 1 && total >= k)) break;
    reasons.set(candidate.id, "complementary");
  }
  const hidden = groups.filter((group) => reasons.has(group.id));
  return {
    hidden: hidden.map((group) => group.id),
    reason: hidden.map((group) => reasons.get(group.id) ?? "primary"),
    visible: groups.filter((group) => !reasons.has(group.id)).map((group) => group.id),
  };
}
