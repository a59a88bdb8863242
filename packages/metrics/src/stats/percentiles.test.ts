import fc from "fast-check";
import { expect, it } from "vitest";
import { percentilesOf } from "./percentiles";
import { quantileOfSorted } from "./quantile-interval";

const PROBABILITIES = [0, 0.025, 0.1, 0.5, 0.9, 0.975, 1];

it("finds the quantiles that sorting would, also among equals and far outliers", () => {
  const value = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(0, 1, 1e12));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 200 }), (list) => {
      const sorted = list.toSorted((a, b) => a - b);
      const found = percentilesOf(Float64Array.from(list), PROBABILITIES);
      PROBABILITIES.forEach((p, place) => {
        expect(found[place]).toBeCloseTo(quantileOfSorted(sorted, p), 3);
      });
    }),
  );
});

it("takes many values as they come", () => {
  const many = Float64Array.from({ length: 100_001 }, (_, i) => (i * 7919) % 100_001);
  expect(percentilesOf(many, [0.025, 0.5, 1])).toEqual([2500, 50_000, 100_000]);
});
