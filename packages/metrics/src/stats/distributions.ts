import stdlibBetaCdf from "@stdlib/stats-base-dists-beta-cdf";
import stdlibBetaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import stdlibBinomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import stdlibBinomialQuantile from "@stdlib/stats-base-dists-binomial-quantile";
import stdlibFQuantile from "@stdlib/stats-base-dists-f-quantile";
import stdlibNormalCdf from "@stdlib/stats-base-dists-normal-cdf";
import stdlibNormalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import stdlibTCdf from "@stdlib/stats-base-dists-t-cdf";
import stdlibTQuantile from "@stdlib/stats-base-dists-t-quantile";
import { gammaTails, logBeta, logGamma } from "./gamma";

/**
 * The distributions that the methods need, each correct to about nine digits in the tails too. They come from the
 * library where that is so, and are mended or written here where it is not (the tests show which).
 */

/** P(Z ≤ z) for a standard normal Z. */
export function normalCdf(z: number): number {
  return stdlibNormalCdf(z, 0, 1);
}

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
}

/** The z with P(Z ≤ z) = p, for 0 < p < 1. */
export function normalQuantile(p: number): number {
  checkProbability(p);
  // The smaller tail keeps its digits.
  if (p > 0.5) return -normalQuantile(1 - p);
  // The library is off in the fifth digit far out; Newton's method on the logarithm of the tail mends it.
  let z = p > 1e-10 ? stdlibNormalQuantile(p, 0, 1) : -Math.sqrt(-2 * Math.log(p));
  for (let step = 0; step < 6; step++) {
    const tail = normalCdf(z);
    z -= ((Math.log(tail) - Math.log(p)) * tail) / normalDensity(z);
  }
  return z;
}

/** P(T ≤ t) for Student's t; the degrees of freedom need not be whole. */
export function tCdf(t: number, degreesOfFreedom: number): number {
  return stdlibTCdf(t, degreesOfFreedom);
}

/** Every mean on a screen asks for the same few quantiles. */
const knownTQuantiles = new Map<number, Map<number, number>>();
const MOST_KNOWN = 20_000;
/** From here on t and normal agree to the last digit, and the library ends at 0. */
const T_IS_NORMAL = 1e15;

/** The t with P(T ≤ t) = p. */
export function tQuantile(p: number, degreesOfFreedom: number): number {
  checkProbability(p);
  let known = knownTQuantiles.get(p);
  if (!known) {
    if (knownTQuantiles.size >= 100) knownTQuantiles.clear();
    known = new Map();
    knownTQuantiles.set(p, known);
  }
  let quantile = known.get(degreesOfFreedom);
  if (quantile === undefined) {
    quantile = degreesOfFreedom > T_IS_NORMAL ? normalQuantile(p) : stdlibTQuantile(p, degreesOfFreedom);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(degreesOfFreedom, quantile);
  }
  return quantile;
}

/** Two-sided p-value of a t statistic. */
export function tTwoSided(t: number, degreesOfFreedom: number): number {
  return Math.min(1, 2 * tCdf(-Math.abs(t), degreesOfFreedom));
}

/** Two-sided p-value of a z statistic. */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z)));
}

/** P(X ≤ x) for X ~ Beta(a, b). */
export function betaCdf(x: number, a: number, b: number): number {
  return stdlibBetaCdf(x, a, b);
}

/** From shapes of this size on, Newton's method from a normal start is safe, and ten times as fast as the library. */
const SMOOTH_SHAPE = 5;

/** The x with P(X ≤ x) = p for X ~ Beta(a, b), 0 ≤ p ≤ 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p === 0 || p === 1) return p;
  checkProbability(p);
  if (Math.min(a, b) < SMOOTH_SHAPE) {
    const quantile = stdlibBetaQuantile(p, a, b);
    // With nearly all the weight at an end the library gives up.
    return quantile >= 0 && quantile <= 1 ? quantile : betaQuantileByHalving(p, a, b);
  }
  const logConstant = logBeta(a, b);
  const logit = Math.log(a / b) + normalQuantile(p) * Math.sqrt(1 / a + 1 / b);
  let x = 1 / (1 + Math.exp(-logit));
  let [low, high] = [0, 1];
  for (let iteration = 0; iteration < 100; iteration++) {
    const excess = betaCdf(x, a, b) - p;
    if (excess > 0) high = x;
    else low = x;
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logConstant);
    const newton = x - excess / density;
    // A step that leaves the bracket is replaced by halving it.
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-14 * x) return next;
    x = next;
  }
  return x;
}

function betaQuantileByHalving(p: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 1100; step++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (betaCdf(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return high;
}

/** P(X ≤ x) for X ~ F(df1, df2), from the smaller of the two tails: the library loses digits near zero. */
export function fCdf(x: number, df1: number, df2: number): number {
  if (x <= 0) return 0;
  const upper = fUpperTail(x, df1, df2);
  return upper < 0.5 ? 1 - upper : betaCdf((df1 * x) / (df2 + df1 * x), df1 / 2, df2 / 2);
}

