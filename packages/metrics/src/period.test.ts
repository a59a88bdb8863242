import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar-day";
import {
  comparisonRange,
  GRAINS,
  isCompletePeriod,
  localDayOf,
  localHourOf,
  periodEndOf,
  periodKeyOf,
  periodStartOf,
  periodsBetween,
  resolveRange,
  rollupPeriodsCovering,
} from "./period";

const ZONES = ["Europe/Amsterdam", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "UTC"];
const HOUR = 3_600_000;

function expectLocal(ms: number, zone: string) {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  expect([localDayOf(ms, zone), localHourOf(ms, zone)]).toEqual([local.toPlainDate().toString(), local.hour]);
}

describe("local days and hours", () => {
  it("agree with Temporal around both changes of the clock of 2026", () => {
    for (const change of ["2026-03-29T01:00Z", "2026-10-25T01:00Z"]) {
      const at = Date.parse(change);
      for (let ms = at - 36 * HOUR; ms <= at + 36 * HOUR; ms += HOUR / 4) {
        expectLocal(ms, "Europe/Amsterdam");
        expectLocal(ms - 1, "Europe/Amsterdam");
      }
    }
  });

  it("agree with Temporal anywhere, at any time", () => {
    const instants = fc.integer({ min: Date.parse("1990-01-01"), max: Date.parse("2040-01-01") });
    fc.assert(fc.property(instants, fc.constantFrom(...ZONES), expectLocal), { numRuns: 500 });
  });

  it("refuse an unknown zone and no instant", () => {
    expect(() => localDayOf(0, "Mars/Olympus")).toThrow(RangeError);
    expect(() => localDayOf(Number.NaN, "UTC")).toThrow(RangeError);
  });
});

const days = fc.integer({ min: 0, max: 40_000 }).map((number) => addDays("1970-01-01", number));

describe("period keys", () => {
  it.each([
    ["2021-01-31", "2021-01-31", "2021-W04", "2021-01", "2021-Q1", "2021"],
    // ISO 8601: 2020 has 53 weeks, and the first days of 2021 belong to the last of them.
    ["2021-01-03", "2021-01-03", "2020-W53", "2021-01", "2021-Q1", "2021"],
    ["2024-12-30", "2024-12-30", "2025-W01", "2024-12", "2024-Q4", "2024"],
  ])("%s", (day, ...keys) => {
    expect(GRAINS.map((grain) => periodKeyOf(day, grain))).toEqual(keys);
  });

  it("hold the day they were made of, and agree with Temporal's weeks", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...GRAINS), (day, grain) => {
        const key = periodKeyOf(day, grain);
        expect(periodStartOf(key) <= day && day <= periodEndOf(key)).toBe(true);
        expect(periodKeyOf(periodEndOf(key), grain)).toBe(key);
        const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
        expect(periodKeyOf(day, "week")).toBe(`${yearOfWeek}-W${String(weekOfYear).padStart(2, "0")}`);
      }),
    );
  });

  it("know leap days", () => {
    expect(periodEndOf("2024-02")).toBe("2024-02-29");
    expect(periodEndOf("2026-Q1")).toBe("2026-03-31");
    expect(periodStartOf("2026-W01")).toBe("2025-12-29");
  });

  it.each([
    "2021-W54",
    "2021-W53",
    "2021-W00",
    "2021-13",
    "2021-Q5",
    "2021-Q0",
    "2021-02-30",
    "2021-1",
    "21",
    "",
  ])("refuse %s", (key) => {
    expect(() => periodStartOf(key)).toThrow(RangeError);
  });
});

describe("ranges", () => {
  it("list the periods that they touch", () => {
    expect(periodsBetween("2020-12-31", "2021-01-11", "week")).toEqual(["2020-W53", "2021-W01", "2021-W02"]);
    expect(periodsBetween("2026-02-01", "2026-01-01", "month")).toEqual([]);
  });

  it("are covered exactly once by months and days", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 200 }), (from, length) => {
        const to = addDays(from, length);
        const covered = rollupPeriodsCovering(from, to).flatMap(({ grain, start }) =>
          grain === "day" ? [start] : periodsBetween(start, periodEndOf(start.slice(0, 7)), "day"),
        );
        expect(covered).toEqual(periodsBetween(from, to, "day"));
      }),
      { numRuns: 50 },
    );
  });

  it("use whole months where they can", () => {
    expect(rollupPeriodsCovering("2026-01-31", "2026-04-01")).toEqual([
      { grain: "day", start: "2026-01-31" },
      { grain: "month", start: "2026-02-01" },
      { grain: "month", start: "2026-03-01" },
      { grain: "day", start: "2026-04-01" },
    ]);
  });

  it("tell a complete period from a partial one", () => {
    expect(isCompletePeriod("2026-W02", "2026-01-05", "2026-01-11")).toBe(true);
    expect(isCompletePeriod("2026-W02", "2026-01-06", "2026-01-11")).toBe(false);
  });

  it.each([
    ["last-full-week", "2026-06-30", "2026-06-22", "2026-06-28"],
    // A Sunday closes its own week.
    ["last-full-week", "2026-06-28", "2026-06-22", "2026-06-28"],
    ["last-4-full-weeks", "2026-06-30", "2026-06-01", "2026-06-28"],
    ["last-13-full-weeks", "2026-06-30", "2026-03-30", "2026-06-28"],
    ["this-week", "2026-06-30", "2026-06-29", "2026-06-30"],
    ["quarter", "2026-06-30", "2026-04-01", "2026-06-30"],
    ["year", "2026-06-30", "2026-01-01", "2026-06-30"],
  ] as const)("resolve %s on %s", (...row) => {
    const [preset, asOf, from, to] = row;
    expect(resolveRange(preset, asOf)).toEqual({ from, to });
  });

  it("compare Mondays with Mondays", () => {
    expect(comparisonRange({ from: "2026-06-22", to: "2026-06-28" }, "previous-period")).toEqual({
      from: "2026-06-15",
      to: "2026-06-21",
    });
    expect(comparisonRange({ from: "2026-06-22", to: "2026-06-30" }, "previous-period")).toEqual({
      from: "2026-06-08",
      to: "2026-06-16",
    });
    expect(comparisonRange({ from: "2026-06-22", to: "2026-06-28" }, "previous-year").from).toBe(
      "2025-06-23",
    );
    expect(() => comparisonRange({ from: "2026-06-22", to: "2026-06-21" }, "previous-year")).toThrow(
      RangeError,
    );
  });
});
