import { describe, expect, it } from "vitest";
import { createInstantReader, readDate } from "./read-instant";

const amsterdam = createInstantReader("Europe/Amsterdam");
const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

describe("createInstantReader", () => {
  it.each([
    ["2026-01-31T09:12:58Z", "2026-01-31T09:12:58.000Z"],
    ["2026-01-31T09:12:58", "2026-01-31T08:12:58.000Z"],
    ["2028-02-29t09:12:58z", "2028-02-29T09:12:58.000Z"],
    ["2026-01-31T09:12:58.25+01:00", "2026-01-31T08:12:58.250Z"],
    ["2026-01-31 09:12:58 -0530", "2026-01-31T14:42:58.000Z"],
    ["2026-01-31 09:12:58", "2026-01-31T08:12:58.000Z"],
    ["2026-07-31 09:12", "2026-07-31T07:12:00.000Z"],
  ])("reads %s as %s", (text, expected) => {
    expect(iso(amsterdam.read(text))).toBe(expected);
  });

  it.each([
    "31-01-2026 09:12",
    "2026-02-30 09:12",
    "2026-01-31",
    "2026-01-31 24:00",
    "2026-01-31 9:12",
    "0026-01-31 09:12",
    "2026-01-31T09:12+19:00",
    "2026-02-30T09:12:58Z",
    "2026-01-31T24:00:00Z",
    "2026-01-31T09:60:00Z",
    "2026-01-31T09:12:60Z",
    "2026-01-31T09:1x:00Z",
    "1969-12-31T09:12:58Z",
    "2026-01-31T09:12:58X",
  ])("does not guess at %s", (text) => {
    expect(amsterdam.read(text)).toBeNull();
  });

  it("moves a time that summer time skips to the same distance after the gap", () => {
    expect(iso(amsterdam.read("2026-03-29 02:30:00"))).toBe("2026-03-29T01:30:00.000Z");
    expect(iso(amsterdam.read("2026-03-29 03:30:00"))).toBe("2026-03-29T01:30:00.000Z");
  });

  it("takes the first of two, unless that would be before another instant of the row", () => {
    const offeredAt = amsterdam.read("2026-10-25 02:55:00");
    expect(iso(offeredAt)).toBe("2026-10-25T00:55:00.000Z");
    expect(iso(amsterdam.readAfter("2026-10-25 02:05:00", offeredAt))).toBe("2026-10-25T01:05:00.000Z");
  });

  it("knows offsets that change within an hour", () => {
    const lordHowe = createInstantReader("Australia/Lord_Howe");
    expect(iso(lordHowe.read("2026-10-04 01:59:00"))).toBe("2026-10-03T15:29:00.000Z");
    expect(iso(lordHowe.read("2026-10-04 02:31:00"))).toBe("2026-10-03T15:31:00.000Z");
  });

  it("keeps days that exist as they are written", () => {
    expect(readDate("2024-02-29")).toBe("2024-02-29");
    expect(readDate("2026-02-29")).toBeNull();
  });
});
