import { leaveRisk, leaveRiskFromKM } from "../src/outcome/leave-risk";
import { returnOnService } from "../src/outcome/return-on-service";
import { revenueAtRisk } from "../src/outcome/revenue-at-risk";
import { ancova } from "../src/stats/ancova";
import { benjaminiHochberg } from "../src/stats/benjamini-hochberg";
import { correlation } from "../src/stats/correlation";
import { cronbachAlpha } from "../src/stats/cronbach-alpha";
import { did } from "../src/stats/did";
import {
  betaCdf,
  betaQuantile,
  binomialCdf,
  binomialQuantile,
  chiSquareCdf,
  fCdf,
  fQuantile,
  gammaQuantile,
  normalCdf,
  normalQuantile,
  tCdf,
  tQuantile,
} from "../src/stats/distributions";
import { ebBetaBinomial } from "../src/stats/eb-beta-binomial";
import { ebNormal } from "../src/stats/eb-normal";
import { enps } from "../src/stats/enps";
import { agentsNeededErlangA, erlangA } from "../src/stats/erlang-a";
import { agentsNeededErlangC, erlangC } from "../src/stats/erlang-c";
import { funnel } from "../src/stats/funnel";
import { gammaTails } from "../src/stats/gamma";
import { hinge } from "../src/stats/hinge";
import { icc } from "../src/stats/icc";
import { indirectStandardise } from "../src/stats/indirect-standardise";
import { indirectStandardiseMean } from "../src/stats/indirect-standardise-mean";
import { kaplanMeier } from "../src/stats/kaplan-meier";
import { laneyP } from "../src/stats/laney-p";
import { ols } from "../src/stats/least-squares";
import { lmg } from "../src/stats/lmg";
import { logistic } from "../src/stats/logistic";
import { newcombeDifference } from "../src/stats/newcombe-difference";
import { olsClusterCR1 } from "../src/stats/ols-cluster-cr1";
import { panelFE } from "../src/stats/panel-fe";
import { panelLags } from "../src/stats/panel-lags";
import { penaltyReward } from "../src/stats/penalty-reward";
import { poissonRate } from "../src/stats/poisson-rate";
import { designEffect, mdeProportion, nForMeans, nForProportions } from "../src/stats/power";
import { minNForQuantile, quantileInterval } from "../src/stats/quantile-interval";
import { ratingMean } from "../src/stats/rating-mean";
import { ratioEstimate } from "../src/stats/ratio-estimate";
import { rtmExpected, rtmSelected } from "../src/stats/regression-to-the-mean";
import { rwg, rwgJ } from "../src/stats/rwg";
import { singleCase } from "../src/stats/single-case";
import { suppress } from "../src/stats/suppress";
import { wildClusterBootstrap } from "../src/stats/wild-cluster-bootstrap";
import { wilson } from "../src/stats/wilson";
import { xmr } from "../src/stats/xmr";

/** A method as a case file calls it: one object in, one object out. */
type CaseMethod = (input: Record<string, unknown>) => unknown;

/** Turns a method with positional parameters into one that takes them by name, in the order of the names. */
function byName<A extends unknown[]>(method: (...args: A) => unknown, names: readonly string[]): CaseMethod {
  // A file that leaves out a parameter, or gives null for it, means the method's own default.
  return (input) => method(...(names.map((name) => input[name] ?? undefined) as A));
}

/** A method that takes its input as one object already. */
function whole<I>(method: (input: I) => unknown): CaseMethod {
  return (input) => method(input as I);
}

/** A function of numbers only, given as `args`; null where there is no finite value, as for a quantile at 0 or 1. */
function numeric(method: (...args: number[]) => number): CaseMethod {
  return ({ args }) => {
    try {
      const value = method(...(args as number[]));
      return { value: Number.isFinite(value) ? value : null };
    } catch (error) {
      if (error instanceof RangeError) return { value: null };
      throw error;
    }
  };
}

