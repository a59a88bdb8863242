import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addToHistogram, emptyHistogram, HISTOGRAM_RELATIVE_ERROR } from "./histogram";
import { minNForQuantile, quantileInterval, quantileIntervalOfHistogram } from "./quantile-interval";

describe("quantileInterval", () => {
  // Conover (1999), Practical Nonparametric Statistics, table of the binomial: n = 7, ranks 1 and 7.
  it("bounds the median of seven by the extremes", () => {
    expect(quantileInterval([12, 45, 3, 88, 19, 30, 7], 0.5)).toMatchObject({
      estimate: 19,
      lower: 3,
      upper: 88,
      coverage: 0.984375,
    });
  });

  it("does not mind the order, and counts what is missing", () => {
    const sorted = quantileInterval([1, 2, 3, 4, 5, 6, 7, 8], 0.5);
    expect(quantileInterval([8, null, 1, 7, 2, 6, 3, 5, null, 4], 0.5)).toEqual({ ...sorted, dropped: 2 });
  });

  it("has no upper bound for a P90 of few", () => {
    expect(quantileInterval([1, 2, 3], 0.9)).toMatchObject({ upper: null });
  });

  it("has no value without values", () => {
    expect(quantileInterval([null], 0.5).status).toBe("insufficient");
    expect(quantileIntervalOfHistogram(emptyHistogram(), 0.5).status).toBe("insufficient");
  });

  it.each([0, 1, 2])("refuses the quantile %d", (p) => {
    expect(quantileInterval([1, 2], p).status).toBe("error");
    expect(minNForQuantile([0.5, p]).status).toBe("error");
  });
});

describe("quantileIntervalOfHistogram", () => {
  it("is never tighter than the raw one, and equal for whole seconds up to 256", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 6, maxLength: 120 }),
        fc.constantFrom(0.5, 0.9),
        (values, p) => {
          const histogram = emptyHistogram();
          for (const value of values) addToHistogram(histogram, value);
          const raw = quantileInterval(values, p);
          const binned = quantileIntervalOfHistogram(histogram, p);
          if (raw.status !== "ok" || binned.status !== "ok") throw new Error("no interval");
          for (const [rough, exact, side] of [
            [binned.lower, raw.lower, -1],
            [binned.upper, raw.upper, 1],
          ] as const) {
            if (rough === null || exact === null) expect(rough).toBe(exact);
            else if (exact <= 256) expect(rough).toBe(exact);
            else {
              expect((rough - exact) * side).toBeGreaterThanOrEqual(0);
              expect(Math.abs(rough - exact)).toBeLessThanOrEqual(exact * HISTOGRAM_RELATIVE_ERROR);
            }
          }
        },
      ),
    );
  });
});

describe("minNForQuantile", () => {
  it("is 6 for the median, 36 for P90, 72 for P95 and 368 for P99", () => {
    expect(minNForQuantile([0.5, 0.9, 0.95, 0.99])).toMatchObject({ n: [6, 36, 72, 368] });
  });

  it("is the same for a quantile and its mirror", () => {
    const least = minNForQuantile([0.1, 0.9]);
    if (least.status !== "ok") throw new Error(least.reason);
    expect(Math.abs(least.n[0]! - least.n[1]!)).toBeLessThanOrEqual(1);
  });
});
