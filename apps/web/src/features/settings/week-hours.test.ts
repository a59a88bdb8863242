import { describe, expect, it } from "vitest";
import { parsePercent, typePercent } from "./parse-percent";
import { joinSeconds, splitSeconds } from "./promise-amount";
import { type DraftWeek, draftOf, groupDays, readDraft } from "./week-hours";

const open = (weekday: number, opensAtMinute: number, closesAtMinute: number) => ({
  weekday,
  opensAtMinute,
  closesAtMinute,
});

/** A week in which only Monday has the given lines. */
const monday = (...intervals: [string, string][]): DraftWeek => [
  intervals.map(([opens, closes]) => ({ opens, closes })),
  ...Array.from({ length: 6 }, () => []),
];

describe("a week of opening hours", () => {
  it("survives being edited without a change, midnight included", () => {
    const hours = [open(1, 480, 720), open(1, 780, 1440), open(7, 0, 1440)];
    expect(readDraft(draftOf(hours))).toEqual({ hours });
    expect(draftOf(hours)[0]).toEqual([
      { opens: "08:00", closes: "12:00" },
      { opens: "13:00", closes: "00:00" },
    ]);
  });

  it.each([
    [monday(["09:00", "08:00"]), "order"],
    [monday(["09:00", "09:00"]), "order"],
    [monday(["13:00", "17:00"], ["09:00", "13:01"]), "overlap"],
    [monday(["09:00", ""]), "empty"],
    [monday(), "none"],
  ])("says what is wrong: %j is %s", (week, kind) => {
    expect(readDraft(week)).toEqual({ problem: { kind, weekday: 1 } });
  });

  it("takes two times that touch", () => {
    expect(readDraft(monday(["13:00", "17:00"], ["09:00", "13:00"]))).toHaveProperty("hours.length", 2);
  });

  it("says days with the same hours once", () => {
    const hours = [1, 2, 3, 4, 5].map((weekday) => open(weekday, 480, 1200));
    expect(groupDays(hours)).toEqual([
      { from: 1, to: 5, intervals: [{ opensAtMinute: 480, closesAtMinute: 1200 }] },
      { from: 6, to: 7, intervals: [] },
    ]);
  });
});

describe("a promise", () => {
  it.each([
    [45, 45, "seconds"],
    [60, 1, "minutes"],
    [90, 90, "seconds"],
    [28_800, 8, "hours"],
  ] as const)("of %i seconds is %i %s", (seconds, count, unit) => {
    expect(splitSeconds(seconds)).toEqual({ count, unit });
    expect(joinSeconds(count, unit)).toBe(seconds);
  });
});

describe("a percentage", () => {
  it.each([
    ["80", 0.8],
    ["80,7", 0.807],
    [" 99.95 % ", 0.9995],
    ["0", 0],
    ["100", 1],
  ])("reads %s as %f", (text, share) => {
    expect(parsePercent(text)).toBe(share);
  });

  it.each(["", "-1", "101", "8o", "80,", "1e1", "NaN"])("refuses %j", (text) => {
    expect(parsePercent(text)).toBeNull();
  });

  it("is typed back with the decimals that it has", () => {
    expect(typePercent(0.807, "nl")).toBe("80,7");
    expect(typePercent(0.57, "en")).toBe("57");
  });
});