/** Every method of the specification by its name there. */
export const ORACLE_METHODS: Readonly<Record<string, CaseMethod>> = {
  qnorm: numeric((p) => normalQuantile(p as number)),
  pnorm: numeric((z) => normalCdf(z as number)),
  qt: numeric((p, df) => tQuantile(p as number, df as number)),
  pt: numeric((t, df) => tCdf(t as number, df as number)),
  qbeta: numeric((p, a, b) => betaQuantile(p as number, a as number, b as number)),
  pbeta: numeric((x, a, b) => betaCdf(x as number, a as number, b as number)),
  qgamma: numeric((p, shape) => gammaQuantile(p as number, shape as number)),
  pgamma: numeric((x, shape) => gammaTails(x as number, shape as number).lower),
  pchisq: numeric((x, df) => chiSquareCdf(x as number, df as number)),
  qchisq: numeric((p, df) => 2 * gammaQuantile(p as number, (df as number) / 2)),
  pf: numeric((x, df1, df2) => fCdf(x as number, df1 as number, df2 as number)),
  qf: numeric((p, df1, df2) => fQuantile(p as number, df1 as number, df2 as number)),
  pbinom: numeric((k, n, p) => binomialCdf(k as number, n as number, p as number)),
  qbinom: numeric((q, n, p) => binomialQuantile(q as number, n as number, p as number)),
  wilson: byName(wilson, ["x", "n", "conf"]),
  newcombeDifference: whole(newcombeDifference),
  ratingMean: byName(ratingMean, ["counts", "scale", "conf"]),
  quantileInterval: byName(quantileInterval, ["x", "p", "conf"]),
  minNForQuantile: ({ p, conf }) => {
    const result = minNForQuantile(
      (Array.isArray(p) ? p : [p]) as number[],
      (conf ?? undefined) as number | undefined,
    );
    // One number for one quantile, a list for a list.
    return result.status === "ok" && !Array.isArray(p) ? { ...result, n: result.n[0] } : result;
  },
  kaplanMeier: whole(kaplanMeier),
  poissonRate: byName(poissonRate, ["events", "exposure", "conf"]),
  ratioEstimate: byName(ratioEstimate, ["numerator", "denominator", "conf"]),
  indirectStandardise: whole(indirectStandardise),
  indirectStandardiseMean: whole(indirectStandardiseMean),
  funnel: byName(funnel, ["x", "n", "winsorise"]),
  benjaminiHochberg: byName(benjaminiHochberg, ["p"]),
  ebBetaBinomial: byName(ebBetaBinomial, ["x", "n", "conf"]),
  ebNormal: byName(ebNormal, ["y", "variance", "conf"]),
  xmr: byName(xmr, ["x", "baseline"]),
  laneyP: byName(laneyP, ["x", "n", "baseline"]),
  rtmExpected: whole(rtmExpected),
  rtmSelected: whole(rtmSelected),
  did: byName(did, ["treatedChange", "peerChange", "conf"]),
  singleCase: byName(singleCase, ["change", "peerChanges", "conf"]),
  ancova: whole(ancova),
  nForProportions: whole(nForProportions),
  mdeProportion: whole(mdeProportion),
  nForMeans: whole(nForMeans),
  designEffect: whole(designEffect),
  correlation: byName(correlation, ["x", "y", "conf"]),
  ols: whole(ols),
  olsClusterCR1: whole(olsClusterCR1),
  panelFE: whole(panelFE),
  panelLags: whole(panelLags),
  wildClusterBootstrap: whole(wildClusterBootstrap),
  cronbachAlpha: byName(cronbachAlpha, ["items", "conf"]),
  icc: byName(icc, ["group", "y", "conf"]),
  rwg: byName(rwg, ["x", "options"]),
  rwgJ: byName(rwgJ, ["items", "options"]),
  enps: whole(enps),
  suppress: whole(suppress),
  lmg: whole(lmg),
  logistic: whole(logistic),
  hinge: whole(hinge),
  penaltyReward: whole(penaltyReward),
  leaveRisk: whole(leaveRisk),
  leaveRiskFromKM: whole(leaveRiskFromKM),
  revenueAtRisk: whole(revenueAtRisk),
  returnOnService: whole(returnOnService),
  erlangC: whole(erlangC),
  erlangA: whole(erlangA),
  agentsNeededErlangC: whole(agentsNeededErlangC),
  agentsNeededErlangA: whole(agentsNeededErlangA),
};
