import { describe, expect, it } from "vitest";
import { cesOf, csatOf, keptIn, npsOf, retentionOf, targetOverMonths } from "./cx-value";

const NONE = { satisfaction: [], effort: [], recommend: [] };

describe("the figures of customers", () => {
  it("counts 4 and 5 of 5 as satisfied, with Wilson's interval", () => {
    // Newcombe (1998), table I: 81 of 263.
    expect(csatOf({ ...NONE, satisfaction: [100, 50, 32, 41, 40] })).toMatchObject({ x: 81, n: 263 });
    const { value, lower, upper } = csatOf({ ...NONE, satisfaction: [100, 50, 32, 41, 40] });
    expect([value, lower, upper].map((each) => each?.toFixed(4))).toEqual(["0.3080", "0.2553", "0.3662"]);
  });

  it("counts 5, 6 and 7 of 7 as easy", () => {
    expect(cesOf({ ...NONE, effort: [1, 1, 1, 1, 2, 3, 5] })).toMatchObject({ x: 10, n: 14, value: 10 / 14 });
  });

  it("takes who gives 0 to 6 from who gives 9 or 10", () => {
    const recommend = [0, 0, 0, 0, 0, 0, 20, 15, 15, 30, 20];
    expect(npsOf({ ...NONE, recommend })).toMatchObject({ value: 0.3, n: 100, unit: "net" });
    const { lower, upper } = npsOf({ ...NONE, recommend });
    // Adjusted: 50.75 and 20.75 of 103; margin 1.96 · √((0.69417 − 0.29126²) ÷ 103).
    expect(lower).toBeCloseTo(0.29126 - 0.15054, 3);
    expect(upper).toBeCloseTo(0.29126 + 0.15054, 3);
  });

  it("says nothing, and never 0 or 100, where nobody answered", () => {
    for (const value of [csatOf(NONE), cesOf(NONE), npsOf(NONE), retentionOf({ atStart: 0, stayed: 0 })]) {
      expect(value).toMatchObject({ value: null, lower: null, upper: null, n: 0 });
    }
  });

  it("follows who was a customer before the period, not who came in it", () => {
    const months = [
      { since: "2024-11", left: null, customers: 60 },
      { since: null, left: "2025-02", customers: 10 },
      { since: "2024-12", left: "2025-04", customers: 5 },
      { since: "2025-02", left: "2025-03", customers: 7 },
      { since: "2020-01", left: "2024-12", customers: 90 },
    ];
    expect(keptIn(months, "2025-01", "2025-03")).toEqual({ atStart: 75, stayed: 65 });
    expect(keptIn(months, "2025-04", "2025-06")).toEqual({ atStart: 65, stayed: 60 });
    expect(keptIn([], "2025-01", "2025-03")).toEqual({ atStart: 0, stayed: 0 });
  });

  it("turns a target per year into one of a quarter that comes to the same in a year", () => {
    expect(targetOverMonths(0.92, 3) ** 4).toBeCloseTo(0.92, 12);
    expect(targetOverMonths(0.92, 12)).toBe(0.92);
  });
});
