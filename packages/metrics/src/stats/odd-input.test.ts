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
import { newcombeDifference } from "./newcombe-difference";
import { poissonRate } from "./poisson-rate";
import { quantileInterval } from "./quantile-interval";
import { ratingMean } from "./rating-mean";
import { ratioEstimate } from "./ratio-estimate";
import { wilson } from "./wilson";
import { xmr } from "./xmr";

// What a file may hold: whole and broken numbers, below zero and far too large, and gaps.
const number = fc.oneof(
  fc.integer({ min: 0, max: 30 }),
  fc.integer({ min: -2, max: 1_000_000 }),
  fc.double({ min: -1, max: 50, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6),
  fc.constantFrom(0, 1, 1e-9, 0.5, 1e12),
);
const maybe = fc.option(number, { freq: 6 });
const column = fc.array(maybe, { maxLength: 12 });
const columns = fc
  .array(fc.tuple(maybe, maybe), { maxLength: 12 })
  .map((rows) => [rows.map(([first]) => first), rows.map(([, second]) => second)] as const);
/** Two columns that fit as x out of n, so that more than the refusals is tried. */
const counts = fc
  .array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 12 })
  .map((rows) => [rows.map(([a, b]) => Math.min(a, b)), rows.map(([a, b]) => Math.max(a, b))] as const);
const pairs = fc.oneof(columns, counts);
const conf = fc.constantFrom(0.95, 0.9, 0.99, 0, 1, -1);
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
  ["wilson", fc.tuple(number, number, conf).map((args) => wilson(...args))],
  [
    "newcombeDifference",
    fc
      .tuple(number, number, number, number, conf)
      .map(([x1, n1, x2, n2, c]) => newcombeDifference({ x1, n1, x2, n2, conf: c })),
  ],
  ["ratingMean", fc.array(number, { maxLength: 6 }).map((list) => ratingMean(list))],
  ["quantileInterval", fc.tuple(column, number, conf).map((args) => quantileInterval(...args))],
  ["kaplanMeier", waits.map((input) => kaplanMeier({ ...input, at: [0, 7] }))],
  ["poissonRate", fc.tuple(number, number, conf).map((args) => poissonRate(...args))],
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
