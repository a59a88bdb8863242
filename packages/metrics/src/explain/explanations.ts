import type { Locale } from "../format";
import type { MethodId } from "../methods/method";
import { explainCorrelation, explainOls, explainOlsClusterCr1 } from "./association";
import { explainLaneyP, explainXmr } from "./change";
import {
  explainAncova,
  explainDid,
  explainMatchPeers,
  explainRtmExpected,
  explainRtmSelected,
  explainSingleCase,
} from "./coaching";
import { explainPreTrend } from "./coaching-effect";
import {
  explainBenjaminiHochberg,
  explainFunnel,
  explainIndirectStandardise,
  explainIndirectStandardiseMean,
} from "./comparison";
import { explainLmg, explainLogistic, explainPenaltyReward } from "./drivers";
import {
  explainDesignEffect,
  explainMdeProportion,
  explainNForMeans,
  explainNForProportions,
  explainSuggestedTarget,
} from "./goals";
import {
  explainNewcombeDifference,
  explainPoissonRate,
  explainRatingMean,
  explainRatioEstimate,
  explainWilson,
} from "./intervals";
import { explainPanelFe, explainPanelLags, explainTeamSlopes, explainWildClusterBootstrap } from "./linkage";
import { explainKrippendorffAlpha, explainReviewerLeniency } from "./reviewing";
import { explainEbBetaBinomial, explainEbNormal } from "./shrinkage";
import {
  explainAgentsNeededErlangA,
  explainAgentsNeededErlangC,
  explainErlangA,
  explainErlangC,
} from "./staffing";
import {
  explainCronbachAlpha,
  explainEnps,
  explainIcc,
  explainRwg,
  explainRwgJ,
  explainSuppress,
} from "./survey";
import { explainHinge } from "./tipping-point";
import { explainKaplanMeier, explainMinNForQuantile, explainQuantileInterval } from "./waits";
import {
  explainLeaveRisk,
  explainLeaveRiskFromKm,
  explainReturnOnService,
  explainRevenueAtRisk,
} from "./worth";

/**
 * The sentence of every method, by the name that the catalogue has for it: a method without one does not compile. Kept
 * apart from the catalogue, which is data that a screen may send on.
 */
export const EXPLANATIONS = {
  wilson: explainWilson,
  newcombeDifference: explainNewcombeDifference,
  ratingMean: explainRatingMean,
  quantileInterval: explainQuantileInterval,
  minNForQuantile: explainMinNForQuantile,
  kaplanMeier: explainKaplanMeier,
  poissonRate: explainPoissonRate,
  ratioEstimate: explainRatioEstimate,
  indirectStandardise: explainIndirectStandardise,
  indirectStandardiseMean: explainIndirectStandardiseMean,
  funnel: explainFunnel,
  benjaminiHochberg: explainBenjaminiHochberg,
  ebBetaBinomial: explainEbBetaBinomial,
  ebNormal: explainEbNormal,
  xmr: explainXmr,
  laneyP: explainLaneyP,
  rtmExpected: explainRtmExpected,
  rtmSelected: explainRtmSelected,
  matchPeers: explainMatchPeers,
  did: explainDid,
  singleCase: explainSingleCase,
  ancova: explainAncova,
  preTrend: explainPreTrend,
  nForProportions: explainNForProportions,
  mdeProportion: explainMdeProportion,
  nForMeans: explainNForMeans,
  designEffect: explainDesignEffect,
  suggestTarget: explainSuggestedTarget,
  panelFE: explainPanelFe,
  panelLags: explainPanelLags,
  teamSlopes: explainTeamSlopes,
  wildClusterBootstrap: explainWildClusterBootstrap,
  correlation: explainCorrelation,
  ols: explainOls,
  olsClusterCR1: explainOlsClusterCr1,
  cronbachAlpha: explainCronbachAlpha,
  icc: explainIcc,
  rwg: explainRwg,
  rwgJ: explainRwgJ,
  enps: explainEnps,
  suppress: explainSuppress,
  krippendorffAlpha: explainKrippendorffAlpha,
  reviewerLeniency: explainReviewerLeniency,
  lmg: explainLmg,
  logistic: explainLogistic,
  hinge: explainHinge,
  penaltyReward: explainPenaltyReward,
  leaveRisk: explainLeaveRisk,
  leaveRiskFromKM: explainLeaveRiskFromKm,
  revenueAtRisk: explainRevenueAtRisk,
  returnOnService: explainReturnOnService,
  erlangA: explainErlangA,
  agentsNeededErlangA: explainAgentsNeededErlangA,
  erlangC: explainErlangC,
  agentsNeededErlangC: explainAgentsNeededErlangC,
} satisfies Record<MethodId, (result: never, locale: Locale, context: never) => string>;
