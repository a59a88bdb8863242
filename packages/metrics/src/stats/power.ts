import { normalQuantile } from "./distributions";
import { areNumbers } from "./missing";
import type { Refusal } from "./status";
import { invalid } from "./status";

const ALPHA = 0.05;
const POWER = 0.8;

const NO_CHANCE = "alpha and power must lie between 0 and 1";

type Sample = { status: "ok"; nPerGroup: number; nRounded: number };

function sampleOf(nPerGroup: number): Sample | Refusal<"not-detectable"> {
  // A difference in the last digits would take more contacts than there are numbers.
  if (!Number.isFinite(nPerGroup)) return { status: "not-detectable", reason: "the difference is too small" };
  return { status: "ok", nPerGroup, nRounded: roundUp(nPerGroup) };
}

/** Rounded up, after allowing for the last digit of the arithmetic. */
function roundUp(n: number): number {
  return Math.ceil(n - 1e-9 * Math.max(1, n));
}

/**
 * Contacts per group (or period) to see a change from p1 to p2.
 *
 * From 70 % to 75 % takes 1,251: most goals of one agent cannot be proved within a month, which must be said before a
 * goal is accepted.
 *
 * @see Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, 4.2
 */
export function nForProportions(input: {
  p1: number;
  p2: number;
  power?: number | undefined;
  alpha?: number | undefined;
}): Sample | Refusal<"error" | "not-detectable"> {
  const { p1, p2 } = input;
  if (!areNumbers([p1, p2])) return invalid("not a number");
  if (![p1, p2].every((p) => p >= 0 && p <= 1)) return invalid("p outside 0..1");
  if (p1 === p2) return { status: "not-detectable", reason: "no difference" };
  const quantiles = quantilesOf(input);
  if (!quantiles) return invalid(NO_CHANCE);
  const [za, zb] = quantiles;
  const nPerGroup = sampleFor({ p1, p2, za, zb });
  return sampleOf(nPerGroup);
}

function quantilesOf({
  power = POWER,
  alpha = ALPHA,
}: {
  power?: number | undefined;
  alpha?: number | undefined;
}): readonly [number, number] | null {
  const isChance = [power, alpha].every((chance) => chance > 0 && chance < 1);
  return isChance ? [-normalQuantile(alpha / 2), normalQuantile(power)] : null;
}

function sampleFor({ p1, p2, za, zb }: { p1: number; p2: number; za: number; zb: number }): number {
  const mean = (p1 + p2) / 2;
  const chance = za * Math.sqrt(2 * mean * (1 - mean)) + zb * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  return (chance / (p1 - p2)) ** 2;
}

/**
 * The smallest rise above p1 that a number of contacts per period can show.
 *
 * @returns `not-detectable` if even a rise to 100 % could not be shown
 * @see Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, 4.2
 */
export function mdeProportion(input: {
  p1: number;
  nPerGroup: number;
  power?: number | undefined;
  alpha?: number | undefined;
}): { status: "ok"; mde: number; p2: number } | Refusal<"error" | "not-detectable"> {
  const { p1, nPerGroup } = input;
  if (!areNumbers([p1, nPerGroup])) return invalid("not a number");
  if (!(p1 >= 0 && p1 <= 1)) return invalid("p1 outside 0..1");
  if (!(nPerGroup > 0)) return invalid("nPerGroup must be positive");
  const quantiles = quantilesOf(input);
  if (!quantiles) return invalid(NO_CHANCE);
  const [za, zb] = quantiles;
  const needed = (p2: number): number => sampleFor({ p1, p2, za, zb });
  if (p1 === 1 || needed(1) > nPerGroup) {
    return { status: "not-detectable", reason: "no rise can be shown with so few contacts" };
  }
  let [low, high] = [p1, 1];
  for (let step = 0; step < 200 && high - low > 1e-15; step++) {
    const middle = (low + high) / 2;
    if (middle > p1 && needed(middle) <= nPerGroup) high = middle;
    else low = middle;
  }
  return { status: "ok", mde: high - p1, p2: high };
}

/**
 * Ratings (or other values) per group to see a difference of `delta`.
 *
 * @see Guenther (1981), The American Statistician 35:243–244
 */
export function nForMeans(input: {
  delta: number;
  sd: number;
  power?: number | undefined;
  alpha?: number | undefined;
}): Sample | Refusal<"error" | "not-detectable"> {
  if (!areNumbers([input.delta, input.sd])) return invalid("not a number");
  if (!(input.sd > 0)) return invalid("sd must be positive");
  if (input.delta === 0) return { status: "not-detectable", reason: "no difference" };
  const quantiles = quantilesOf(input);
  if (!quantiles) return invalid(NO_CHANCE);
  const [za, zb] = quantiles;
  const effect = input.delta / input.sd;
  const nPerGroup = (2 * (za + zb) ** 2) / effect ** 2 + za ** 2 / 4;
  return sampleOf(nPerGroup);
}

/**
 * By how much a sample must grow because answers of one agent resemble each other.
 *
 * @see Kish (1965), Survey Sampling, chapter 5
 */
export function designEffect(input: {
  n: number;
  clusterSize: number;
  icc: number;
}): { status: "ok"; deff: number; nNeeded: number } | Refusal<"error"> {
  if (!areNumbers([input.n, input.clusterSize, input.icc])) return invalid("not a number");
  if (!(input.n >= 0 && input.clusterSize >= 1)) return invalid("n or clusterSize too small");
  const deff = 1 + (input.clusterSize - 1) * input.icc;
  if (!(deff >= 0)) return invalid("icc too far below 0 for this clusterSize");
  return { status: "ok", deff, nNeeded: roundUp(input.n * deff) };
}
