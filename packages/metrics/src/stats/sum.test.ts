import { describe, expect, it } from "vitest";
import { mean, sum, variance } from "./sum";

describe("sum", () => {
  it("keeps what a plain loop loses", () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum(new Array(10).fill(0.1))).toBe(1);
  });

  it("has no mean without values and no variance for one", () => {
    expect(sum([])).toBe(0);
    expect(mean([])).toBeNull();
    expect(variance([4])).toBeNull();
  });

  // NIST StRD, univariate summary statistics, NumAcc3: mean 1000000.2, standard deviation 0.1.
  it("has the mean and spread of NumAcc3", () => {
    const values = [
      1_000_000.2,
      ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 1_000_000.1 : 1_000_000.3)),
    ];
    expect(mean(values)).toBeCloseTo(1_000_000.2, 9);
    expect(Math.sqrt(variance(values)!)).toBeCloseTo(0.1, 9);
  });
});
