import { describe, expect, it } from "vitest";
import { placeOfTarget } from "./target-place";

describe("placeOfTarget", () => {
  it.each([
    [0.76, 0.8, "reached"],
    [0.75, 0.8, "reached"],
    [0.7, 0.8, "close"],
    [0.7, 0.75, "close"],
    [0.7, 0.74, "missed"],
  ])("says of %d to %d beside a target of 0.75: %s", (lower, upper, place) => {
    expect(placeOfTarget({ measure: "no-repeat", lower, upper }, 0.75)).toBe(place);
  });

  it("turns round where less is better", () => {
    expect(placeOfTarget({ measure: "reopened", lower: 0.02, upper: 0.04 }, 0.05)).toBe("reached");
    expect(placeOfTarget({ measure: "reopened", lower: 0.06, upper: 0.08 }, 0.05)).toBe("missed");
  });

  it("says nothing without a target or an interval", () => {
    expect(placeOfTarget({ measure: "no-repeat", lower: 0.7, upper: 0.8 }, null)).toBeNull();
    expect(placeOfTarget({ measure: "no-repeat", lower: null, upper: 0.8 }, 0.75)).toBeNull();
  });
});
