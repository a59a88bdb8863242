import fc from "fast-check";
import { expect, it } from "vitest";
import { benjaminiHochberg } from "./benjamini-hochberg";
import { ebBetaBinomial } from "./eb-beta-binomial";
import { ebNormal } from "./eb-normal";
import { funnel } from "./funnel";
import { indirectStandardise } from "./indirect-standardise";
import { indirectStandardiseMean } from "./indirect-standardise-mean";
import { kaplanMeier } from "./kaplan-meier";
import { laneyP } from "./laney-p";
import { ols } from "./least-squares";
import { newcombeDifference } from "./newcombe-difference";
import { panelFE } from "./panel-fe";
import { panelLags } from "./panel-lags";
import { poissonRate } from "./poisson-rate";
import { minNForQuantile, quantileInterval } from "./quantile-interval";
import { ratingMean } from "./rating-mean";
import { ratioEstimate } from "./ratio-estimate";
import { rtmSelected } from "./regression-to-the-mean";
import { wildClusterBootstrap } from "./wild-cluster-bootstrap";
import { wilson } from "./wilson";
import { xmr } from "./xmr";

// What a file may hold: whole and broken numbers, below zero and far too large, and gaps.
const number = fc.oneof(
  fc.integer({ min: 0, max: 30 }),
  fc.integer({ min: -2, max: 1_000_000 }),
  fc.double({ min: -1, max: 50, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6),
  fc.constantFrom(0, 1, 1e-9, 0.5, 1e12, 1e60),
);
/** What no file holds, but a wrong sum upstream may give. */
const noNumber = fc.constantFrom(
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  1e300,
  -1e300,
  1e-320,
);
const broken = fc.oneof({ weight: 9, arbitrary: number }, { weight: 1, arbitrary: noNumber });
const maybe = fc.option(broken, { freq: 6 });
const column = fc.array(maybe, { maxLength: 12 });
const columns = fc
  .array(fc.tuple(maybe, maybe), { maxLength: 12 })
  .map((rows) => [rows.map(([first]) => first), rows.map(([, second]) => second)] as const);
/** Two columns that fit as x out of n, so that more than the refusals is tried. */
const counts = fc
  .array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 12 })
  .map((rows) => [rows.map(([a, b]) => Math.min(a, b)), rows.map(([a, b]) => Math.max(a, b))] as const);
const pairs = fc.oneof(columns, counts);
const conf = fc.constantFrom(0.95, 0.9, 0.99, 0, 1, -1, 1 - 2 ** -53, Number.NaN);
const label = fc.constantFrom("a", "b");
const cells = fc.array(
  fc.record({ agent: label, channel: label, topic: label, hour: label, n: maybe, x: maybe }),
  { maxLength: 8 },
);
const meanCells = fc.array(fc.record({ agent: label, cell: label, n: maybe, sum: maybe, sumsq: maybe }), {
  maxLength: 8,
});
const event = fc.constantFrom(0, 1, null, 2);
const waits = fc.record({ time: column, event: fc.array(event, { maxLength: 12 }) });

const methods: [string, fc.Arbitrary<unknown>][] = [
  ["wilson", fc.tuple(broken, broken, conf).map((args) => wilson(...args))],
  [
    "newcombeDifference",
    fc
      .tuple(broken, broken, broken, broken, conf)
      .map(([x1, n1, x2, n2, c]) => newcombeDifference({ x1, n1, x2, n2, conf: c })),
  ],
  ["ratingMean", fc.array(broken, { maxLength: 6 }).map((list) => ratingMean(list))],
  ["quantileInterval", fc.tuple(column, broken, conf).map((args) => quantileInterval(...args))],
  [
    "minNForQuantile",
    fc
      .tuple(fc.array(fc.oneof(fc.constantFrom(0.5, 1e-3, 1 - 2 ** -53), broken), { maxLength: 3 }), conf)
      .map((args) => minNForQuantile(...args)),
  ],
  ["kaplanMeier", fc.tuple(waits, broken).map(([input, at]) => kaplanMeier({ ...input, at: [0, at] }))],
  ["poissonRate", fc.tuple(broken, broken, conf).map((args) => poissonRate(...args))],
  ["ratioEstimate", fc.tuple(pairs, conf).map(([[y, x], c]) => ratioEstimate(y, x, c))],
  ["indirectStandardise", cells.map((list) => indirectStandardise({ cells: list }))],
  [
    "indirectStandardise without own contacts",
    cells.map((list) => indirectStandardise({ cells: list, minCell: 0, reference: "leaveOneOut" })),
  ],
  ["indirectStandardiseMean", meanCells.map((list) => indirectStandardiseMean({ cells: list }))],
  [
    "funnel",
    fc
      .tuple(pairs, fc.constantFrom<number | false>(0.1, false, 0, 0.5, 2))
      .map(([[x, n], w]) => funnel(x, n, w)),
  ],
  ["benjaminiHochberg", column.map((list) => benjaminiHochberg(list))],
  ["ebBetaBinomial", fc.tuple(pairs, conf).map(([[x, n], c]) => ebBetaBinomial(x, n, c))],
  ["ebNormal", fc.tuple(pairs, conf).map(([[y, v], c]) => ebNormal(y, v, c))],
  ["xmr", fc.tuple(column, fc.integer({ min: -2, max: 20 })).map((args) => xmr(...args))],
  ["laneyP", fc.tuple(pairs, fc.integer({ min: -2, max: 20 })).map(([[x, n], b]) => laneyP(x, n, b))],
];

