import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { DEFAULT_OPENING_HOURS } from "../../settings/defaults";
import {
  createDayFinder,
  DEMO_OPENING_HOURS,
  DEMO_TIME_ZONE,
  formatInstant,
  listDays,
  localHourOf,
  startOfDate,
} from "./calendar";

const days = listDays("2025-01-01", "2026-06-30");

describe("formatInstant", () => {
  it("agrees with the time zone database every quarter of an hour around the changes, and every day between", () => {
    const around = ["2025-03-29", "2025-10-25", "2026-03-28"].flatMap((date) =>
      Array.from({ length: 3 * 96 }, (_, quarter) => startOfDate(date) + quarter * 900),
    );
    for (const instant of [...around, ...days.map((day) => day.startsAt + 43_261)]) {
      const zoned = Temporal.Instant.fromEpochMilliseconds(instant * 1000).toZonedDateTimeISO(DEMO_TIME_ZONE);
      expect(formatInstant(instant)).toBe(zoned.toString({ timeZoneName: "never" }));
      expect(localHourOf(instant)).toBe(zoned.hour);
    }
  });
});

describe("listDays", () => {
  it("has every day once, without a gap, as long as the clock says", () => {
    expect(days).toHaveLength(546);
    for (const [index, day] of days.entries()) {
      expect(day.endsAt).toBe(days[index + 1]?.startsAt ?? day.endsAt);
      expect(day.weekday).toBe(Temporal.PlainDate.from(day.date).dayOfWeek);
    }
    const hoursOf = (date: string) => {
      const day = days.find((candidate) => candidate.date === date)!;
      return (day.endsAt - day.startsAt) / 3600;
    };
    expect([
      hoursOf("2025-03-30"),
      hoursOf("2025-10-26"),
      hoursOf("2026-03-29"),
      hoursOf("2026-03-30"),
    ]).toEqual([23, 25, 23, 24]);
  });

  it("opens in the hours that a new organisation starts with, and not on holidays", () => {
    expect(
      DEMO_OPENING_HOURS.map(({ weekday, opensAtHour, closesAtHour }) => ({
        weekday,
        opensAtMinute: opensAtHour * 60,
        closesAtMinute: closesAtHour * 60,
      })),
    ).toEqual(DEFAULT_OPENING_HOURS);
    const closed = days.filter((day) => day.weekday < 7 && day.opensAt === null);
    expect(closed).toHaveLength(13);
    const summer = days.find((day) => day.date === "2025-07-07")!;
    expect([formatInstant(summer.opensAt!), formatInstant(summer.closesAt!)]).toEqual([
      "2025-07-07T08:00:00+02:00",
      "2025-07-07T20:00:00+02:00",
    ]);
  });

  it("counts months from the first", () => {
    expect(days[0]?.month).toBe(0);
    expect(days.at(-1)?.month).toBe(17);
  });
});

describe("createDayFinder", () => {
  it("finds the local day of an instant, and none outside", () => {
    const dayOf = createDayFinder(days);
    expect(dayOf(startOfDate("2025-10-26") + 24 * 3600 + 1800)?.date).toBe("2025-10-26");
    expect(dayOf(startOfDate("2025-01-01") - 1)).toBeUndefined();
    expect(dayOf(startOfDate("2026-07-01"))).toBeUndefined();
  });
});
