import { digamma, logBeta, trigamma } from "./gamma";
import { sum } from "./sum";

type Unit = { x: number; n: number };
type Point = { logitMu: number; logM: number };
/** Gradient and Hessian of the log-likelihood in (logit μ, ln M). */
type Slope = { g1: number; g2: number; h11: number; h12: number; h22: number };

/** Beyond these M is as good as 0 or infinite, and μ as good as 0 or 1. */
const LOG_M_BOUND = 20;
const LOGIT_MU_BOUND = 30;
/** A longer step could leap over the maximum into the flat tail, where every M is as good as another. */
const LONGEST_STEP = 1;

/**
 * Maximum-likelihood fit of a beta–binomial: Newton's method in (logit μ, ln M) with halved steps, uphill along the
 * gradient where the surface is not concave.
 */
export function fitBetaBinomial(
  units: readonly Unit[],
  pooled: number,
): { mu: number; M: number; logLik: number } {
  const counted = units.filter((unit) => unit.n > 0);
  let point: Point = { logitMu: Math.log(pooled / (1 - pooled)), logM: Math.log(20) };
  let logLik = likelihoodAt(counted, point);
  for (let iteration = 0; iteration < 200; iteration++) {
    const step = stepFrom(slopeAt(counted, point));
    let scale = 1;
    let next = moved(point, step, scale);
    let nextLogLik = likelihoodAt(counted, next);
    // Near the top the likelihood no longer tells two points apart where the gradient still does.
    const lowest = logLik - 1e-13 * Math.abs(logLik);
    while (!(nextLogLik >= lowest) && scale > 1e-10) {
      scale /= 2;
      next = moved(point, step, scale);
      nextLogLik = likelihoodAt(counted, next);
    }
    const distance = Math.hypot(next.logitMu - point.logitMu, next.logM - point.logM);
    if (!(nextLogLik >= lowest)) break;
    point = next;
    logLik = nextLogLik;
    if (distance < 1e-11) break;
  }
  // The ways in which x of n can come about do not move the maximum; they belong to the likelihood that is reported.
  const ways = sum(counted.map(({ x, n }) => -Math.log(n + 1) - logBeta(x + 1, n - x + 1)));
  return { mu: muOf(point), M: Math.exp(point.logM), logLik: logLik + ways };
}

function muOf(point: Point): number {
  return 1 / (1 + Math.exp(-point.logitMu));
}

function moved(point: Point, step: { d1: number; d2: number }, scale: number): Point {
  const logM = point.logM + scale * step.d2;
  const logitMu = point.logitMu + scale * step.d1;
  return {
    logitMu: within(LOGIT_MU_BOUND, logitMu),
    logM: within(LOG_M_BOUND, logM),
  };
}

function stepFrom({ g1, g2, h11, h12, h22 }: Slope): { d1: number; d2: number } {
  const determinant = h11 * h22 - h12 ** 2;
  const step =
    h11 < 0 && determinant > 0
      ? { d1: -(h22 * g1 - h12 * g2) / determinant, d2: -(h11 * g2 - h12 * g1) / determinant }
      : // Uphill in each direction, as far as the curvature there makes plausible.
        { d1: g1 / Math.max(Math.abs(h11), 1e-300), d2: g2 / Math.max(Math.abs(h22), 1e-300) };
  // Shortened as a whole: a step that is cut in one direction only may no longer lead uphill.
  const length = Math.max(LONGEST_STEP, Math.abs(step.d1), Math.abs(step.d2)) / LONGEST_STEP;
  return { d1: step.d1 / length, d2: step.d2 / length };
}

function within(bound: number, value: number): number {
  return Math.min(bound, Math.max(-bound, value));
}

function likelihoodAt(units: readonly Unit[], point: Point): number {
  const [a, b] = shapesOf(point);
  const prior = logBeta(a, b);
  return sum(units.map((unit) => logBeta(unit.x + a, unit.n - unit.x + b) - prior));
}

function shapesOf(point: Point): [number, number] {
  const M = Math.exp(point.logM);
  const mu = muOf(point);
  return [M * mu, M * (1 - mu)];
}

function slopeAt(units: readonly Unit[], point: Point): Slope {
  const [a, b] = shapesOf(point);
  const M = a + b;
  const prior = {
    a: digamma(a),
    b: digamma(b),
    m: digamma(M),
    ta: trigamma(a),
    tb: trigamma(b),
    tm: trigamma(M),
  };
  let [ga, gb, haa, hbb, hab] = [0, 0, 0, 0, 0];
  for (const { x, n } of units) {
    const whole = prior.m - digamma(n + M);
    const wholeSlope = prior.tm - trigamma(n + M);
    ga += digamma(x + a) - prior.a + whole;
    gb += digamma(n - x + b) - prior.b + whole;
    haa += trigamma(x + a) - prior.ta + wholeSlope;
    hbb += trigamma(n - x + b) - prior.tb + wholeSlope;
    hab += wholeSlope;
  }
  // Chain rule: a = Mμ and b = M(1 − μ).
  const mu = muOf(point);
  const s = M * mu * (1 - mu);
  return {
    g1: s * (ga - gb),
    g2: a * ga + b * gb,
    h11: s * s * (haa - 2 * hab + hbb) + s * (1 - 2 * mu) * (ga - gb),
    h12: s * (a * haa + (b - a) * hab - b * hbb) + s * (ga - gb),
    h22: a * a * haa + 2 * a * b * hab + b * b * hbb + a * ga + b * gb,
  };
}
