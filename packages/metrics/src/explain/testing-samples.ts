import { preTrend } from "../coaching/pre-trend";
import type { MethodId } from "../methods/method";
import { leaveRisk, leaveRiskFromKM } from "../outcome/leave-risk";
import { returnOnService } from "../outcome/return-on-service";
import { revenueAtRisk } from "../outcome/revenue-at-risk";
import { ancova } from "../stats/ancova";
import { benjaminiHochberg } from "../stats/benjamini-hochberg";
import { correlation } from "../stats/correlation";
import { cronbachAlpha } from "../stats/cronbach-alpha";
import { did } from "../stats/did";
import { ebBetaBinomial } from "../stats/eb-beta-binomial";
import { ebNormal } from "../stats/eb-normal";
import { enps } from "../stats/enps";
import { agentsNeededErlangA, erlangA } from "../stats/erlang-a";
import { agentsNeededErlangC, erlangC } from "../stats/erlang-c";
import { funnel } from "../stats/funnel";
import { hinge } from "../stats/hinge";
import { icc } from "../stats/icc";
import { indirectStandardise } from "../stats/indirect-standardise";
import { indirectStandardiseMean } from "../stats/indirect-standardise-mean";
import { kaplanMeier } from "../stats/kaplan-meier";
import { krippendorffAlpha } from "../stats/krippendorff-alpha";
import { laneyP } from "../stats/laney-p";
import { ols } from "../stats/least-squares";
import { lmg } from "../stats/lmg";
import { logistic } from "../stats/logistic";
import { matchPeers } from "../stats/match-peers";
import { newcombeDifference } from "../stats/newcombe-difference";
import { olsClusterCR1 } from "../stats/ols-cluster-cr1";
import type { PanelRow } from "../stats/panel-design";
import { panelFE } from "../stats/panel-fe";
import { panelLags } from "../stats/panel-lags";
import { penaltyReward } from "../stats/penalty-reward";
import { poissonRate } from "../stats/poisson-rate";
import { designEffect, mdeProportion, nForMeans, nForProportions } from "../stats/power";
import { minNForQuantile, quantileInterval } from "../stats/quantile-interval";
import { ratingMean } from "../stats/rating-mean";
import { ratioEstimate } from "../stats/ratio-estimate";
import { rtmExpected, rtmSelected } from "../stats/regression-to-the-mean";
import { reviewerLeniency } from "../stats/reviewer-leniency";
import { rwg, rwgJ } from "../stats/rwg";
import { singleCase } from "../stats/single-case";
import { suggestTarget } from "../stats/suggest-target";
import { suppress } from "../stats/suppress";
import { teamSlopes } from "../stats/team-slopes";
import { wildClusterBootstrap } from "../stats/wild-cluster-bootstrap";
import { wilson } from "../stats/wilson";
import { xmr } from "../stats/xmr";

const many = Array.from({ length: 120 }, (_, index) => index);
const noise = many.map((index) => Math.sin(index * 12.9898));
const bent = many.map((index) => 5 - 0.04 * Math.min(index, 45) + (noise[index] as number) * 0.1);
const panel: PanelRow[] = many.map((index) => ({
  team: `T${Math.floor(index / 12)}`,
  period: index % 12,
  x: Math.sin(index * 7.31),
  y: Math.sin(index * 7.31) + (noise[index] as number),
}));
const columns = [noise, many.map((index) => Math.cos(index * 3.7))];
const cell = { channel: "phone", topic: "bill", hour: "morning", cell: "all" };
const changeOf = (agent: string) => ({ agent, before: 0.6, change: 0, expectedChange: 0 });
const peersOfA0 = ["a1", "a2", "a3", "a4", "a5", "a6"];
const queue = { arrivalsPerSecond: 1 / 18, ahtSeconds: 300, targetSeconds: 20 };
const shares = [0.72, 0.7, 0.74, 0.69, 0.71, 0.73, 0.7, 0.72, 0.68, 0.71, 0.72, 0.7];
const link = { driver: "engagement", outcome: "resolution", word: "signal" };
const ofAgent = { index: 0, word: "noise" };
const line = { driver: "engagement", outcome: "resolution", index: 1 };
const money = { currency: "EUR" };
const call = { callsPerHour: 200, ahtSeconds: 300, targetSeconds: 20, serviceLevel: 0.8 };

