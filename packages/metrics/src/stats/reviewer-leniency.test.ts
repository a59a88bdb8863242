import { describe, expect, it } from "vitest";
import { reviewerLeniency } from "./reviewer-leniency";

describe("a reviewer's leniency", () => {
  it("is the mean difference from the others, with Student's interval", () => {
    // Student (1908), the sleep data: ten paired differences, mean 1.58, t(9) = 4.0621, 95 % from 0.70 to 2.46.
    const pairs = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4].map((difference) => [5 + difference, 5]);
    const result = reviewerLeniency(pairs, 0);
    expect(result).toMatchObject({ status: "ok", n: 10 });
    if (result.status !== "ok") return;
    expect(result.difference).toBeCloseTo(1.58, 10);
    expect(result.lower).toBeCloseTo(0.7001, 3);
    expect(result.upper).toBeCloseTo(2.4599, 3);
  });

  it("compares with the mean of all others, and only what they scored too", () => {
    const scores = [
      [0.9, 0.5, 0.7],
      [0.4, null, null],
      [null, 0.2, 0.4],
    ];
    expect(reviewerLeniency(scores, 0)).toMatchObject({ n: 1, lower: null, upper: null });
    const [first] = [reviewerLeniency(scores, 0)];
    expect(first.status === "ok" && first.difference).toBeCloseTo(0.3, 12);
    expect(reviewerLeniency(scores, 1)).toMatchObject({ n: 2 });
  });

  it("adds up to nothing over two reviewers of the same conversations", () => {
    const scores = [
      [0.9, 0.5],
      [0.3, 0.6],
    ];
    const [one, other] = [reviewerLeniency(scores, 0), reviewerLeniency(scores, 1)];
    if (one.status !== "ok" || other.status !== "ok") throw new Error("no result");
    expect(one.difference + other.difference).toBeCloseTo(0, 12);
  });

  it("does not exist where nobody else scored", () => {
    expect(reviewerLeniency([[0.4, null]], 0)).toMatchObject({ status: "insufficient" });
    expect(reviewerLeniency([], 0)).toMatchObject({ status: "insufficient" });
    expect(reviewerLeniency([[Number.NaN, 1]], 0)).toMatchObject({ status: "error" });
  });
});
