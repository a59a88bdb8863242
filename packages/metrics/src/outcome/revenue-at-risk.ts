import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { drawBetaStrata } from "../stats/beta-draws";
import { areNumbers } from "../stats/missing";
import { percentilesOf } from "../stats/percentiles";
import type { RandomSource } from "../stats/random";
import { drawNormal, randomSource } from "../stats/random";
import type { Refusal } from "../stats/status";
import { insufficient, invalid } from "../stats/status";
import { sum } from "../stats/sum";

/** Revenue that may leave because of bad experiences, per year, in the unit of the value. Always shown as a range. */
export type RevenueAtRisk =
  | {
      status: "ok";
      mean: number;
      sd: number;
      /** Percentiles of seeded draws. */
      mc: { p2_5: number; p10: number; p50: number; p90: number; p97_5: number; draws: number };
    }
  | Refusal<"insufficient" | "error">;

export type RevenueAtRiskInput = {
  /** Customers per number of bad experiences, none first. */
  customers: readonly number[];
  /** Value of one customer per year, per number of bad experiences. */
  annualValue: readonly number[];
  /** Shapes of the posterior chance of leaving: see `leaveRisk`. */
  alpha: readonly number[];
  beta: readonly number[];
  /** Whether only the excess over base churn counts; it does unless said otherwise. */
  excessOverBaseline?: boolean | undefined;
  /** Adds a spread of 20 % to values that are an estimate. */
  valueIsEstimate?: boolean | undefined;
  draws?: number | undefined;
  seed?: number | undefined;
};

const VALUE_CV = 0.2;
/** So many that the outer percentiles hold still to less than half a hundredth of the spread. */
const DRAWS = 400_000;
const MOST_DRAWS = 10_000_000;
const PERCENTILES = [0.025, 0.1, 0.5, 0.9, 0.975];

/**
 * Σ N_k V_k (p_k − p_0) over one and more bad experiences. Mean and spread are exact; the percentiles come from seeded
 * draws in which the base churn is drawn once, since it is the same customers' in every term.
 *
 * @see Gelman et al. (2013), Bayesian Data Analysis, chapter 10
 */
export function revenueAtRisk(input: RevenueAtRiskInput): RevenueAtRisk {
  const { customers, annualValue, alpha, beta } = input;
  const levels = customers.length;
  if ([annualValue, alpha, beta].some((list) => list.length !== levels))
    return invalid("lists differ in length");
  if (levels === 0) return insufficient("n=0");
  if (!areNumbers([...customers, ...annualValue, ...alpha, ...beta])) return invalid("not a number");
  if ([...alpha, ...beta].some((shape) => !(shape >= 0))) return invalid("negative alpha or beta");
  if (alpha.some((shape, k) => shape + (beta[k] as number) === 0)) return invalid("alpha and beta both 0");
  if (customers.some((count) => !(count >= 0))) return invalid("negative customers");
  const draws = input.draws ?? DRAWS;
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= MOST_DRAWS))
    return invalid("draws must be a whole number");
  const isExcess = input.excessOverBaseline ?? true;
  const money = customers.map((count, k) => (k === 0 ? 0 : count * (annualValue[k] as number)));
  const means = alpha.map((a, k) => a / (a + (beta[k] as number)));
  const variances = means.map((m, k) => (m * (1 - m)) / ((alpha[k] as number) + (beta[k] as number) + 1));
  const base = isExcess ? (means[0] as number) : 0;
  const mean = sum(money.map((value, k) => value * ((means[k] as number) - base)));
  const ownVariance = sum(money.map((value, k) => value ** 2 * (variances[k] as number)));
  const sharedVariance = isExcess ? sum(money) ** 2 * (variances[0] as number) : 0;
  const chanceVariance = ownVariance + sharedVariance;
  // One factor of mean 1 on all values: Var(F·X) = Var(X) + CV²(Var(X) + E[X]²).
  const extra = input.valueIsEstimate ? VALUE_CV ** 2 * (chanceVariance + mean ** 2) : 0;
  return { status: "ok", mean, sd: Math.sqrt(chanceVariance + extra), mc: simulate(input, money, isExcess) };
}

function simulate(input: RevenueAtRiskInput, money: readonly number[], isExcess: boolean) {
  const { alpha, beta, draws = DRAWS } = input;
  const random = randomSource(xoroshiro128plus(input.seed ?? 1));
  const totals = new Float64Array(draws);
  // The base is one term: what all customers with bad experiences are worth, times a churn that is drawn once.
  const weights = money.map((value, k) => (k > 0 ? value : isExcess ? -sum(money) : 0));
  weights.forEach((weight, k) => {
    if (weight === 0) return;
    const chances = drawBetaStrata(random, { a: alpha[k] as number, b: beta[k] as number, draws });
    for (let draw = 0; draw < draws; draw++)
      totals[draw] = (totals[draw] as number) + weight * (chances[draw] as number);
  });
  if (input.valueIsEstimate)
    for (let draw = 0; draw < draws; draw++) totals[draw] = (totals[draw] as number) * valueFactor(random);
  const [p2_5 = 0, p10 = 0, p50 = 0, p90 = 0, p97_5 = 0] = percentilesOf(totals, PERCENTILES);
  return { p2_5, p10, p50, p90, p97_5, draws };
}

/** Log-normal with mean 1 and the wanted spread: a value is never negative. */
function valueFactor(random: RandomSource): number {
  const logVariance = Math.log1p(VALUE_CV ** 2);
  return Math.exp(Math.sqrt(logVariance) * drawNormal(random) - logVariance / 2);
}
