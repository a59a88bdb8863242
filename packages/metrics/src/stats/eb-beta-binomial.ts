import { fitBetaBinomial } from "./beta-binomial-fit";
import { betaQuantile } from "./distributions";
import type { Maybe } from "./missing";
import { areColumns, isAmount } from "./missing";
import type { Refusal } from "./status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "./status";
import { sum } from "./sum";

type Unit = { x: number; n: number };

/** Shares of several units, each drawn towards the common share as far as its own evidence is thin. */
export type EbBetaBinomial =
  | {
      status: "ok";
      /** Units of which x or n is missing. */
      dropped: number;
      mu: number;
      /** How many contacts the common share weighs as much as. */
      M: number;
      /** Correlation within a unit, 1 ÷ (M + 1). */
      rho: number;
      posteriorMean: number[];
      lower: number[];
      upper: number[];
      /** n ÷ (n + M): from 0.7 on a figure may carry consequences. */
      reliability: number[];
      logLik: number;
    }
  | {
      status: "no-overdispersion";
      reason: string;
      dropped: number;
      mu: number;
      M: null;
      posteriorMean: number[];
      reliability: number[];
    }
  | Refusal<"insufficient" | "error">;

/**
 * Shrunken shares by an empirical-Bayes beta–binomial model: for display, sorting and targets.
 *
 * Where Tarone's test sees no spread beyond chance, everybody gets the pooled share: no real differences can be seen.
 *
 * @param x successes; null or n = 0 gets the common share with reliability 0
 * @param n trials
 * @returns `insufficient` without trials, `error` for an x outside 0..n
 * @see Tarone (1979), Biometrika 66:585–590; Carlin & Louis (2000), Bayes and Empirical Bayes Methods, 3.3
 */
export function ebBetaBinomial(x: readonly Maybe[], n: readonly Maybe[], conf = CONFIDENCE): EbBetaBinomial {
  if (!areColumns([x, n])) return invalid("not a number");
  if (x.length !== n.length) return invalid("x and n differ in length");
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  const units = x.map((successes, index) => {
    const trials = n[index] ?? null;
    return successes === null || trials === null ? null : { x: successes, n: trials };
  });
  const dropped = units.filter((unit) => unit === null).length;
  return shrink({ units: units.map((unit) => unit ?? { x: 0, n: 0 }), dropped, conf });
}

function shrink(input: { units: readonly Unit[]; dropped: number; conf: number }): EbBetaBinomial {
  const { units, dropped, conf } = input;
  if (units.some((unit) => !(isAmount(unit.n) && unit.x >= 0 && unit.x <= unit.n)))
    return invalid("x outside 0..n");
  const trials = sum(units.map((unit) => unit.n));
  if (trials === 0) return insufficient("n=0");
  const pooled = sum(units.map((unit) => unit.x)) / trials;
  const chance = pooled * (1 - pooled);
  const spread = sum(units.map((unit) => (unit.x - unit.n * pooled) ** 2));
  // Agents with one contact each have exactly the spread of chance, which rounding must not turn into evidence.
  if (chance === 0 || spread / chance <= trials * (1 + 1e-12)) {
    return {
      status: "no-overdispersion",
      reason: "no spread beyond chance",
      dropped,
      mu: pooled,
      M: null,
      posteriorMean: units.map(() => pooled),
      reliability: units.map(() => 0),
    };
  }
  const { mu, M, logLik } = fitBetaBinomial(units, pooled);
  const posterior = units.map((unit) => ({ a: mu * M + unit.x, b: (1 - mu) * M + unit.n - unit.x }));
  const tail = (1 - conf) / 2;
  return {
    status: "ok",
    dropped,
    mu,
    M,
    rho: 1 / (M + 1),
    posteriorMean: posterior.map(({ a, b }) => a / (a + b)),
    lower: posterior.map(({ a, b }) => betaQuantile(tail, a, b)),
    upper: posterior.map(({ a, b }) => betaQuantile(1 - tail, a, b)),
    reliability: units.map((unit) => unit.n / (unit.n + M)),
    logLik,
  };
}
