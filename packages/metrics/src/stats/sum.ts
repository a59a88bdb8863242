/**
 * Sum that keeps the digits a plain loop loses.
 *
 * @returns 0 for no values
 * @see Neumaier (1974), Zeitschrift für Angewandte Mathematik und Mechanik 54:39–51
 * @example sum([1, 1e100, 1, -1e100]) // 2
 */
export function sum(values: readonly number[]): number {
  let total = 0;
  let compensation = 0;
  for (const value of values) {
    const next = total + value;
    compensation += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + compensation;
}

/** Sum of f over the indices 0 … n − 1, compensated. */
export function sumOver(n: number, valueAt: (index: number) => number): number {
  const values = new Array<number>(n);
  for (let index = 0; index < n; index++) values[index] = valueAt(index);
  return sum(values);
}

/** Arithmetic mean; `null` for no values. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** Sum of squared deviations from the mean, in two passes; exactly 0 for values that do not differ. */
export function sumOfSquaredDeviations(values: readonly number[]): number {
  const centre = mean(values);
  // The mean of seven times 0.1 is not 0.1 to the last digit, which must not pass for a spread.
  if (centre === null || values.every((value) => value === values[0])) return 0;
  return sum(values.map((value) => (value - centre) ** 2));
}

/** Sample variance (divided by n − 1); `null` for fewer than two values. */
export function variance(values: readonly number[]): number | null {
  return values.length < 2 ? null : sumOfSquaredDeviations(values) / (values.length - 1);
}
