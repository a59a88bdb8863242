import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomSource } from "../../src/stats/random";
import { drawNormal, randomSource } from "../../src/stats/random";

/** One line of the table: what was simulated, what came out, and between what it should lie. */
export type SimulationRow = {
  topic: string;
  what: string;
  value: number;
  low: number;
  high: number;
  /** Repetitions behind the value; 0 where it was added up exactly. */
  runs: number;
  note?: string;
};

/** A simulation repeats `runs` times, or a fraction of that where a repetition is dear. */
export type Simulation = (runs: number) => SimulationRow[];

/** Random numbers of a simulation of its own: the same every time, whatever ran before. */
export function seededFor(name: string): RandomSource {
  let seed = 2026;
  for (const letter of name) seed = (seed * 31 + letter.charCodeAt(0)) | 0;
  return randomSource(xoroshiro128plus(seed));
}

/** The share of repetitions in which something happened. */
export function shareOf(runs: number, happens: () => boolean): number {
  let count = 0;
  for (let run = 0; run < runs; run++) if (happens()) count += 1;
  return count / runs;
}

/** How many of n succeed, each with chance p. */
export function drawBinomial(random: RandomSource, n: number, p: number): number {
  let count = 0;
  for (let trial = 0; trial < n; trial++) if (random() < p) count += 1;
  return count;
}

/** Some normal values. */
export function drawNormals(
  random: RandomSource,
  n: number,
  spread: { mean?: number; sd?: number } = {},
): number[] {
  return Array.from({ length: n }, () => (spread.mean ?? 0) + (spread.sd ?? 1) * drawNormal(random));
}

/** Whether a row lies within its target, allowing for three standard errors of the simulation itself. */
export function isWithin(row: SimulationRow): boolean {
  const error =
    row.runs === 0
      ? 0
      : 3 * Math.sqrt((Math.max(row.value, 0.01) * (1 - Math.min(row.value, 0.99))) / row.runs);
  return row.value >= row.low - error && row.value <= row.high + error;
}
