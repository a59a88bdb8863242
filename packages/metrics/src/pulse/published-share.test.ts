import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bandOf,
  changeBetween,
  differenceFrom,
  LOWEST_OF_BAND,
  publishedElsewhere,
  publishMean,
  publishRecommend,
  publishShare,
} from "./published-share";

const share = (favourable: number, n: number, blur: number | null = null) =>
  publishShare({ favourable, n, blur });

describe("a published share", () => {
  it("is rounded to five points below twenty answers and to one from there on", () => {
    expect(share(6, 9).value).toBe(0.65);
    expect(share(14, 19).value).toBe(0.75);
    expect(share(14, 20).value).toBe(0.7);
    expect(share(29, 41).value).toBe(0.71);
    expect(share(29, 41, 5).value).toBe(0.7);
    expect(share(31, 41, 20).value).toBe(0.8);
  });

  it("does not tell a group of one mind from one that nearly is", () => {
    expect(share(9, 9)).toEqual(share(8, 9));
    expect(share(8, 8)).toMatchObject({ value: 0.9, capped: "high", upper: 1 });
    expect(share(0, 12)).toMatchObject({ value: 0.1, capped: "low", lower: 0 });
    expect(share(50, 50)).toEqual(share(46, 50));
  });

  // Wilson's interval of 0.65 with n = 5, worked out by hand: (0.65 + 0.38415 ± 1.96·√(0.0455 + 0.03841)) ÷ 1.76829.
  it("has an interval that follows from the rounded value and the lowest of the band", () => {
    const { lower, upper, band } = share(6, 9);
    expect(band).toBe("5-9");
    expect(lower).toBeCloseTo(0.2638, 3);
    expect(upper).toBeCloseTo(0.9059, 3);
  });

  it("is the same for all that it stands for", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 80 }), fc.nat(), (n, seed) => {
        const figure = share(seed % (n + 1), n);
        const low = LOWEST_OF_BAND[bandOf(n)];
        return (
          figure.value >= 0.1 &&
          figure.value <= 0.9 &&
          (figure.lower ?? 1) <= figure.value &&
          (figure.upper ?? 0) >= figure.value &&
          low <= n
        );
      }),
    );
  });

  it("does not exist of four answers", () => {
    expect(() => share(2, 4)).toThrow(RangeError);
    expect([5, 9, 10, 19, 20, 400].map(bandOf)).toEqual(["5-9", "5-9", "10-19", "10-19", "20+", "20+"]);
  });
});

describe("other published figures", () => {
  it("round a recommendation score to ten points in a small group and cap it at eighty", () => {
    const score = (promoters: number, detractors: number, n: number) =>
      publishRecommend({ promoters, detractors, n, blur: null });
    expect(score(5, 2, 9).value).toBe(30);
    expect(score(12, 5, 25).value).toBe(28);
    expect(score(9, 0, 9)).toMatchObject({ value: 80, capped: "high", upper: 100 });
    expect(score(0, 30, 30)).toMatchObject({ value: -80, capped: "low", lower: -100 });
    // Nobody in the middle is the widest: the same score with half of them there is narrower.
    expect(score(5, 5, 10)).toEqual(score(0, 0, 10));
  });

  it("tell an average in two figures of few people and in three of many, without an interval", () => {
    expect(publishMean({ value: 3.6789, n: 8 })).toMatchObject({ value: 3.7, band: "5-9" });
    expect(publishMean({ value: 3.6789, n: 20 })).toMatchObject({
      value: 3.68,
      lower: null,
    });
    expect(publishedElsewhere(65.27)).toMatchObject({ value: 65.3, band: null });
  });
});

describe("differences", () => {
  it("from the organisation are a signal where the interval leaves its value out", () => {
    const organization = share(70, 100);
    expect(differenceFrom(share(8, 30), organization)).toMatchObject({ difference: -0.43, isSignal: true });
    expect(differenceFrom(share(18, 30), organization)).toMatchObject({ difference: -0.1, isSignal: false });
    expect(differenceFrom(publishedElsewhere(60), publishedElsewhere(65))).toEqual({
      difference: -5,
      lower: null,
      upper: null,
      isSignal: false,
    });
  });

  it("between waves come from what both publish, and few answers are seldom more than chance", () => {
    expect(changeBetween(share(4, 8), share(6, 8))).toMatchObject({ difference: 0.25, isSignal: false });
    expect(changeBetween(share(4, 40), share(36, 40))).toMatchObject({ difference: 0.8, isSignal: true });
    const down = changeBetween(share(6, 8), share(4, 8));
    const up = changeBetween(share(4, 8), share(6, 8));
    expect(down.lower).toBeCloseTo(-(up.upper ?? 0), 6);
  });
});
