import { describe, expect, it } from "vitest";
import { addOpenSeconds, calendarOf, type Schedule } from "./zendesk-schedule";
import { zoneOfZendesk } from "./zendesk-zone";

const HOUR = 3600;
const at = (text: string) => Date.parse(text);
const amsterdam = (intervals: [number, number][], holidays: Schedule["holidays"] = []) =>
  calendarOf({
    timeZone: "Europe/Amsterdam",
    intervals: intervals.map(([startMinute, endMinute]) => ({ startMinute, endMinute })),
    holidays,
  });
const add = (from: string, hours: number, calendar: ReturnType<typeof amsterdam>) => {
  const end = addOpenSeconds(at(from), hours * HOUR, calendar);
  return end === null ? null : new Date(end).toISOString().slice(0, 16);
};
const ALWAYS: [number, number][] = [[0, 7 * 1440]];
/** Monday to Friday, 9:00 to 17:00: minute 0 is Sunday midnight. */
const OFFICE = [1, 2, 3, 4, 5].map((day): [number, number] => [day * 1440 + 540, day * 1440 + 1020]);

describe("a schedule of Zendesk", () => {
  it("counts its minutes from Sunday midnight, so that 1440 is Monday", () => {
    const { hours } = amsterdam([[1440 + 540, 1440 + 1020]]);
    expect(hours).toEqual([{ weekday: 1, opensAtMinute: 540, closesAtMinute: 1020 }]);
  });

  it("is cut at midnight where an interval passes it, and Saturday night runs into Sunday", () => {
    expect(amsterdam([[6 * 1440 + 1320, 7 * 1440 + 120]]).hours).toEqual([
      { weekday: 6, opensAtMinute: 1320, closesAtMinute: 1440 },
      { weekday: 7, opensAtMinute: 0, closesAtMinute: 120 },
    ]);
  });

  it("passes over the night and the weekend", () => {
    // Friday 16:00 and two open hours: one is left for Monday.
    expect(add("2026-01-09T16:00+01:00", 2, amsterdam(OFFICE))).toBe("2026-01-12T09:00");
  });

  it("passes over a holiday of several days", () => {
    const holidays = [{ startsOn: "2026-12-25", endsOn: "2026-12-28" }];
    // Thursday 24 December 16:00; Friday and Monday are closed.
    expect(add("2026-12-24T16:00+01:00", 2, amsterdam(OFFICE, holidays))).toBe("2026-12-29T09:00");
  });

  it("has a day of 23 hours on 29 March 2026 and one of 25 on 25 October", () => {
    const calendar = amsterdam(ALWAYS);
    expect(add("2026-03-29T00:00+01:00", 24, calendar)).toBe("2026-03-29T23:00");
    // From local midnight, 23 hours reach the next local midnight: nothing lost, nothing counted twice.
    expect(add("2026-03-29T00:00+01:00", 23, calendar)).toBe("2026-03-29T22:00");
    expect(add("2026-10-25T00:00+02:00", 25, calendar)).toBe("2026-10-25T23:00");
  });

  it("opens at nine on the wall clock on either side of the change", () => {
    // Friday 27 March 16:00 in winter time; Monday 9:00 is in summer time.
    expect(add("2026-03-27T16:00+01:00", 2, amsterdam(OFFICE))).toBe("2026-03-30T08:00");
    expect(add("2026-10-23T16:00+02:00", 2, amsterdam(OFFICE))).toBe("2026-10-26T09:00");
  });

  it("gives up on one that is never open", () => {
    expect(add("2026-01-05T09:00+01:00", 1, amsterdam([]))).toBeNull();
  });
});

describe("zoneOfZendesk", () => {
  it.each([
    ["Amsterdam", "Europe/Amsterdam"],
    ["Europe/Amsterdam", "Europe/Amsterdam"],
    ["Pacific Time (US & Canada)", "America/Los_Angeles"],
    ["Edinburgh", "Europe/London"],
    ["Middle of nowhere", null],
  ])("reads %s as %s", (name, zone) => expect(zoneOfZendesk(name)).toBe(zone));
});
