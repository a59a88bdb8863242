import { describe, expect, it } from "vitest";
import { coveredDaysOf, intersectionOf, presenceDaysOf, unionOf } from "./presence";

const at = (text: string) => Date.parse(text);
const stretch = (from: string, to: string) => ({ startMs: at(from), endMs: at(to) });
const AMSTERDAM = "Europe/Amsterdam";

describe("presenceDaysOf", () => {
  it("counts attended minutes only while scheduled, and overlaps once", () => {
    const days = presenceDaysOf(
      [stretch("2026-06-01T08:00Z", "2026-06-01T12:00Z")],
      [
        stretch("2026-06-01T07:30Z", "2026-06-01T09:00Z"),
        stretch("2026-06-01T08:30Z", "2026-06-01T10:00Z"),
        stretch("2026-06-01T13:00Z", "2026-06-01T14:00Z"),
      ],
      AMSTERDAM,
    );
    expect(days).toEqual([{ day: "2026-06-01", scheduledMinutes: 240, attendedMinutes: 120 }]);
  });

  it("divides a night over its two local days, with the hour that spring takes", () => {
    // 23:00 on the 28th to 05:00 on the 29th of March: the clock jumps from 2 to 3.
    const night = [stretch("2026-03-28T22:00Z", "2026-03-29T03:00Z")];
    expect(presenceDaysOf(night, night, AMSTERDAM)).toEqual([
      { day: "2026-03-28", scheduledMinutes: 60, attendedMinutes: 60 },
      { day: "2026-03-29", scheduledMinutes: 240, attendedMinutes: 240 },
    ]);
  });

  it("has no day without a rota", () => {
    expect(presenceDaysOf([], [stretch("2026-06-01T08:00Z", "2026-06-01T12:00Z")], AMSTERDAM)).toEqual([]);
  });
});

describe("coveredDaysOf", () => {
  const weekday = {
    timeZone: AMSTERDAM,
    hours: [{ weekday: 1 as const, opensAtMinute: 480, closesAtMinute: 1200 }],
    holidays: [],
  };

  it("counts the open minutes in which anybody was there", () => {
    const available = [
      stretch("2026-06-01T05:00Z", "2026-06-01T10:00Z"),
      stretch("2026-06-01T09:00Z", "2026-06-01T12:00Z"),
      stretch("2026-06-01T16:00Z", "2026-06-01T22:00Z"),
    ];
    // Open 06:00–18:00 UTC; covered 06–12 and 16–18.
    expect(coveredDaysOf(available, () => weekday, ["2026-06-01", "2026-06-02"])).toEqual([
      { day: "2026-06-01", openMinutes: 720, coveredMinutes: 480 },
    ]);
  });

  it("knows an open day on which nobody came", () => {
    expect(coveredDaysOf([], () => weekday, ["2026-06-01"])).toEqual([
      { day: "2026-06-01", openMinutes: 720, coveredMinutes: 0 },
    ]);
  });
});

describe("unionOf and intersectionOf", () => {
  it("join what touches and keep what both have", () => {
    const union = unionOf([
      { startMs: 5, endMs: 9 },
      { startMs: 0, endMs: 3 },
      { startMs: 3, endMs: 4 },
      { startMs: 7, endMs: 7 },
    ]);
    expect(union).toEqual([
      { startMs: 0, endMs: 4 },
      { startMs: 5, endMs: 9 },
    ]);
    expect(intersectionOf(union, [{ startMs: 2, endMs: 6 }])).toEqual([
      { startMs: 2, endMs: 4 },
      { startMs: 5, endMs: 6 },
    ]);
  });
});
