import fc from "fast-check";
import { expect, it } from "vitest";
import { benjaminiHochberg } from "./benjamini-hochberg";
import { ebBetaBinomial } from "./eb-beta-binomial";
import { funnel } from "./funnel";
import { kaplanMeier } from "./kaplan-meier";
import { quantileInterval } from "./quantile-interval";
import { ratioEstimate } from "./ratio-estimate";

type Row = readonly [number, number];
/** Rows as (x, n), with the same rows in another order. */
const rows = fc
  .array(
    fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]): Row => [Math.min(a, b), Math.max(a, b, 1)]),
    { minLength: 2, maxLength: 15 },
  )
  .chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
    ),
  );
const first = (list: readonly Row[]) => list.map(([x]) => x);
const second = (list: readonly Row[]) => list.map(([, n]) => n);

/** What a method says of each row, by that row, and of the whole; equal rows are said the same of. */
const methods: [string, (list: readonly Row[]) => { each: readonly unknown[]; whole: unknown }][] = [
  [
    "funnel",
    (list) => {
      const result = funnel(first(list), second(list));
      return result.status === "ok"
        ? { each: result.zAdjusted, whole: [result.phi, result.tau2] }
        : { each: [], whole: result };
    },
  ],
  [
    "ebBetaBinomial",
    (list) => {
      const result = ebBetaBinomial(first(list), second(list));
      return "posteriorMean" in result
        ? { each: result.posteriorMean, whole: [result.mu] }
        : { each: [], whole: result };
    },
  ],
  [
    "benjaminiHochberg",
    (list) => {
      const result = benjaminiHochberg(list.map(([x, n]) => x / n));
      return result.status === "ok"
        ? { each: result.q, whole: [result.rejectedAt05] }
        : { each: [], whole: result };
    },
  ],
  ["ratioEstimate", (list) => ({ each: [], whole: ratioEstimate(first(list), second(list)) })],
  ["quantileInterval", (list) => ({ each: [], whole: quantileInterval(second(list), 0.5) })],
  [
    "kaplanMeier",
    (list) => ({
      each: [],
      whole: kaplanMeier({ time: second(list), event: first(list).map((x) => x % 2) }),
    }),
  ],
];

it.each(methods)("%s does not mind the order of its rows", (_, read) => {
  fc.assert(
    fc.property(rows, ([list, shuffled]) => {
      const [one, other] = [read(list), read(shuffled)];
      expect(other.whole).toEqual(near(one.whole));
      const said = new Map(list.map((row, index) => [row.join("/"), near(one.each[index])]));
      other.each.forEach((value, index) => {
        expect(value).toEqual(said.get((shuffled[index] as Row).join("/")));
      });
    }),
  );
});

/** The same, with every number to six decimals: sums in another order may differ in their last digits. */
function near(value: unknown): unknown {
  if (typeof value === "number") return expect.closeTo(value, 6);
  if (Array.isArray(value)) return value.map(near);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, near(item)]));
}
