import { addDays, dayNumberOf } from "@kwartet/metrics/calendar-day";
import { periodEndOf, periodKeyOf, rollupPeriodsCovering } from "@kwartet/metrics/period";
import { describe, expect, it } from "vitest";
import type { Cover } from "./covering";
import { coverOf } from "./covering";

/** Every day that a cover of a bounded range stands for. */
function daysOf(cover: Cover[]): string[] {
  return cover.flatMap(({ grain, from, to }) => {
    const days: string[] = [];
    for (let day = from!; day <= to!; day = addDays(day, 1)) days.push(day);
    // A stored week or month counts with all its days: the last one must end where the cover does.
    if (grain !== "day") expect(periodEndOf(periodKeyOf(to!, grain))).toBe(to);
    return days;
  });
}

describe("coverOf", () => {
  it.each([
    ["2026-01-01", "2026-01-31"],
    ["2026-01-10", "2026-02-05"],
    ["2026-01-10", "2026-02-28"],
    ["2025-11-03", "2026-02-15"],
    ["2026-02-04", "2026-02-04"],
    ["2025-12-29", "2026-01-04"],
    ["2024-02-28", "2024-03-01"],
  ])("covers %s to %s once, by weeks and by months", (from, to) => {
    for (const grain of ["week", "month", "day", "any"] as const) {
      const days = daysOf(coverOf({ from, to }, grain));
      expect(days).toHaveLength(dayNumberOf(to) - dayNumberOf(from) + 1);
      expect(days[0]).toBe(from);
      expect(days.at(-1)).toBe(to);
    }
  });

  it("takes weeks between the days and the months of a range that is read by itself", () => {
    expect(coverOf({ from: "2025-09-08", to: "2025-11-30" }, "any")).toEqual([
      { grain: "week", from: "2025-09-08", to: "2025-09-28" },
      { grain: "day", from: "2025-09-29", to: "2025-09-30" },
      { grain: "month", from: "2025-10-01", to: "2025-11-30" },
    ]);
  });

  it("reads the same months and days as the cover that lists them one by one", () => {
    const listed = rollupPeriodsCovering("2025-11-29", "2026-03-02");
    const cover = coverOf({ from: "2025-11-29", to: "2026-03-02" }, "month");
    const covered = listed.filter(({ grain, start }) =>
      cover.some((part) => part.grain === grain && part.from! <= start && start <= part.to!),
    );
    expect(covered).toEqual(listed);
    expect(cover).toEqual([
      { grain: "day", from: "2025-11-29", to: "2025-11-30" },
      { grain: "month", from: "2025-12-01", to: "2026-02-28" },
      { grain: "day", from: "2026-03-01", to: "2026-03-02" },
    ]);
  });

  it("reads weeks where there are fewer of them than of months and the days beside those", () => {
    const weeks = { from: "2025-09-08", to: "2025-11-30" };
    expect(coverOf(weeks, "month")).toEqual([{ grain: "week", ...weeks }]);
    const year = { from: "2025-01-01", to: "2025-12-31" };
    expect(coverOf(year, "month")).toEqual([{ grain: "month", ...year }]);
  });

  it("reads whole periods only where a side is open", () => {
    expect(coverOf({ from: null, to: null }, "month")).toEqual([{ grain: "month", from: null, to: null }]);
    expect(coverOf({ from: "2026-01-07", to: null }, "week")).toEqual([
      { grain: "day", from: "2026-01-07", to: "2026-01-11" },
      { grain: "week", from: "2026-01-12", to: null },
    ]);
  });
});
