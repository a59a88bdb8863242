import { describe, expect, it } from "vitest";
import { levelShare, randomShareOf, reviewScore, type ScoredCriterion } from "./review-score";

const criterion = (given: Partial<ScoredCriterion>): ScoredCriterion => ({
  id: "a",
  weight: 1,
  isCritical: false,
  levels: 4,
  level: 3,
  ...given,
});

describe("the score of a review", () => {
  it("is the weighted share of what could be reached", () => {
    // 2 of 3 at weight 1, 3 of 3 at weight 2: (0.667 + 2) / 3.
    const score = reviewScore([criterion({ level: 2 }), criterion({ id: "b", weight: 2 })]);
    expect(score.value).toBeCloseTo(8 / 9, 12);
    expect(score).toMatchObject({ scored: 2, notApplicable: 0, open: 0, criticalFailures: [] });
  });

  it("counts a scale of two levels and one of five alike", () => {
    const score = reviewScore([
      criterion({ levels: 2, level: 1 }),
      criterion({ id: "b", levels: 5, level: 2 }),
    ]);
    expect(score.value).toBeCloseTo(0.75, 12);
    expect([levelShare(0, 2), levelShare(2, 5), levelShare(4, 5)]).toEqual([0, 0.5, 1]);
  });

  it("leaves what does not apply, and what is not scored yet, out of both sides", () => {
    const score = reviewScore([
      criterion({ level: 3 }),
      criterion({ id: "b", level: null, weight: 10 }),
      criterion({ id: "c", level: undefined, weight: 10 }),
    ]);
    expect(score).toEqual({ value: 1, scored: 1, notApplicable: 1, open: 1, criticalFailures: [] });
  });

  it("does not exist where nothing applies", () => {
    expect(reviewScore([]).value).toBeNull();
    expect(reviewScore([criterion({ level: null })]).value).toBeNull();
  });

  it("names critical failures and does not move by them", () => {
    const usual = [criterion({ level: 2 })];
    const failed = criterion({ id: "identity", isCritical: true, levels: 2, level: 0, weight: 5 });
    expect(reviewScore([...usual, failed])).toMatchObject({
      value: reviewScore(usual).value,
      criticalFailures: ["identity"],
    });
    expect(reviewScore([...usual, { ...failed, level: 1 }]).criticalFailures).toEqual([]);
    expect(reviewScore([...usual, { ...failed, level: null }]).criticalFailures).toEqual([]);
    expect(reviewScore([failed]).value).toBeNull();
  });

  it.each([{ level: 4 }, { level: -1 }, { level: 0.5 }, { weight: 0 }, { levels: 1, level: 0 }])(
    "refuses %o",
    (wrong) => {
      expect(() => reviewScore([criterion(wrong)])).toThrow(RangeError);
    },
  );
});

describe("the share that chance chose", () => {
  it("is a share of all, and nothing without any", () => {
    expect(randomShareOf({ random: 3, all: 4 })).toBe(0.75);
    expect(randomShareOf({ random: 0, all: 0 })).toBeNull();
  });
});
