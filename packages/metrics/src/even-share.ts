/**
 * What each would have if everybody had as much. Who has nothing counts.
 *
 * @param amounts null where nothing is known
 * @returns null where of nobody anything is known
 */
export function evenShareOf(amounts: readonly (number | null)[]): number | null {
  if (amounts.every((amount) => amount === null)) return null;
  return amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0) / amounts.length;
}
