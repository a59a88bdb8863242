import { describe, expect, it } from "vitest";
import {
  boardPeriodOf,
  boardSeries,
  comparedPeriodOf,
  isPartialPeriod,
  lastBoardPeriod,
} from "./board-period";

const DATA = { firstDay: "2025-01-01", asOfDay: "2026-06-30" };

describe("the periods of a board", () => {
  it("are months, quarters and years", () => {
    expect(boardPeriodOf("2026-Q2")).toEqual({
      key: "2026-Q2",
      unit: "quarter",
      from: "2026-04-01",
      to: "2026-06-30",
    });
    expect(boardPeriodOf("2026-02")).toMatchObject({ unit: "month", to: "2026-02-28" });
    expect(boardPeriodOf("2026")).toMatchObject({ unit: "year", from: "2026-01-01", to: "2026-12-31" });
    for (const key of ["2026-W05", "2026-01-05", "2026-13", "2026-Q5", "last"]) {
      expect(() => boardPeriodOf(key), key).toThrow(RangeError);
    }
  });

  it("stand beside the one before or the same one a year before", () => {
    expect(comparedPeriodOf(boardPeriodOf("2026-Q1"), "previous-period").key).toBe("2025-Q4");
    expect(comparedPeriodOf(boardPeriodOf("2026-Q1"), "previous-year").key).toBe("2025-Q1");
    expect(comparedPeriodOf(boardPeriodOf("2026-01"), "previous-period").key).toBe("2025-12");
    expect(comparedPeriodOf(boardPeriodOf("2026"), "previous-year").key).toBe("2025");
  });

  it("are partial where the data do not hold all their days", () => {
    expect(isPartialPeriod(boardPeriodOf("2026-Q2"), DATA)).toBe(false);
    expect(isPartialPeriod(boardPeriodOf("2026"), DATA)).toBe(true);
    expect(isPartialPeriod(boardPeriodOf("2024-12"), DATA)).toBe(true);
  });

  it("begin with the last whole one", () => {
    expect(lastBoardPeriod("quarter", DATA).key).toBe("2026-Q2");
    expect(lastBoardPeriod("quarter", { ...DATA, asOfDay: "2026-06-29" }).key).toBe("2026-Q1");
    expect(lastBoardPeriod("year", { ...DATA, firstDay: "2026-02-01" }).key).toBe("2026");
  });

  it("show the months of a quarter where the data hold too few quarters", () => {
    const series = boardSeries(boardPeriodOf("2026-Q2"), DATA);
    expect(series.unit).toBe("month");
    expect([series.keys[0], series.keys.at(-1), series.keys.length]).toEqual(["2025-01", "2026-06", 18]);
  });

  it("show quarters where there are twelve whole ones", () => {
    const series = boardSeries(boardPeriodOf("2026-Q2"), { ...DATA, firstDay: "2023-07-01" });
    expect([series.unit, series.keys[0], series.keys.length]).toEqual(["quarter", "2023-Q3", 12]);
  });

  it("show twelve, of which the first may be empty, and go back no further than limits need", () => {
    expect(boardSeries(boardPeriodOf("2025-03"), DATA).keys).toHaveLength(12);
    expect(boardSeries(boardPeriodOf("2026-03"), { ...DATA, firstDay: "2015-01-01" }).keys).toHaveLength(32);
  });

  it("end with the month in which the data do, not with months to come", () => {
    expect(boardSeries(boardPeriodOf("2026"), DATA).keys.at(-1)).toBe("2026-06");
  });
});
