import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** Numbers evenly spread over [0, 1), the same for the same seed. */
export type RandomSource = () => number;

/** Makes a source of a seeded generator, which moves on with every number. */
export function randomSource(generator: RandomGenerator): RandomSource {
  return () => uniformFloat64(generator);
}

/**
 * A standard normal draw, by the polar method.
 *
 * @see Marsaglia & Bray (1964), SIAM Review 6:260–264
 */
export function drawNormal(random: RandomSource): number {
  for (;;) {
    const u = 2 * random() - 1;
    const v = 2 * random() - 1;
    const square = u * u + v * v;
    if (square > 0 && square < 1) return u * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/**
 * A draw from Gamma(shape, 1).
 *
 * @see Marsaglia & Tsang (2000), ACM TOMS 26:363–372
 */
export function drawGamma(random: RandomSource, shape: number): number {
  if (!(shape > 0)) throw new RangeError(`drawGamma: expected shape > 0, got ${shape}`);
  if (shape < 1) return drawGamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = drawNormal(random);
    const v = (1 + c * normal) ** 3;
    if (v <= 0) continue;
    const u = 1 - random();
    if (Math.log(u) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A draw from Beta(a, b). */
export function drawBeta(random: RandomSource, a: number, b: number): number {
  // A shape of 0 leaves nothing to chance.
  if (a === 0 || b === 0) return a === 0 ? 0 : 1;
  const first = drawGamma(random, a);
  const total = first + drawGamma(random, b);
  return total > 0 ? first / total : a / (a + b);
}
