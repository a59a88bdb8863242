import type { Localized } from "../kpi/definition";

/** Every method by the name of its function. The catalogue and the sentences each have exactly these. */
export const METHOD_IDS = [
  "wilson",
  "newcombeDifference",
  "ratingMean",
  "quantileInterval",
  "minNForQuantile",
  "kaplanMeier",
  "poissonRate",
  "ratioEstimate",
  "indirectStandardise",
  "indirectStandardiseMean",
  "funnel",
  "benjaminiHochberg",
  "ebBetaBinomial",
  "ebNormal",
  "xmr",
  "laneyP",
  "rtmExpected",
  "rtmSelected",
  "matchPeers",
  "did",
  "singleCase",
  "ancova",
  "preTrend",
  "nForProportions",
  "mdeProportion",
  "nForMeans",
  "designEffect",
  "suggestTarget",
  "panelFE",
  "panelLags",
  "teamSlopes",
  "wildClusterBootstrap",
  "correlation",
  "ols",
  "olsClusterCR1",
  "cronbachAlpha",
  "icc",
  "rwg",
  "rwgJ",
  "enps",
  "suppress",
  "krippendorffAlpha",
  "reviewerLeniency",
  "lmg",
  "logistic",
  "hinge",
  "penaltyReward",
  "leaveRisk",
  "leaveRiskFromKM",
  "revenueAtRisk",
  "returnOnService",
  "erlangA",
  "agentsNeededErlangA",
  "erlangC",
  "agentsNeededErlangC",
] as const;
export type MethodId = (typeof METHOD_IDS)[number];

/** One method as the page "how this is computed" shows it. */
export type MethodDefinition = {
  id: MethodId;
  name: Localized;
  says: Localized;
  formula: Localized;
  source: string;
  /** From how much data on it is used; null where it always says something. */
  minimum: Localized | null;
  /** What it assumes, and where it stops. */
  limits: Localized;
};

/** A formula without words reads the same in both languages. */
export function inBoth(formula: string): Localized {
  return { nl: formula, en: formula };
}
