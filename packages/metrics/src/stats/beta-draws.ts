import { betaQuantile, normalCdf } from "./distributions";
import type { RandomSource } from "./random";

/** Quantiles are looked up at so many places, spread evenly on the scale of a normal variable, and straight between. */
const PLACES = 257;
/** Standard deviations to either side; one draw in 25 million lies beyond. */
const FARTHEST = 5.5;

/**
 * Draws from Beta(a, b), one from each of as many equally likely strips, in random order. Percentiles of sums of such
 * draws hold stiller than those of independent ones, above all where one of the terms outweighs the others.
 *
 * @see McKay, Beckman & Conover (1979), Technometrics 21:239–245
 */
export function drawBetaStrata(
  random: RandomSource,
  { a, b, draws }: { a: number; b: number; draws: number },
): Float64Array {
  const values = new Float64Array(draws);
  // A shape of 0 leaves nothing to chance.
  if (a === 0 || b === 0) return values.fill(a === 0 ? 0 : 1);
  const { chances, quantiles } = quantileTable(a, b);
  let place = 0;
  for (let strip = 0; strip < draws; strip++) {
    const chance = (strip + random()) / draws;
    while (place < PLACES - 2 && chance > (chances[place + 1] as number)) place += 1;
    const [from, to] = [chances[place] as number, chances[place + 1] as number];
    const share = Math.min(1, Math.max(0, (chance - from) / (to - from)));
    const low = quantiles[place] as number;
    values[strip] = low + share * ((quantiles[place + 1] as number) - low);
  }
  shuffle(values, random);
  return values;
}

function quantileTable(a: number, b: number): { chances: Float64Array; quantiles: Float64Array } {
  const chances = Float64Array.from({ length: PLACES }, (_, place) =>
    normalCdf(FARTHEST * ((2 * place) / (PLACES - 1) - 1)),
  );
  return { chances, quantiles: chances.map((chance) => betaQuantile(chance, a, b)) };
}

/** Fisher and Yates' shuffle, in place. */
function shuffle(values: Float64Array, random: RandomSource): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const value = values[last] as number;
    values[last] = values[other] as number;
    values[other] = value;
  }
}
