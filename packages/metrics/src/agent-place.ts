import type { AgentComparison, ComparedAgent } from "./agent-comparison";
import type { Word } from "./kpi/figure";
import { canShowGroup } from "./policy";
import { normalQuantile } from "./stats/distributions";
import { ebBetaBinomial } from "./stats/eb-beta-binomial";
import { quantileOfSorted } from "./stats/quantile-interval";

export type Bounds = { lower: number; upper: number };

/** Where one agent stands in a comparison, without anything of anybody else in particular. All shares. */
export type AgentPlace = {
  /** Of all agents together. */
  overall: number;
  /** Agents with enough data: the family of tests. */
  compared: number;
  n: number;
  /** What was reached, and what contacts of the same kind come to. */
  observed: number;
  expected: number;
  /** Observed minus expected, with its interval. */
  difference: number;
  lower: number;
  upper: number;
  /** The overall share plus the difference: the height in the funnel. */
  adjusted: number;
  word: Word;
  side: "low" | "high" | null;
  q: number | null;
  /** What chance and ordinary differences allow with so many contacts; null without a comparison. */
  limits: { inner: Bounds; outer: Bounds } | null;
  /** From P25 to P75 of all compared agents; null where that would be about few. */
  middleHalf: Bounds | null;
  /** The share for display, drawn towards that of all as far as the evidence is thin. */
  shrunken: (Bounds & { value: number; reliability: number }) | null;
};

/** The funnel's limits where it is n contacts wide, for drawing it. */
export type FunnelStep = { n: number; inner: Bounds; outer: Bounds };

type Compared = Extract<AgentComparison, { status: "ok" }>;

const K_INNER = normalQuantile(0.975);
const K_OUTER = normalQuantile(0.999);
/** Points at which the limits are drawn; more cannot be told apart. */
const STEPS = 40;

/**
 * What may be shown of each agent by themselves, in the order of the comparison: own limits, the middle half of all, and
 * the shrunken share of what was reached given the contacts.
 *
 * @see Spiegelhalter (2005), Statistics in Medicine 24:1185; Carlin & Louis (2000), Bayes and Empirical Bayes Methods
 */
export function placesOf(comparison: Compared): Map<string, AgentPlace> {
  const { agents, overall, compared, tau } = comparison;
  const middleHalf = middleHalfOf(comparison);
  const shrunken = shrinkAdjusted(agents);
  return new Map(
    agents.map((agent, index) => {
      const { n, difference, lower, upper, adjusted, word, side, q, variance } = agent;
      const isCompared = word !== "not enough data" && tau !== null;
      return [
        agent.agent,
        {
          overall,
          compared,
          n,
          observed: agent.observed / n,
          expected: agent.expected / n,
          difference,
          lower,
          upper,
          adjusted,
          word,
          side,
          q,
          limits: isCompared ? limitsAt(overall, Math.hypot(Math.sqrt(variance) / n, tau)) : null,
          middleHalf: isCompared ? middleHalf : null,
          shrunken: isCompared ? (shrunken[index] ?? null) : null,
        },
      ];
    }),
  );
}

/**
 * The limits from few contacts to many, at the mix of contacts that all have together. An agent's own limits differ a
 * little from the line, because their own mix is harder or easier to foretell.
 *
 * @returns nothing where nobody was compared
 */
export function funnelSteps(comparison: Compared, range: { from: number; to: number }): FunnelStep[] {
  const { agents, overall, tau } = comparison;
  if (tau === null || !(range.from > 0) || range.to < range.from) return [];
  const contacts = agents.reduce((total, { n }) => total + n, 0);
  const varianceOfOne = agents.reduce((total, { variance }) => total + variance, 0) / contacts;
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    // Even steps of the standard error, so that the narrow end is as smooth as the wide one.
    const root = Math.sqrt(range.from) + (step / STEPS) * (Math.sqrt(range.to) - Math.sqrt(range.from));
    const n = root ** 2;
    return { n, ...limitsAt(overall, Math.hypot(Math.sqrt(varianceOfOne / n), tau)) };
  });
}

function limitsAt(centre: number, spread: number): { inner: Bounds; outer: Bounds } {
  const within = (k: number) => ({
    lower: Math.max(0, centre - k * spread),
    upper: Math.min(1, centre + k * spread),
  });
  return { inner: within(K_INNER), outer: within(K_OUTER) };
}

function middleHalfOf({ agents, compared }: Compared): Bounds | null {
  if (!canShowGroup(compared)) return null;
  const sorted = agents
    .filter(({ word }) => word !== "not enough data")
    .map(({ adjusted }) => adjusted)
    .sort((a, b) => a - b);
  return { lower: quantileOfSorted(sorted, 0.25), upper: quantileOfSorted(sorted, 0.75) };
}

/** Shrinks what is left after the mix of contacts is taken out, as counts of the same weight. */
function shrinkAdjusted(agents: readonly ComparedAgent[]): AgentPlace["shrunken"][] {
  const result = ebBetaBinomial(
    agents.map(({ adjusted, n }) => adjusted * n),
    agents.map(({ n }) => n),
  );
  if (result.status === "no-overdispersion") {
    return agents.map(() => ({ value: result.mu, lower: result.mu, upper: result.mu, reliability: 0 }));
  }
  if (result.status !== "ok") return agents.map(() => null);
  return agents.map((_, index) => ({
    value: result.posteriorMean[index] ?? result.mu,
    lower: result.lower[index] ?? result.mu,
    upper: result.upper[index] ?? result.mu,
    reliability: result.reliability[index] ?? 0,
  }));
}
