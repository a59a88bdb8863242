import { adjustForTests } from "./benjamini-hochberg";
import { normalQuantile, normalTwoSided } from "./distributions";
import type { Maybe } from "./missing";
import { areColumns, isDivisor, isNumber } from "./missing";
import { quantileOfSorted } from "./quantile-interval";
import type { Refusal } from "./status";
import { insufficient, invalid } from "./status";
import { sum } from "./sum";

export type FunnelWord = "low" | "high" | "noise";
type Limits = { lower: Maybe[]; upper: Maybe[] };

/** Units (agents, teams) against what is expected of them, with limits that allow for ordinary differences. */
export type Funnel =
  | {
      status: "ok";
      /** The centre line. */
      target: number;
      z: Maybe[];
      zWinsorised: Maybe[];
      phi: number;
      /** Variance between units beyond chance; its root is in the unit of y. */
      tau2: number;
      zAdjusted: Maybe[];
      p: Maybe[];
      q: Maybe[];
      limits95: Limits;
      limits998: Limits;
      signal: (FunnelWord | null)[];
      /** Units without data, which are null in every list. */
      dropped: number;
    }
  | Refusal<"insufficient" | "no-variation" | "error">;

/** Two-sided 95 % and 99.8 %: the usual 1.96 and 3.09. */
const K95 = normalQuantile(0.975);
const K998 = normalQuantile(0.999);
/** A tenth of the z-scores at either end may be real outliers, which must not widen the limits that are to find them. */
const WINSORISED = 0.1;
/** The false discovery rate below which a unit is called low or high. */
const SIGNAL_Q = 0.05;

/**
 * Funnel of shares x of n around the pooled share.
 *
 * Thirty equal agents give at least one "outlier" outside plain 95 % limits in three views of four; here the limits widen
 * by the over-dispersion between units, and a signal is one that survives the correction for looking at all of them.
 *
 * @param winsorise share of z-scores pulled in at either end before the over-dispersion is estimated; none for false
 * @returns `no-variation` if nobody or everybody succeeded; a unit with n = 0 is null throughout; `error` for an x outside
 *   0..n
 * @see Spiegelhalter (2005), Statistics in Medicine 24:1185–1202; (2005) Quality and Safety in Health Care 14:347–351
 */
export function funnel(
  x: readonly Maybe[],
  n: readonly Maybe[],
  winsorise: number | false = WINSORISED,
): Funnel {
  if (!areColumns([x, n])) return invalid("not a number");
  if (x.length !== n.length) return invalid("x and n differ in length");
  const units = x.map((successes, index) => {
    const trials = n[index] ?? null;
    return successes === null || trials === null || trials === 0 ? null : { x: successes, n: trials };
  });
  if (units.some((unit) => unit && !(isDivisor(unit.n) && unit.x >= 0 && unit.x <= unit.n)))
    return invalid("x outside 0..n");
  const there = units.filter((unit) => unit !== null);
  if (there.length === 0) return insufficient("n=0");
  const target = sum(there.map((unit) => unit.x)) / sum(there.map((unit) => unit.n));
  if (target === 0 || target === 1)
    return { status: "no-variation", reason: "nobody or everybody succeeded" };
  return funnelOf({
    y: units.map((unit) => unit && unit.x / unit.n),
    se: units.map((unit) => unit && Math.sqrt((target * (1 - target)) / unit.n)),
    target,
    winsorise,
    range: [0, 1],
  });
}

/**
 * The same for any values with known standard errors, such as case-mix adjusted shares with √V/n.
 *
 * @param input.range clips the limits, [0, 1] for shares
 */
export function funnelOf(input: {
  y: readonly Maybe[];
  se: readonly Maybe[];
  target: number;
  winsorise?: number | false | undefined;
  range?: readonly [number, number] | undefined;
}): Funnel {
  const { target } = input;
  if (!areColumns([input.y, input.se]) || !isNumber(target)) return invalid("not a number");
  const units = input.y.map((y, index) => {
    const s = input.se[index] ?? null;
    return y === null || s === null || !isDivisor(s) ? null : { y, s, z: (y - target) / s };
  });
  const there = units.filter((unit) => unit !== null);
  if (there.length === 0) return insufficient("n=0");
  const share = input.winsorise === false ? 0 : (input.winsorise ?? WINSORISED);
  if (!(share >= 0 && share <= 0.5)) return invalid("winsorise outside 0..0.5");
  const bend = winsoriser(
    there.map((unit) => unit.z),
    share,
  );
  const phi = sum(there.map((unit) => bend(unit.z) ** 2)) / there.length;
  const tau2 = betweenVariance(
    there.map((unit) => unit.s),
    phi,
  );
  const zAdjusted = units.map((unit) => unit && (unit.y - target) / Math.sqrt(unit.s ** 2 + tau2));
  const p = zAdjusted.map((z) => (z === null ? null : normalTwoSided(z)));
  const q = adjustForTests(p);
  const limits = (k: number): Limits => limitsOf(units, { target, tau2, k, range: input.range });
  return {
    status: "ok",
    target,
    z: units.map((unit) => unit?.z ?? null),
    zWinsorised: units.map((unit) => unit && bend(unit.z)),
    phi,
    tau2,
    zAdjusted,
    p,
    q,
    limits95: limits(K95),
    limits998: limits(K998),
    signal: zAdjusted.map((z, index) => wordOf(z, q[index] ?? null)),
    dropped: units.length - there.length,
  };
}

function winsoriser(z: readonly number[], share: number): (value: number) => number {
  const sorted = z.toSorted((a, b) => a - b);
  const [low, high] = [quantileOfSorted(sorted, share), quantileOfSorted(sorted, 1 - share)];
  return (value) => Math.min(high, Math.max(low, value));
}

/** The estimate of DerSimonian & Laird, with the winsorised φ in place of Q/I. */
function betweenVariance(s: readonly number[], phi: number): number {
  const weights = s.map((value) => 1 / value ** 2);
  const total = sum(weights);
  const spread = total - sum(weights.map((weight) => weight ** 2)) / total;
  return spread > 0 ? Math.max(0, (s.length * phi - (s.length - 1)) / spread) : 0;
}

function limitsOf(
  units: readonly ({ s: number } | null)[],
  {
    target,
    tau2,
    k,
    range,
  }: { target: number; tau2: number; k: number; range?: readonly [number, number] | undefined },
): Limits {
  const [low, high] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const margins = units.map((unit) => unit && k * Math.sqrt(unit.s ** 2 + tau2));
  return {
    lower: margins.map((margin) => (margin === null ? null : Math.max(low, target - margin))),
    upper: margins.map((margin) => (margin === null ? null : Math.min(high, target + margin))),
  };
}

function wordOf(z: Maybe, q: Maybe): FunnelWord | null {
  if (z === null || q === null) return null;
  if (q > SIGNAL_Q) return "noise";
  return z < 0 ? "low" : "high";
}
