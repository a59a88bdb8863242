import { describe, expect, it } from "vitest";
import {
  betaCdf,
  betaQuantile,
  binomialQuantile,
  chiSquareUpperTail,
  fCdf,
  fQuantile,
  fUpperTail,
  gammaQuantile,
  normalCdf,
  normalQuantile,
  tCdf,
  tQuantile,
} from "./distributions";
import { digamma, gammaTails, logBeta, logGamma } from "./gamma";

describe("what a library gets wrong", () => {
  it("the normal quantile far out", () => {
    expect(normalQuantile(1e-14)).toBeCloseTo(-7.650628092935, 8);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.36134090240406, 10);
  });

  it("the gamma quantile of a large shape", () => {
    // Wilson–Hilferty is good to a millionth here.
    const shape = 2001;
    const cube = (1 - 1 / (9 * shape) + 1.959963984540054 / Math.sqrt(9 * shape)) ** 3;
    expect(gammaQuantile(0.975, shape) / (shape * cube)).toBeCloseTo(1, 5);
  });

  it("F near zero, and F far out with few degrees of freedom", () => {
    // With two degrees of freedom in the numerator F has a closed form: 1 − (1 + 2x/d)^(−d/2).
    const closed = (x: number, d: number) => -Math.expm1((-d / 2) * Math.log1p((2 * x) / d));
    expect(fCdf(1e-8, 2, 4) / closed(1e-8, 4)).toBeCloseTo(1, 11);
    expect(fCdf(30, 2, 5) / closed(30, 5)).toBeCloseTo(1, 11);
    expect(fUpperTail(fQuantile(1 - 1e-9, 12, 0.7), 12, 0.7) / 1e-9).toBeCloseTo(1, 6);
  });

  it("the gamma quantile that lies hundreds of decimals below one", () => {
    // There P(X ≤ x) is x^shape ÷ Γ(shape + 1).
    expect(gammaQuantile(0.005, 0.01) / 4.465535018910407e-231).toBeCloseTo(1, 9);
    expect(gammaTails(3.7e-5, 37).lower / 7.668514997362988e-208).toBeCloseTo(1, 10);
  });
});

describe("ends and steps", () => {
  it("a quantile at 0 or 1 is the end of the distribution where that has one", () => {
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect([binomialQuantile(0, 9, 0.4), binomialQuantile(1, 9, 0.4)]).toEqual([0, 9]);
    expect([gammaQuantile(0, 3), fQuantile(0, 2, 3)]).toEqual([0, 0]);
    for (const quantile of [gammaQuantile, tQuantile]) expect(() => quantile(1, 3)).toThrow(RangeError);
  });

  it.each([
    [0.0625, 4, 0.5],
    [0.001, 3, 0.9],
    [0.05, 1, 0.95],
  ])("a probability of %d that lies exactly on the first step of Binomial(%d, %d) gives 0", (q, n, p) => {
    expect(binomialQuantile(q, n, p)).toBe(0);
    expect(binomialQuantile(q * 1.000_001, n, p)).toBe(1);
  });
});

describe("inverses", () => {
  it.each([
    [1e-6, 0.3],
    [0.025, 11],
    [0.5, 250],
    [0.975, 20_000],
    [0.9999, 3],
  ])("gamma at %d with shape %d", (p, shape) => {
    expect(gammaTails(gammaQuantile(p, shape), shape).lower).toBeCloseTo(p, 9);
  });

  it.each([
    [0.025, 0.5, 20.5],
    [0.975, 3000, 7000],
    [0.5, 2, 2],
    [1e-6, 6, 900],
    [0.999999, 5, 5],
    [0.975, 40_000, 60],
    [0.025, 250_000, 250_000],
  ])("beta at %d with %d and %d", (p, a, b) => {
    expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 8);
  });

  it("t with degrees of freedom beyond counting is normal", () => {
    expect(tQuantile(0.975, 1e300)).toBeCloseTo(1.959963984540054, 12);
  });

  it.each([1, 2.3, 7, 120.5])("t with %d degrees of freedom", (df) => {
    expect(tCdf(tQuantile(0.975, df), df)).toBeCloseTo(0.975, 10);
  });

  it("normal, from tail to tail", () => {
    for (const z of [-30, -8, -1, 0, 0.5, 5]) expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, 8);
  });
});

describe("tails", () => {
  it("keep their digits", () => {
    // χ² with two degrees of freedom is exponential; F(1, df) is the square of t.
    expect(chiSquareUpperTail(100, 2) / Math.exp(-50)).toBeCloseTo(1, 10);
    expect(fUpperTail(36, 1, 12) / (2 * tCdf(-6, 12))).toBeCloseTo(1, 9);
  });
});

describe("gamma functions", () => {
  it("agree with factorials and with each other", () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(logBeta(3, 4)).toBeCloseTo(Math.log(1 / 60), 13);
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 13);
  });

  it.each([0, -1, Number.NaN])("refuse %d", (x) => {
    expect(() => logGamma(x)).toThrow(RangeError);
    expect(() => digamma(x)).toThrow(RangeError);
  });
});

it.each([0, 1, -0.1, Number.NaN])("no quantile exists at %d", (p) => {
  expect(() => normalQuantile(p)).toThrow(RangeError);
});
