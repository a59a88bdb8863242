import { newcombeDifference } from "../stats/newcombe-difference";
import type { Refusal } from "../stats/status";
import { insufficient } from "../stats/status";
import { sum } from "../stats/sum";
import { type FollowedCustomers, type LeavingEvidence, leavingEvidence } from "./followed-customers";
import { leaveRisk } from "./leave-risk";

/** Where the prior of a row comes from: the organisation's own base churn, or a fact of the library. */
export type PriorSource = "own-base" | "pwc-one-bad-us" | "pwc-several-bad-us";

/**
 * Answers to a survey, not churn: only until the organisation's own customers outweigh them. Both are of the American part,
 * because figures of different populations do not stand in one table.
 */
export const LEAVING_PRIORS = { "pwc-one-bad-us": 0.17, "pwc-several-bad-us": 0.59 } as const;

/** Up to here every number of bad experiences has a row of its own; the higher ones only with enough customers above. */
const OWN_ROWS = 4;
const MOST_ROWS = 8;
const MINIMUM_ABOVE = 100;

/** The chance of leaving after a number of bad experiences, with how much of it is borrowed. */
export type LeavingRow = {
  badExperiences: number;
  /** The last row stands for this number and more. */
  isAndMore: boolean;
  /** Customers, and those of them who left. */
  n: number;
  left: number;
  /** The share of own customers who left, without any prior; null without customers. */
  ownShare: number | null;
  /** The chance of leaving with its 95 % interval, in [0, 1]. */
  value: number;
  lower: number;
  upper: number;
  /** The same made to rise with the number of bad experiences. */
  monotone: number;
  prior: number;
  priorSource: PriorSource;
  /** n ÷ (n + weight of the prior). */
  weightOnOwnData: number;
  borrowed: boolean;
  /** Shapes of the beta distribution of the chance. */
  alpha: number;
  beta: number;
  /** Share of own customers who left, less that of the row before; null where one of the two has no customers. */
  difference: { difference: number; lower: number; upper: number } | null;
};

export type LeavingTable =
  | {
      status: "ok";
      rows: LeavingRow[];
      n: number;
      left: number;
      /** The share of all customers who left. */
      baseChance: number;
    }
  | Refusal<"insufficient" | "error">;

/**
 * Chance of leaving per number of bad experiences, from the organisation's own customers, blended with a survey's prior.
 *
 * @param input.horizonDays within how many days; null where the days are not known
 * @param input.priorWeight how many customers the prior weighs as much as
 * @returns `insufficient` without customers, and while nobody has left: then nobody can tell whether leaving is recorded
 * @see Gelman et al. (2013), Bayesian Data Analysis, 2.4; Newcombe (1998), Statistics in Medicine 17:873–890
 */
export function leavingTable(input: {
  followed: readonly FollowedCustomers[];
  horizonDays: number | null;
  priorWeight: number;
}): LeavingTable {
  const { followed, horizonDays, priorWeight } = input;
  const all = leavingEvidence(followed, horizonDays);
  if (followed.length === 0) return insufficient("n=0");
  if (all.left === 0) return insufficient("nobody left");
  const baseChance = all.left / all.n;
  const levels = levelsOf(followed);
  const evidence = levels.map(({ group }) => leavingEvidence(group, horizonDays));
  const sources = levels.map(({ badExperiences }) => priorSourceOf(badExperiences));
  const risk = leaveRisk({
    badExperiences: levels.map(({ badExperiences }) => badExperiences),
    left: evidence.map(({ left }) => left),
    n: evidence.map(({ n }) => n),
    prior: sources.map((source) => (source === "own-base" ? baseChance : LEAVING_PRIORS[source])),
    priorWeight,
  });
  if (risk.status !== "ok") return risk;
  const rows = levels.map(({ badExperiences, isAndMore, group }, k): LeavingRow => {
    const priorSource = sources[k] ?? "own-base";
    return {
      badExperiences,
      isAndMore,
      ...countOf(group),
      ownShare: shareOf(evidence[k]),
      value: risk.posteriorMean[k] ?? 0,
      lower: risk.lower[k] ?? 0,
      upper: risk.upper[k] ?? 1,
      monotone: risk.monotone[k] ?? 0,
      prior: priorSource === "own-base" ? baseChance : LEAVING_PRIORS[priorSource],
      priorSource,
      weightOnOwnData: risk.weightOnOwnData[k] ?? 0,
      borrowed: risk.borrowed[k] ?? true,
      alpha: risk.alpha[k] ?? 0,
      beta: risk.beta[k] ?? 0,
      difference: differenceOf(evidence[k], evidence[k - 1]),
    };
  });
  return { status: "ok", rows, ...countOf(followed), baseChance };
}

export function priorSourceOf(badExperiences: number): PriorSource {
  if (badExperiences === 0) return "own-base";
  return badExperiences === 1 ? "pwc-one-bad-us" : "pwc-several-bad-us";
}

type Level = { badExperiences: number; isAndMore: boolean; group: FollowedCustomers[] };

/** In which row a number of bad experiences falls, given how many customers have how many. */
export function lastLevelOf(counted: readonly { badExperiences: number; customers: number }[]): number {
  const above = (level: number) =>
    sum(counted.map(({ badExperiences, customers }) => (badExperiences > level ? customers : 0)));
  let last = OWN_ROWS;
  while (last < MOST_ROWS && above(last) >= MINIMUM_ABOVE) last += 1;
  return last;
}

function levelsOf(followed: readonly FollowedCustomers[]): Level[] {
  const last = lastLevelOf(followed);
  return Array.from({ length: last + 1 }, (_, level) => ({
    badExperiences: level,
    isAndMore: level === last,
    group: followed.filter(({ badExperiences }) => Math.min(badExperiences, last) === level),
  }));
}

function countOf(group: readonly FollowedCustomers[]): { n: number; left: number } {
  return {
    n: sum(group.map(({ customers }) => customers)),
    left: sum(group.map(({ customers, hasLeft }) => (hasLeft ? customers : 0))),
  };
}

function shareOf(own: LeavingEvidence | undefined): number | null {
  return own && own.n > 0 ? own.left / own.n : null;
}

function differenceOf(
  own: LeavingEvidence | undefined,
  before: LeavingEvidence | undefined,
): LeavingRow["difference"] {
  if (!own || !before) return null;
  const found = newcombeDifference({ x1: own.left, n1: own.n, x2: before.left, n2: before.n });
  if (found.status !== "ok") return null;
  return { difference: found.difference, lower: found.lower, upper: found.upper };
}