function numbersOf(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return value === null || typeof value !== "object" ? [] : Object.values(value).flatMap(numbersOf);
}

it.each(methods)("%s answers any numbers with a status, and never with NaN or infinity", (_, results) => {
  fc.assert(
    fc.property(results, (result) => {
      expect(result).toHaveProperty("status");
      expect(numbersOf(result).every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

const gap = [3, null, 4, 8];
const bent = [3, Number.NaN, 4, 8];
const row = { agent: "a", channel: "a", topic: "a", hour: "a", cell: "a", n: 9, x: 4, sum: 30, sumsq: 110 };
const panelOf = (x: number | null, period = 2) => ({
  rows: [1, 2, 3, 4].flatMap((team) => [
    { team, period: 1, x: team, y: team % 3 },
    { team, period, x: team === 4 ? x : team ** 2, y: team },
  ]),
  outcome: "y",
});

it.each([
  ["wilson", () => wilson(1, 5), () => wilson(Number.NaN, 5)],
  ["ratingMean", () => ratingMean([1, 2]), () => ratingMean([1, Number.POSITIVE_INFINITY])],
  ["quantileInterval", () => quantileInterval(gap, 0.5), () => quantileInterval(bent, 0.5)],
  [
    "kaplanMeier",
    () => kaplanMeier({ time: gap, event: [1, 1, 1, 0] }),
    () => kaplanMeier({ time: bent, event: [1, 1, 1, 0] }),
  ],
  ["poissonRate", () => poissonRate(3, 2), () => poissonRate(3, 1e-320)],
  ["ratioEstimate", () => ratioEstimate(gap, [5, 6, 7, 9]), () => ratioEstimate(bent, [5, 6, 7, 9])],
  [
    "indirectStandardise",
    () => indirectStandardise({ cells: [row, { ...row, n: null }] }),
    () => indirectStandardise({ cells: [row, { ...row, n: Number.POSITIVE_INFINITY }] }),
  ],
  [
    "indirectStandardiseMean",
    () => indirectStandardiseMean({ cells: [row, { ...row, sum: null }] }),
    () => indirectStandardiseMean({ cells: [row, { ...row, sum: Number.NaN }] }),
  ],
  ["funnel", () => funnel(gap, [9, 9, 9, 9]), () => funnel(bent, [9, 9, 9, 9])],
  ["ebBetaBinomial", () => ebBetaBinomial([0, null, 9, 2], [9, 9, 9, 9]), () => ebBetaBinomial(bent, gap)],
  ["ebNormal", () => ebNormal(gap, [1, 1, 1, 1]), () => ebNormal([1, 2], [1, Number.POSITIVE_INFINITY])],
  ["xmr", () => xmr([1, 2, 4, null]), () => xmr(bent)],
  ["laneyP", () => laneyP(gap, [9, 9, 9, 9]), () => laneyP(gap, [9, 9, Number.POSITIVE_INFINITY, 9])],
  [
    "wildClusterBootstrap",
    () => wildClusterBootstrap({ ...panelOf(null), test: "x" }),
    () => wildClusterBootstrap({ ...panelOf(Number.NaN), test: "x" }),
  ],
])("%s leaves out a gap, but does not take a broken number for one", (_, ofGap, ofBroken) => {
  expect(ofGap().status).toBe("ok");
  expect(ofBroken().status).toBe("error");
});

it("panelFE and panelLags refuse a broken number and an endless period", () => {
  expect(panelFE({ ...panelOf(null), regressors: ["x"] }).status).toBe("insufficient");
  expect(panelFE({ ...panelOf(Number.NaN), regressors: ["x"] }).status).toBe("error");
  expect(panelFE({ ...panelOf(1, Number.POSITIVE_INFINITY), regressors: ["x"] }).status).toBe("error");
  expect(panelLags({ ...panelOf(Number.NaN), driver: "x", lags: [0] }).status).toBe("error");
});

it("takes true and false for an event that was seen or not, and nothing else", () => {
  const event = [true, false, true, true] as unknown as number[];
  expect(kaplanMeier({ time: [1, 2, 3, 4], event })).toMatchObject({ status: "ok", events: 3 });
  expect(kaplanMeier({ time: [1, 2], event: [1, Number.NaN] }).status).toBe("error");
});

it("does not divide by a number so small that the quotient is none", () => {
  expect(rtmSelected({ mean: 50, sdBetween: 0, sdWithin: 1e-320, cutoff: 43 }).status).toBe("error");
  expect(minNForQuantile([1e-320])).toMatchObject({
    status: "error",
    reason: expect.stringContaining("sample"),
  });
  expect(ols({ y: [1, 2, 4, 3], columns: [[0, 1e-320, 0, 0]] }).status).toBe("rank-deficient");
});
