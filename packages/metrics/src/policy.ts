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
  /** Coached agents before an organisation is shown what coaching did, so that it tells of nobody. */
  coachedTogether: 5,
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

/**
 * The share of charts of a process in which nothing changes that raise an alarm all the same within twelve points: by
 * rule 1 alone, and by all three rules. An alert of a team names them.
 */
export const CHART_FALSE_ALARMS = { rule1: 0.14, allRules: 0.24 } as const;

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

/** The word for one planned test, such as the effect of coaching; p is two-sided. */
export function wordOfTest(input: { p: number | null; enoughData: boolean }): Word {
  if (!input.enoughData || input.p === null) return "not enough data";
  return input.p < 0.05 ? "signal" : "noise";
}

/**
 * The word for the last point of a control chart. One agent is judged by rules 1 and 2 from twenty baseline points on, a
 * team by all three from twelve; with autocorrelation above 0.3 only rule 1 counts.
 */
export function wordOfChart(input: {
  signals: { rule1: readonly number[]; rule2: readonly number[]; rule3: readonly number[] };
  lastIndex: number;
  baselinePoints: number;
  subject: "agent" | "team";
  lagOne: number | null;
}): Word {
  const minimum = input.subject === "agent" ? MINIMUMS.chartBaselinePreferred : MINIMUMS.chartBaseline;
  if (input.baselinePoints < minimum) return "not enough data";
  const { rule1, rule2, rule3 } = input.signals;
  const isAutocorrelated = input.lagOne !== null && input.lagOne > 0.3;
  const rules = isAutocorrelated
    ? [rule1]
    : input.subject === "agent"
      ? [rule1, rule2]
      : [rule1, rule2, rule3];
  return rules.some((indices) => indices.includes(input.lastIndex)) ? "signal" : "noise";
}

/** Whether engagement and an outcome may be called linked: the family's q, and with few teams the bootstrap too. */
export function wordOfLink(input: {
  q: number | null;
  bootstrapP: number | null;
  teams: number;
  enoughData: boolean;
}): Word {
  if (!input.enoughData || input.q === null) return "not enough data";
  const isConfirmed = input.teams > 12 || (input.bootstrapP !== null && input.bootstrapP <= 0.05);
  return input.q <= LINK_Q && isConfirmed ? "signal" : "noise";
}

/**
 * Whether more of a driver has stopped paying: nothing left to gain can be seen, and even the best that the data allow
 * would be worth less than it costs.
 */
export function noLongerPays(input: {
  slopeAfterLower: number;
  slopeAfterUpper: number;
  valuePerUnit: number;
  costPerUnit: number;
}): boolean {
  const includesNothing = input.slopeAfterLower <= 0 && input.slopeAfterUpper >= 0;
  return includesNothing && input.slopeAfterUpper * input.valuePerUnit < input.costPerUnit;
}

/** Whether answers may be brought together into a team score. */
export function canAggregateToTeam(input: { medianRwg: number; iccP: number }): boolean {
  return input.medianRwg >= 0.7 && input.iccP < 0.05;
}

/** Whether team scores are steady enough to put in order. */
export function canOrderTeams(icc2: number): boolean {
  return icc2 >= 0.5;
}
