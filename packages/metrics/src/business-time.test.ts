import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpeningCalendar } from "./business-time";
import { businessSecondsBetween, openMinutesOn } from "./business-time";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const HOUR = 3600;

function calendarOf(change: Partial<OpeningCalendar> = {}): OpeningCalendar {
  return {
    timeZone: "Europe/Amsterdam",
    hours: WEEKDAYS.slice(0, 5).map((weekday) => ({ weekday, opensAtMinute: 540, closesAtMinute: 1020 })),
    holidays: [],
    ...change,
  };
}

const allDay = (timeZone: string) =>
  calendarOf({
    timeZone,
    hours: WEEKDAYS.flatMap((weekday) => [
      { weekday, opensAtMinute: 0, closesAtMinute: 720 },
      { weekday, opensAtMinute: 720, closesAtMinute: 1440 },
    ]),
  });

const at = (text: string) => Date.parse(text);

describe("businessSecondsBetween", () => {
  it("skips nights, weekends and holidays", () => {
    const calendar = calendarOf({ holidays: ["2026-05-25"] });
    // Friday 22 May 16:00 to Tuesday 26 May 10:00, Whit Monday between.
    const seconds = businessSecondsBetween(at("2026-05-22T14:00Z"), at("2026-05-26T08:00Z"), calendar);
    expect(seconds).toBe(2 * HOUR);
  });

  it("counts several intervals a day, overlapping ones once", () => {
    const calendar = calendarOf({
      hours: [
        { weekday: 1, opensAtMinute: 780, closesAtMinute: 1020 },
        { weekday: 1, opensAtMinute: 540, closesAtMinute: 720 },
        { weekday: 1, opensAtMinute: 660, closesAtMinute: 750 },
      ],
    });
    const seconds = businessSecondsBetween(at("2026-06-01T00:00Z"), at("2026-06-02T00:00Z"), calendar);
    expect(seconds).toBe(7.5 * HOUR);
  });

  it("counts to the millisecond within an interval", () => {
    const start = at("2026-06-01T10:00Z");
    expect(businessSecondsBetween(start, start + 1500, calendarOf())).toBe(1.5);
    expect(businessSecondsBetween(start + 1, start, calendarOf())).toBe(0);
  });

  it.each([
    ["Europe/Amsterdam", "2026-03-28T12:00Z", "2026-03-30T12:00Z"],
    ["Europe/Amsterdam", "2026-10-24T12:00Z", "2026-10-26T12:00Z"],
    ["Australia/Sydney", "2026-04-04T00:00Z", "2026-04-06T00:00Z"],
    ["Pacific/Auckland", "2026-09-26T00:00Z", "2026-09-28T00:00Z"],
    ["Africa/Cairo", "2026-04-23T00:00Z", "2026-04-26T00:00Z"],
  ])("loses and doubles no minute round the clock in %s from %s", (zone, from, to) => {
    expect(businessSecondsBetween(at(from), at(to), allDay(zone))).toBe((at(to) - at(from)) / 1000);
  });

  it("adds up over any cut, across a year of any calendar", () => {
    const calendar = calendarOf({ holidays: ["2026-04-06", "2026-12-25"] });
    const instants = fc.integer({ min: at("2026-01-01"), max: at("2027-01-01") });
    fc.assert(
      fc.property(instants, instants, instants, (...cuts) => {
        const [a, b, c] = cuts.toSorted((first, second) => first - second) as [number, number, number];
        const parts = businessSecondsBetween(a, b, calendar) + businessSecondsBetween(b, c, calendar);
        expect(parts).toBeCloseTo(businessSecondsBetween(a, c, calendar), 6);
      }),
    );
  });

  it("refuses no instant and an interval outside its day", () => {
    expect(() => businessSecondsBetween(Number.NaN, 0, calendarOf())).toThrow(RangeError);
    const upsideDown = calendarOf({ hours: [{ weekday: 1, opensAtMinute: 600, closesAtMinute: 540 }] });
    expect(() => openMinutesOn("2026-06-01", upsideDown)).toThrow(RangeError);
  });
});

describe("openMinutesOn", () => {
  it.each([
    ["2026-03-28", 24],
    ["2026-03-29", 23],
    ["2026-10-25", 25],
  ])("%s has %d hours in Amsterdam", (day, hours) => {
    const [only] = openMinutesOn(day, allDay("Europe/Amsterdam"));
    expect((only!.endMs - only!.startMs) / 3_600_000).toBe(hours);
  });

  it("is empty on a holiday and on a closed day", () => {
    expect(openMinutesOn("2026-06-01", calendarOf({ holidays: ["2026-06-01"] }))).toEqual([]);
    expect(openMinutesOn("2026-05-31", calendarOf())).toEqual([]);
  });
});
