import { describe, expect, it } from "vitest";
import { rangeRequest, rangeSearch, readRangeParams } from "./range-params";

const usual = { preset: "last-4-full-weeks", days: null, compare: "previous-period", isChoosing: false };

describe("readRangeParams", () => {
  it("takes a preset and a comparison", () => {
    const params = readRangeParams({ range: "quarter", compare: "previous-year" });
    expect(rangeRequest(params)).toEqual({ preset: "quarter", compare: "previous-year" });
  });

  it("takes two days instead of a preset", () => {
    const params = readRangeParams({ range: "quarter", from: "2026-01-01", to: "2026-01-31" });
    expect(rangeRequest(params)).toEqual({
      from: "2026-01-01",
      to: "2026-01-31",
      compare: "previous-period",
    });
  });

  it.each([
    [{ range: "yesterday" }],
    [{ range: ["quarter' or 1=1", "year"] }],
    [{ from: "2026-02-30", to: "2026-03-01" }],
    [{ from: "2026-03-02", to: "2026-03-01" }],
    [{ from: "2026-03-02" }],
    [{ from: "0001-01-01", to: "2026-03-01" }],
    [{ compare: "best-colleague" }],
    [{}],
  ])("means the usual by %j", (search) => {
    expect(readRangeParams(search)).toEqual(usual);
  });
});

describe("rangeSearch", () => {
  it.each([[{ range: "year", compare: "none" }], [{ from: "2026-01-01", to: "2026-01-31" }], [{}]])(
    "says %j again",
    (search) => {
      const said = rangeSearch(readRangeParams(search));
      expect(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null))).toEqual(search);
    },
  );
});
