import { chiSquareUpperTail } from "./distributions";
import type { Maybe } from "./missing";
import { areColumns, isDivisor } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";
import { sum } from "./sum";
import { zOf } from "./wilson";

/** Values of several units, each drawn towards the common mean as far as its own evidence is thin. */
export type EbNormal =
  | {
      status: "ok";
      k: number;
      dropped: number;
      mu: number;
      seMu: number;
      /** Variance between units; 0 means that no real differences can be seen. */
      tau2: number;
      Q: number;
      pQ: number;
      /** In the order of y; null where y or its variance is missing. */
      shrunk: Maybe[];
      se: Maybe[];
      lower: Maybe[];
      upper: Maybe[];
      weightOnOwn: Maybe[];
    }
  | Refusal<"insufficient" | "error">;

/**
 * Empirical Bayes for values with known variances (ratings, log times, slopes), by DerSimonian and Laird's τ².
 *
 * Feed the pooled within-agent variance ÷ n, not each agent's own: five fives have a variance of 0 and would get all the
 * weight. The intervals take τ² as known and are a little narrow: say "about".
 *
 * @param y        values
 * @param variance sampling variances, > 0
 * @see DerSimonian & Laird (1986), Controlled Clinical Trials 7:177–188; Raudenbush & Bryk (1985), J Educ Stat 10:75–98
 */
export function ebNormal(y: readonly Maybe[], variance: readonly Maybe[], conf = CONFIDENCE): EbNormal {
  if (!areColumns([y, variance])) return invalid("not a number");
  if (y.length !== variance.length) return invalid("y and variance differ in length");
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  const units = y.map((value, index) => {
    const v = variance[index] ?? null;
    return value === null || v === null ? null : { y: value, v };
  });
  const there = units.filter((unit) => unit !== null);
  if (there.length === 0) return insufficient("n=0");
  if (!there.every((unit) => isDivisor(unit.v))) return invalid("variance must be positive");
  const { tau2, Q } = heterogeneity(there);
  const weights = there.map((unit) => 1 / (unit.v + tau2));
  const total = sum(weights);
  const mu = sum(there.map((unit, index) => unit.y * (weights[index] as number))) / total;
  const varianceOfMu = 1 / total;
  const z = zOf(conf);
  const shrunkUnits = units.map((unit) => {
    if (!unit) return null;
    const weight = tau2 / (tau2 + unit.v);
    const estimate = weight * unit.y + (1 - weight) * mu;
    const se = Math.sqrt(weight * unit.v + (1 - weight) ** 2 * varianceOfMu);
    return { weight, estimate, se };
  });
  return {
    status: "ok",
    k: there.length,
    dropped: y.length - there.length,
    mu,
    seMu: Math.sqrt(varianceOfMu),
    tau2,
    Q,
    pQ: there.length < 2 ? 1 : chiSquareUpperTail(Q, there.length - 1),
    shrunk: shrunkUnits.map((unit) => unit?.estimate ?? null),
    se: shrunkUnits.map((unit) => unit?.se ?? null),
    lower: shrunkUnits.map((unit) => unit && unit.estimate - z * unit.se),
    upper: shrunkUnits.map((unit) => unit && unit.estimate + z * unit.se),
    weightOnOwn: shrunkUnits.map((unit) => unit?.weight ?? null),
  };
}

function heterogeneity(units: readonly { y: number; v: number }[]): { tau2: number; Q: number } {
  const weights = units.map((unit) => 1 / unit.v);
  const total = sum(weights);
  // From the first value on, so that a large common part does not pass its rounding off as a difference.
  const offsets = units.map((unit) => unit.y - (units[0]?.y ?? 0));
  const centre = sum(offsets.map((offset, index) => offset * (weights[index] as number))) / total;
  const Q = sum(offsets.map((offset, index) => (weights[index] as number) * (offset - centre) ** 2));
  const spread = total - sum(weights.map((weight) => weight ** 2)) / total;
  return { Q, tau2: spread > 0 ? Math.max(0, (Q - (units.length - 1)) / spread) : 0 };
}
