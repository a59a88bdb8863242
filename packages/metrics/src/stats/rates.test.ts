import { describe, expect, it } from "vitest";
import { meanInterval } from "./mean-interval";
import { poissonRate } from "./poisson-rate";
import { ratioEstimate } from "./ratio-estimate";

describe("poissonRate", () => {
  // Garwood (1936), table of exact limits.
  it.each([
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [10, 4.795, 18.39],
    [37, 26.051, 51],
  ])("%i events lie in [%f, %f]", (events, lower, upper) => {
    const rate = poissonRate(events, 1);
    if (rate.status !== "ok") throw new Error(rate.reason);
    expect(rate.lower).toBeCloseTo(lower, 3);
    expect(rate.upper).toBeCloseTo(upper, 2);
  });

  it("scales with the exposure", () => {
    const [one, ten] = [poissonRate(7, 1), poissonRate(7, 10)];
    if (one.status !== "ok" || ten.status !== "ok") throw new Error("no rate");
    expect(ten.upper).toBeCloseTo(one.upper / 10, 12);
  });

  it("refuses no exposure and negative counts", () => {
    expect(poissonRate(0, 0)).toMatchObject({ status: "insufficient", reason: "exposure=0" });
    expect(poissonRate(-1, 5).status).toBe("error");
  });
});

describe("ratioEstimate", () => {
  it("has no width when every day has the same ratio", () => {
    expect(ratioEstimate([9, 18, 27], [10, 20, 30])).toMatchObject({ ratio: 0.9, n: 3 });
    const ratio = ratioEstimate([9, 18, 27], [10, 20, 30]);
    expect(ratio.status === "ok" && ratio.se).toBeCloseTo(0, 12);
  });

  it("takes the day as the unit, worked by hand for two days", () => {
    // Ratio 1, residuals −1 and 1: SE = √(2/1 · 2) ÷ 4; t with one degree of freedom is 12.706.
    const ratio = ratioEstimate([1, 3], [2, 2]);
    if (ratio.status !== "ok") throw new Error(ratio.status);
    expect(ratio.se).toBeCloseTo(0.5, 12);
    expect(ratio.lower).toBeCloseTo(1 - 12.7062 * 0.5, 3);
  });

  it("has only a point for a single day, and drops days without minutes", () => {
    expect(ratioEstimate([400, null], [450, 10])).toMatchObject({ status: "point-only", dropped: 1 });
  });

  it("refuses nothing and unequal lengths", () => {
    expect(ratioEstimate([], []).status).toBe("insufficient");
    expect(ratioEstimate([0, 0], [0, 0]).status).toBe("insufficient");
    expect(ratioEstimate([1], [1, 2]).status).toBe("error");
    expect(ratioEstimate([1, 1], [3, -2]).status).toBe("error");
  });
});

describe("meanInterval", () => {
  // Student's own sleep data (1908): differences of ten patients, mean 1.58, 95 % interval 0.70 to 2.46.
  it("gives Student's interval", () => {
    const gains = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    const total = gains.reduce((a, b) => a + b, 0);
    const totalSquares = gains.reduce((a, b) => a + b * b, 0);
    const interval = meanInterval({ n: 10, total, totalSquares });
    if (interval.status !== "ok") throw new Error(interval.reason);
    expect(interval.mean).toBeCloseTo(1.58, 10);
    expect(interval.lower).toBeCloseTo(0.7001, 4);
    expect(interval.upper).toBeCloseTo(2.4599, 4);
  });

  it("has no bounds for one value, none without values, and refuses impossible sums", () => {
    expect(meanInterval({ n: 1, total: 3, totalSquares: 9 })).toMatchObject({ mean: 3, lower: null });
    expect(meanInterval({ n: 0, total: 0, totalSquares: 0 }).status).toBe("insufficient");
    expect(meanInterval({ n: 2, total: 10, totalSquares: 1 }).status).toBe("error");
  });
});
