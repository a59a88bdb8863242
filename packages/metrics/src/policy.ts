import type { Word } from "./kpi/figure";

/**
 * From how much data on a figure may be used for what. The methods themselves return numbers wherever they exist; these
 * limits decide what the product says of them.
 */
export const MINIMUMS = {
  /** Contacts or answers before a percentage or an interval is shown. */
  interval: 5,
  /** Contacts before an agent is compared with peers. */
  comparisonContacts: 30,
  /** Ratings before an agent is compared with peers. */
  comparisonRatings: 20,
  /** Expected successes, and expected failures, before an agent is compared with peers. */
  comparisonExpected: 5,
  /** Agents in a comparison group. */
  comparisonAgents: 10,
  /** Reliability from which a figure may carry consequences (Adams et al. 2010, NEJM 362:1014). */
  consequencesReliability: 0.7,
  /** Points of a baseline before limits are drawn; from `preferred` on they are trusted for one agent. */
  chartBaseline: 12,
  chartBaselinePreferred: 20,
  linkageTeams: 8,
  linkagePeriods: 4,
  linkageRows: 40,
  linkageDegreesOfFreedom: 4,
  tippingPointRows: 100,
  tippingPointDistinct: 15,
  surveyRespondents: 5,
  surveyComments: 10,
} as const;

/** What a comparison counts: contacts, or answers to a rating question. */
export type ComparisonBasis = "contacts" | "ratings";

/** Whether a share or mean of n may be shown as a number with its interval; below it only "x of n" is said. */
export function canShowInterval(n: number): boolean {
  return n >= MINIMUMS.interval;
}

/** How many contacts or ratings an agent needs before being compared with peers. */
export function minimumForComparison(basis: ComparisonBasis): number {
  return basis === "ratings" ? MINIMUMS.comparisonRatings : MINIMUMS.comparisonContacts;
}

/** Whether one agent may be compared with peers on a share: enough seen, enough of it expected either way. */
export function canCompareAgent(input: {
  n: number;
  /** Expected successes given the mix of contacts. */
  expected: number;
  agents: number;
  basis: ComparisonBasis;
}): boolean {
  return (
    input.n >= minimumForComparison(input.basis) &&
    input.expected >= MINIMUMS.comparisonExpected &&
    input.n - input.expected >= MINIMUMS.comparisonExpected &&
    input.agents >= MINIMUMS.comparisonAgents
  );
}

/** Whether a figure is steady enough to hang a bonus or a warning on; if not, the product says "not for pay". */
export function canCarryConsequences(reliability: number): boolean {
  return reliability >= MINIMUMS.consequencesReliability;
}

/** Whether a control chart may draw limits; below it a run chart is shown. */
export function canDrawLimits(baselinePoints: number): boolean {
  return baselinePoints >= MINIMUMS.chartBaseline;
}

/** Whether engagement may be linked to outcomes. */
export function canLink(input: {
  teams: number;
  periods: number;
  rows: number;
  degreesOfFreedom: number;
}): boolean {
  return (
    input.teams >= MINIMUMS.linkageTeams &&
    input.periods >= MINIMUMS.linkagePeriods &&
    input.rows >= MINIMUMS.linkageRows &&
    input.degreesOfFreedom >= MINIMUMS.linkageDegreesOfFreedom
  );
}

/** Rows needed before drivers are weighed against each other. */
export function minimumForDrivers(drivers: number): number {
  return 10 * drivers + 50;
}

/** Whether a bend may be looked for. */
export function canLookForTippingPoint(input: { n: number; distinct: number }): boolean {
  return input.n >= MINIMUMS.tippingPointRows && input.distinct >= MINIMUMS.tippingPointDistinct;
}

/** Whether the answers of a group may be shown at all. */
export function canShowGroup(respondents: number): boolean {
  return respondents >= MINIMUMS.surveyRespondents;
}

/** The false discovery rate below which a difference from peers is a signal. */
export const SIGNAL_Q = 0.05;
/** The false discovery rate below which engagement and an outcome are said to be linked. */
export const LINK_Q = 0.1;

/** The word for a difference from peers, from its adjusted p-value over all agents in the view. */
export function wordOf(input: { q: number | null; enoughData: boolean }): Word {
  if (!input.enoughData || input.q === null) return "not enough data";
  return input.q <= SIGNAL_Q ? "signal" : "noise";
}