/** P(X > x) for X ~ F(df1, df2), exact where 1 − P(X ≤ x) would lose its digits. */
export function fUpperTail(x: number, df1: number, df2: number): number {
  return x <= 0 ? 1 : betaCdf(df2 / (df2 + df1 * x), df2 / 2, df1 / 2);
}

/** The x with P(X ≤ x) = p for X ~ F(df1, df2), 0 ≤ p < 1. */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (p === 0) return 0;
  checkProbability(p);
  const quantile = stdlibFQuantile(p, df1, df2);
  // Far out with few degrees of freedom the library gives up; the reciprocal's lower tail keeps the digits.
  return Number.isFinite(quantile) ? quantile : fQuantileByHalving(p, df1, df2);
}

function fQuantileByHalving(p: number, df1: number, df2: number): number {
  let [low, high] = [-700, 700];
  for (let step = 0; step < 200 && high - low > 1e-15; step++) {
    const middle = (low + high) / 2;
    const x = Math.exp(middle);
    const below = p < 0.5 ? fCdf(x, df1, df2) < p : fUpperTail(x, df1, df2) > 1 - p;
    if (below) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** P(X ≤ x) for X ~ χ²(df). */
export function chiSquareCdf(x: number, degreesOfFreedom: number): number {
  return gammaTails(x / 2, degreesOfFreedom / 2).lower;
}

/** P(X > x) for X ~ χ²(df). */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  return gammaTails(x / 2, degreesOfFreedom / 2).upper;
}

/** P(X ≤ k) for X ~ Binomial(n, p). */
export function binomialCdf(k: number, n: number, p: number): number {
  return stdlibBinomialCdf(k, n, p);
}

/** The smallest k with P(X ≤ k) ≥ probability for X ~ Binomial(n, p), 0 ≤ probability ≤ 1. */
export function binomialQuantile(probability: number, n: number, p: number): number {
  if (probability === 0) return 0;
  if (probability === 1) return n;
  checkProbability(probability);
  // A probability that lies exactly on a step belongs to that step, whatever the last digits of the sum are.
  return stdlibBinomialQuantile(probability * (1 - 8 * Number.EPSILON), n, p);
}

/** From this shape on the cube root of a gamma variable is as good as normal. */
const CUBE_ROOT_IS_NORMAL = 1e8;

/**
 * The x with P(X ≤ x) = p for X ~ Gamma(shape, 1), 0 ≤ p < 1, by bisection: correct for large shapes, where the library
 * is not.
 */
export function gammaQuantile(p: number, shape: number): number {
  if (p === 0) return 0;
  checkProbability(p);
  if (shape >= CUBE_ROOT_IS_NORMAL) {
    // Wilson & Hilferty (1931): here right to the thirteenth digit, and a series would take a million terms.
    return shape * (1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape))) ** 3;
  }
  let low = 0;
  let high = shape + 1;
  while (gammaTails(high, shape).lower < p) {
    low = high;
    high *= 2;
  }
  if (low === 0) low = lowerBracket(p, shape, high);
  // 200 halvings reach the last digit from any bracket; a wide one is halved on the scale of logarithms.
  for (let step = 0; step < 200; step++) {
    const middle = low > 0 && high > 4 * low ? Math.sqrt(low) * Math.sqrt(high) : (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (belowQuantile(middle, shape, p)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Compares on the smaller tail, which keeps its digits. */
function belowQuantile(x: number, shape: number, p: number): boolean {
  const tails = gammaTails(x, shape);
  return p < 0.5 ? tails.lower < p : tails.upper > 1 - p;
}

/** P(X ≤ x) ≤ x^shape / Γ(shape + 1), which gives a point that is certainly too low. */
function lowerBracket(p: number, shape: number, high: number): number {
  const bound = Math.exp((Math.log(p) + logGamma(shape + 1)) / shape);
  return Math.min(bound * (1 - 1e-12), high);
}

function checkProbability(p: number): void {
  if (!(p > 0 && p < 1)) throw new RangeError(`expected a probability strictly between 0 and 1, got ${p}`);
}
