/** An estimate with its confidence limits, all in the same unit. */
export type Estimated = { estimate: number; lower: number; upper: number };

/**
 * The difference of two independent estimates with an interval that is built from the limits of each, however those came
 * about ("method of variance estimates recovery").
 *
 * With two Wilson intervals it is Newcombe's interval of two shares; it also serves a score such as would recommend, whose
 * limits do not lie evenly around it.
 *
 * @returns first − second, in their unit, with confidence limits of the same level as those that were given
 * @throws {RangeError} where an estimate does not lie between its limits
 * @see Zou & Donner (2008), Statistics in Medicine 27:1693–1702
 * @example moverDifference({ estimate: 0.8, lower: 0.6918, upper: 0.8769 }, { estimate: 0.6, lower: 0.4904, upper: 0.7003 })
 * // { difference: 0.2, lower: 0.0524, upper: 0.3339 }, up to the rounding of the limits
 */
export function moverDifference(
  first: Estimated,
  second: Estimated,
): { difference: number; lower: number; upper: number } {
  for (const { estimate, lower, upper } of [first, second]) {
    if (!(lower <= estimate && estimate <= upper))
      throw new RangeError(`moverDifference: ${estimate} lies outside ${lower} to ${upper}`);
  }
  const difference = first.estimate - second.estimate;
  return {
    difference,
    lower: difference - Math.hypot(first.estimate - first.lower, second.upper - second.estimate),
    upper: difference + Math.hypot(first.upper - first.estimate, second.estimate - second.lower),
  };
}
