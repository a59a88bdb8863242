import { betaQuantile } from "../stats/distributions";
import { areNumbers, isAmount } from "../stats/missing";
import type { Refusal } from "../stats/status";
import { CONFIDENCE, insufficient, invalid, isConfidence } from "../stats/status";
import { sum } from "../stats/sum";

/** Chance of leaving per number of bad experiences: own customers, blended with a published prior. */
export type LeaveRisk =
  | {
      status: "ok";
      badExperiences: number[];
      posteriorMean: number[];
      lower: number[];
      upper: number[];
      /** The means made to rise with the number of bad experiences. */
      monotone: number[];
      /** n ÷ (n + prior weight): while it is below a half the figure is mostly borrowed from a survey. */
      weightOnOwnData: number[];
      /** Shapes of the posterior beta distributions, for `revenueAtRisk`. */
      alpha: number[];
      beta: number[];
      borrowed: boolean[];
    }
  | Refusal<"insufficient" | "error">;

/**
 * Chance of leaving by number of bad experiences.
 *
 * The prior for none must be the organisation's own base churn; the others are survey answers, not churn.
 *
 * @param input.left        customers who left, per number of bad experiences
 * @param input.n           customers, per number of bad experiences
 * @param input.prior       chance that the prior gives, 0–1
 * @param input.priorWeight how many customers the prior weighs as much as; 20 unless given
 * @see Gelman et al. (2013), Bayesian Data Analysis, 2.4; Ayer et al. (1955), Ann Math Stat 26:641–647
 */
export function leaveRisk(input: {
  badExperiences: readonly number[];
  left: readonly number[];
  n: readonly number[];
  prior: readonly number[];
  priorWeight?: number | undefined;
  conf?: number | undefined;
}): LeaveRisk {
  const { badExperiences, left, n, prior } = input;
  const weight = input.priorWeight ?? 20;
  if ([left, n, prior].some((list) => list.length !== badExperiences.length))
    return invalid("lists differ in length");
  if (badExperiences.length === 0) return insufficient("n=0");
  if (!areNumbers([...badExperiences, ...left, ...n, ...prior, weight])) return invalid("not a number");
  if (n.some((customers, k) => !((left[k] as number) >= 0 && (left[k] as number) <= customers))) {
    return invalid("left outside 0..n");
  }
  if (!(weight >= 0) || prior.some((chance) => !(chance >= 0 && chance <= 1)))
    return invalid("prior outside 0..1");
  if (weight === 0 && n.some((customers) => customers === 0))
    return insufficient("neither customers nor a prior");
  const conf = input.conf ?? CONFIDENCE;
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  const alpha = prior.map((chance, k) => weight * chance + (left[k] as number));
  const beta = prior.map((chance, k) => weight * (1 - chance) + (n[k] as number) - (left[k] as number));
  const posteriorMean = alpha.map((a, k) => a / (a + (beta[k] as number)));
  const tail = (1 - conf) / 2;
  const order = [...badExperiences.keys()].sort(
    (a, b) => (badExperiences[a] as number) - (badExperiences[b] as number),
  );
  return {
    status: "ok",
    badExperiences: [...badExperiences],
    posteriorMean,
    lower: alpha.map((a, k) => quantileOf(tail, a, beta[k] as number)),
    upper: alpha.map((a, k) => quantileOf(1 - tail, a, beta[k] as number)),
    monotone: poolAdjacentViolators(
      order.map((k) => posteriorMean[k] as number),
      order.map((k) => (alpha[k] as number) + (beta[k] as number)),
    ).map((_, place, pooled) => pooled[order.indexOf(place)] as number),
    weightOnOwnData: n.map((customers) => customers / (customers + weight)),
    alpha,
    beta,
    borrowed: n.map((customers) => customers < weight),
  };
}

/** Quantile of Beta(a, b), which is all at 0 or at 1 where a shape is 0. */
function quantileOf(p: number, a: number, b: number): number {
  if (a === 0) return 0;
  return b === 0 ? 1 : betaQuantile(p, a, b);
}

/** The nearest rising sequence by weighted least squares. */
export function poolAdjacentViolators(values: readonly number[], weights: readonly number[]): number[] {
  const blocks: { value: number; weight: number; size: number }[] = [];
  values.forEach((value, index) => {
    let block = { value, weight: weights[index] as number, size: 1 };
    let previous = blocks.at(-1);
    while (previous && previous.value > block.value) {
      const weight = previous.weight + block.weight;
      const pooled = (previous.value * previous.weight + block.value * block.weight) / weight;
      block = { value: pooled, weight, size: previous.size + block.size };
      blocks.pop();
      previous = blocks.at(-1);
    }
    blocks.push(block);
  });
  return blocks.flatMap((block) => new Array<number>(block.size).fill(block.value));
}

export type LeaveRiskFromKm =
  | {
      status: "ok";
      effectiveN: number;
      posteriorMean: number;
      lower: number;
      upper: number;
      alpha: number;
      beta: number;
    }
  | Refusal<"insufficient" | "error">;

/**
 * The same for one group from a survival curve, where some customers were only followed for a while.
 *
 * @param input.survivalAtHorizon  share that is still a customer after the horizon
 * @param input.greenwoodVariance  its variance; null where there is none
 * @param input.atRisk             customers at risk, used where the variance says nothing
 */
export function leaveRiskFromKM(input: {
  survivalAtHorizon: number;
  greenwoodVariance: number | null;
  atRisk?: number | null | undefined;
  nAtRisk?: number | null | undefined;
  prior: number;
  priorWeight?: number | undefined;
  conf?: number | undefined;
}): LeaveRiskFromKm {
  const { survivalAtHorizon: S, greenwoodVariance: variance, prior } = input;
  const weight = input.priorWeight ?? 20;
  if (!areNumbers([S, prior, weight, variance ?? 0, input.atRisk ?? input.nAtRisk ?? 0]))
    return invalid("not a number");
  if (!(S >= 0 && S <= 1)) return invalid("survival outside 0..1");
  if (!isAmount(variance ?? 0)) return invalid("negative variance");
  if (!(weight >= 0 && prior >= 0 && prior <= 1)) return invalid("prior outside 0..1");
  const conf = input.conf ?? CONFIDENCE;
  if (!isConfidence(conf)) return invalid("conf outside 0..1");
  const isInformative = variance !== null && variance > 0 && S > 0 && S < 1;
  const effectiveN = isInformative ? (S * (1 - S)) / variance : (input.atRisk ?? input.nAtRisk ?? null);
  if (effectiveN === null) return insufficient("neither a variance nor customers at risk");
  if (!(effectiveN >= 0)) return invalid("negative customers at risk");
  if (weight + effectiveN === 0) return insufficient("neither customers nor a prior");
  const alpha = sum([weight * prior, effectiveN * (1 - S)]);
  const beta = sum([weight * (1 - prior), effectiveN * S]);
  const tail = (1 - conf) / 2;
  return {
    status: "ok",
    effectiveN,
    posteriorMean: alpha / (alpha + beta),
    lower: quantileOf(tail, alpha, beta),
    upper: quantileOf(1 - tail, alpha, beta),
    alpha,
    beta,
  };
}
