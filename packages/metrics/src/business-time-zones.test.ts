import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { businessSecondsBetween, type OpeningCalendar, openMinutesOn } from "./business-time";
import { addDays } from "./calendar-day";
import { presenceDaysOf } from "./presence";
import { instantOfLocal } from "./zone-offset";

/**
 * Zone, the Monday of the week in which the clock changes, and by how many minutes that week is longer than usual.
 * Lord Howe changes by half an hour; in Santiago a day starts at 1:00 in spring and has its last hour twice in autumn.
 */
const CHANGES = [
  ["Europe/Amsterdam", "2026-03-23", -60],
  ["Europe/Amsterdam", "2026-10-19", 60],
  ["Pacific/Auckland", "2026-03-30", 60],
  ["Pacific/Auckland", "2026-09-21", -60],
  ["Australia/Lord_Howe", "2026-03-30", 30],
  ["Australia/Lord_Howe", "2026-09-28", -30],
  ["America/Santiago", "2026-03-30", 60],
  ["America/Santiago", "2026-08-31", -60],
] as const;

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const WEEK_MINUTES = 7 * 1440;
const DAY_MS = 86_400_000;

const midnight = (day: string, timeZone: string) => instantOfLocal(Date.parse(day) / DAY_MS, 0, timeZone);

function calendarOf(timeZone: string, intervals: readonly [number, number][]): OpeningCalendar {
  return {
    timeZone,
    hours: WEEKDAYS.flatMap((weekday) =>
      intervals.map(([opensAtMinute, closesAtMinute]) => ({ weekday, opensAtMinute, closesAtMinute })),
    ),
    holidays: [],
  };
}

/** The week of a change in milliseconds, from midnight to midnight where people live. */
function weekOf(monday: string, timeZone: string) {
  return { start: midnight(monday, timeZone), end: midnight(addDays(monday, 7), timeZone) };
}

describe.each(CHANGES)("in %s in the week of %s", (timeZone, monday, change) => {
  const { start, end } = weekOf(monday, timeZone);

  it("a channel that never closes is open as long as the week is", () => {
    const always = calendarOf(timeZone, [[0, 1440]]);
    expect((end - start) / 60_000).toBe(WEEK_MINUTES + change);
    expect(businessSecondsBetween(start, end, always)).toBe((WEEK_MINUTES + change) * 60);
  });

  it("the opening minutes of the days add up to the seconds of the week, for any hours", () => {
    const hours = fc
      .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 })
      .map((minutes) => minutes.toSorted((a, b) => a - b))
      .map((sorted) =>
        sorted.flatMap((opens, index): [number, number][] => {
          const closes = sorted[index + 1];
          return index % 2 === 0 && closes !== undefined ? [[opens, closes]] : [];
        }),
      );
    fc.assert(
      fc.property(hours, (intervals) => {
        const calendar = calendarOf(timeZone, intervals);
        const days = WEEKDAYS.map((_, index) => addDays(monday, index));
        const minutes = days
          .flatMap((day) => openMinutesOn(day, calendar))
          .reduce((sum, { startMs, endMs }) => sum + (endMs - startMs) / 60_000, 0);
        expect(businessSecondsBetween(start, end, calendar)).toBeCloseTo(minutes * 60, 6);
      }),
    );
  });

  it("hours by day are what the calendar says, because the clock changes at night", () => {
    const minutes = 7 * 480;
    expect(businessSecondsBetween(start, end, calendarOf(timeZone, [[540, 1020]]))).toBe(minutes * 60);
  });

  it("time adds up over any cut, by day and by night", () => {
    const calendar = calendarOf(timeZone, [
      [0, 210],
      [600, 1440],
    ]);
    const instants = fc.integer({ min: start, max: end });
    fc.assert(
      fc.property(instants, instants, instants, (...cuts) => {
        const [a, b, c] = cuts.toSorted((first, second) => first - second) as [number, number, number];
        const parts = businessSecondsBetween(a, b, calendar) + businessSecondsBetween(b, c, calendar);
        expect(parts).toBeCloseTo(businessSecondsBetween(a, c, calendar), 6);
      }),
    );
  });

  it("a contact that spans the change waits the opening hours of both its days", () => {
    // Saturday at 16:00 until Monday at 10:00, open from 9 to 17: one hour, a whole Sunday and one hour.
    const saturday = Date.parse(addDays(monday, 5)) / DAY_MS;
    const asked = instantOfLocal(saturday, 16 * 60, timeZone);
    const answered = instantOfLocal(saturday + 2, 10 * 60, timeZone);
    expect(businessSecondsBetween(asked, answered, calendarOf(timeZone, [[540, 1020]]))).toBe(10 * 3600);
    expect((answered - asked) / 60_000).toBe(42 * 60 + change);
  });

  it("the minutes of a shift through the night of the change are each of one day", () => {
    const shift = { startMs: start, endMs: end };
    const days = presenceDaysOf([shift], [shift], timeZone);
    expect(days.map(({ day }) => day)).toEqual(WEEKDAYS.map((_, index) => addDays(monday, index)));
    const total = days.reduce((sum, { attendedMinutes }) => sum + attendedMinutes, 0);
    expect(total).toBe(WEEK_MINUTES + change);
    expect(days.filter(({ scheduledMinutes }) => scheduledMinutes !== 1440)).toHaveLength(1);
  });
});