/** A result of every method as it comes when all is well, with what its sentence needs beside it. */
export const SAMPLES: Readonly<Record<MethodId, { result: unknown; context?: unknown }>> = {
  wilson: { result: wilson(7, 10) },
  newcombeDifference: { result: newcombeDifference({ x1: 56, n1: 70, x2: 48, n2: 80 }) },
  ratingMean: { result: ratingMean([1, 0, 2, 8, 12]) },
  quantileInterval: { result: quantileInterval(many, 0.9), context: { p: 0.9 } },
  minNForQuantile: { result: minNForQuantile([0.5, 0.9]), context: { p: [0.5, 0.9] } },
  kaplanMeier: { result: kaplanMeier({ time: [5, 10, 20, 40], event: [1, 1, 0, 1] }), context: { p: 0.5 } },
  poissonRate: { result: poissonRate(0, 1), context: { per: "1,000" } },
  ratioEstimate: { result: ratioEstimate([400, 410, 380], [420, 420, 420]) },
  indirectStandardise: {
    result: indirectStandardise({
      cells: [
        { agent: "a", ...cell, n: 100, x: 71 },
        { agent: "b", ...cell, n: 100, x: 77 },
      ],
    }),
    context: ofAgent,
  },
  indirectStandardiseMean: {
    result: indirectStandardiseMean({
      cells: [
        { agent: "a", ...cell, n: 20, sum: 84, sumsq: 360 },
        { agent: "b", ...cell, n: 20, sum: 88, sumsq: 394 },
      ],
    }),
    context: ofAgent,
  },
  funnel: { result: funnel([20, 25, 30, 35, 40, 45, 50, 55, 60, 65], new Array(10).fill(80)) },
  benjaminiHochberg: { result: benjaminiHochberg([0.001, 0.2, null, 0.6]) },
  ebBetaBinomial: {
    result: ebBetaBinomial([10, 41, 3, 33, 36, 3], [20, 55, 8, 55, 55, 3]),
    context: { index: 5 },
  },
  ebNormal: { result: ebNormal([4.1, 4.6, 3.2, 4.9], [0.01, 0.02, 0.01, 0.02]), context: { index: 0 } },
  xmr: { result: xmr(shares), context: { word: "signal", unit: "share", values: shares } },
  laneyP: {
    result: laneyP(many.slice(0, 30), new Array(30).fill(40)),
    context: { word: "signal", x: many.slice(0, 30), n: new Array(30).fill(40) },
  },
  rtmExpected: { result: rtmExpected({ groupMean: 0.74, before: 0.6, reliability: 0.5 }) },
  rtmSelected: { result: rtmSelected({ mean: 0.74, sdBetween: 0.05, sdWithin: 0.07, cutoff: 0.66 }) },
  matchPeers: {
    result: matchPeers({
      treated: [{ id: "x", value: 0.7 }],
      candidates: many.slice(0, 6).map((index) => ({ id: `p${index}`, value: 0.7 + index * 0.001 })),
      sd: 0.1,
    }),
  },
  did: {
    result: did([0.04, 0.08, 0.02], [0.01, 0.03, -0.02, 0.02, 0.01]),
    context: { own: 0.047, peers: 0.01 },
  },
  singleCase: {
    result: singleCase(0.06, [0.01, 0.03, -0.02, 0.02, 0.01]),
    context: { own: 0.06, peers: 0 },
  },
  preTrend: {
    result: preTrend([
      {
        cohort: {
          treated: [changeOf("a0")],
          peers: peersOfA0.map(changeOf),
          matches: [],
          caliper: 0.2,
          leftOut: 0,
        },
        parts: [0, 1, 2].map((part) =>
          ["a0", ...peersOfA0].map((agent, index) => ({
            ...{ agent, channel: "phone", topic: "bill", hour: "morning" },
            ...{ n: 100, x: 60 + ((index * 7 + part * (index + 2)) % 9) },
          })),
        ),
      },
    ]).drift,
  },
  ancova: {
    result: ancova({
      after: noise.slice(0, 40),
      before: noise.slice(40, 80),
      treated: many.slice(0, 40).map((index) => (index < 15 ? 1 : 0)),
    }),
  },
  nForProportions: { result: nForProportions({ p1: 0.7, p2: 0.75 }) },
  mdeProportion: { result: mdeProportion({ p1: 0.7, nPerGroup: 200 }) },
  nForMeans: { result: nForMeans({ delta: 0.2, sd: 0.9 }) },
  designEffect: { result: designEffect({ n: 1251, clusterSize: 20, icc: 0.05 }) },
  suggestTarget: {
    result: suggestTarget({ base: 0.7, peers: [0.7, 0.75, 0.8, 0.82], contactsPerWeek: 40, weeks: 8 }),
    context: { weeks: 8 },
  },
  panelFE: { result: panelFE({ rows: panel, outcome: "y", regressors: ["x"] }), context: link },
  panelLags: {
    result: panelLags({ rows: panel, outcome: "y", driver: "x", lags: [1], leads: [1] }),
    context: link,
  },
  teamSlopes: { result: teamSlopes({ rows: panel, outcome: "y", driver: "x" }), context: link },
  wildClusterBootstrap: { result: wildClusterBootstrap({ rows: panel, outcome: "y", test: "x" }) },
  correlation: { result: correlation(shares, shares.toReversed()) },
  ols: { result: ols({ y: bent, columns }), context: line },
  olsClusterCR1: {
    result: olsClusterCR1({ y: bent, columns, cluster: panel.map(({ team }) => team) }),
    context: line,
  },
  cronbachAlpha: {
    result: cronbachAlpha([
      [4, 5, 4],
      [5, 5, 4],
      [3, 3, 2],
      [2, 1, 2],
    ]),
  },
  icc: { result: icc(["a", "a", "a", "b", "b", "b"], [4, 5, 4, 2, 3, 2]) },
  rwg: { result: rwg([4, 4, 5, 4], 5) },
  rwgJ: {
    result: rwgJ(
      [
        [4, 4, 5],
        [5, 4, 4],
      ],
      5,
    ),
  },
  enps: { result: enps({ promoters: 7, passives: 4, detractors: 4 }) },
  suppress: { result: suppress({ groups: ["a", "b", "c"], n: [12, 3, 9] }) },
  lmg: { result: lmg({ y: bent, columns }), context: { names: ["speed", "friendliness"], bounds: null } },
  logistic: {
    result: logistic({ y: many.map((index) => (index % 3 === 0 ? 1 : 0)), columns }),
    context: { name: "friendliness", index: 0 },
  },
  hinge: {
    result: hinge({ x: many, y: bent }),
    context: { x: "waiting", unit: "s", step: 10, y: "rating points" },
  },
  penaltyReward: {
    result: penaltyReward({
      y: bent,
      low: [many.map((index) => (index % 4 === 0 ? 1 : 0))],
      high: [many.map((index) => (index % 4 === 1 ? 1 : 0))],
      kpis: ["response-speed"],
    }),
    context: { nameOf: (kpi: string) => kpi },
  },
  krippendorffAlpha: {
    result: krippendorffAlpha(
      [1, 2, 3, 4, 1, 2].map((level, index) => ({ ratings: [level, index === 2 ? 2 : level, null] })),
    ),
  },
  reviewerLeniency: {
    result: reviewerLeniency(
      [0.9, 0.8, 0.7, 0.9, 0.8].map((own) => [own, 0.6]),
      0,
    ),
  },
  leaveRisk: {
    result: leaveRisk({ badExperiences: [0, 1], left: [40, 2], n: [900, 10], prior: [0.05, 0.17] }),
    context: { index: 1 },
  },
  leaveRiskFromKM: {
    result: leaveRiskFromKM({ survivalAtHorizon: 0.9, greenwoodVariance: 0.0004, prior: 0.17 }),
  },
  revenueAtRisk: {
    result: revenueAtRisk({
      customers: [5000, 600],
      annualValue: [24_000, 24_000],
      alpha: [46, 28],
      beta: [860, 130],
    }),
    context: money,
  },
  returnOnService: {
    result: returnOnService({
      customersKept: 120,
      annualRevenue: 40_000,
      margin: 0.3,
      annualRetention: 0.85,
      discountRate: 0.08,
      years: 3,
      cost: 1_000_000,
    }),
    context: money,
  },
  erlangA: { result: erlangA({ ...queue, agents: 20, meanPatienceSeconds: 120 }) },
  agentsNeededErlangA: { result: agentsNeededErlangA({ ...call, meanPatienceSeconds: 120 }) },
  erlangC: { result: erlangC({ ...queue, agents: 20 }) },
  agentsNeededErlangC: { result: agentsNeededErlangC(call) },
};
