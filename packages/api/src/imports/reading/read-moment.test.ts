import { describe, expect, it } from "vitest";
import { readMoment, sayDay, sayMoment } from "./read-moment";
import type { DateForm } from "./reading";

const said = (text: string | number | Date, form: DateForm) => {
  const moment = readMoment(text, form);
  return moment && (sayMoment(moment) ?? sayDay(moment));
};

describe("readMoment", () => {
  it.each([
    ["04-03-2026 14:05", "dmy", "2026-03-04T14:05:00.000"],
    ["03/04/2026 2:05 PM", "mdy", "2026-03-04T14:05:00.000"],
    ["3/4/26 12:00 am", "mdy", "2026-03-04T00:00:00.000"],
    ["4.3.2026 9.05", "dmy", "2026-03-04T09:05:00.000"],
    ["2026-03-04T14:05:30.25Z", "dmy", "2026-03-04T14:05:30.250Z"],
    ["2026/03/04 14:05:30 +01:00", "mdy", "2026-03-04T14:05:30.000+01:00"],
    ["4 maart 2026 om 14:05", "ymd", "2026-03-04T14:05:00.000"],
    ["wo 4 mrt. 2026, 14:05", "mdy", "2026-03-04T14:05:00.000"],
    ["March 4, 2026 2:05 p.m.", "ymd", "2026-03-04T14:05:00.000"],
    ["04-mei-2026", "ymd", "2026-05-04"],
    ["20260304", "ymd", "2026-03-04"],
    ["26-03-04", "ymd", "2026-03-04"],
    ["04-03-99", "dmy", "1999-03-04"],
    ["1772633100", "epoch-seconds", "2026-03-04T14:05:00.000Z"],
    ["1772633100250", "epoch-milliseconds", "2026-03-04T14:05:00.250Z"],
    [46085.586805555555, "excel-serial", "2026-03-04T14:05:00.000"],
    [new Date("2026-03-04T14:05:00Z"), "dmy", "2026-03-04T14:05:00.000"],
  ] as const)("reads %s as %s", (text, form, expected) => {
    expect(said(text, form)).toBe(expected);
  });

  it.each([
    ["31-02-2026", "dmy"],
    ["13/13/2026", "dmy"],
    ["04-03-2026", "ymd"],
    ["04-03/2026", "dmy"],
    ["4 brumaire 2026", "dmy"],
    ["04-03-2026 25:00", "dmy"],
    ["04-03-2026 13:00 PM", "dmy"],
    ["gisteren", "dmy"],
    ["12345", "epoch-seconds"],
    ["04-03-2026", "epoch-seconds"],
    [new Date("1899-12-30T14:05:00Z"), "dmy"],
  ] as const)("does not read %s as %s", (text, form) => {
    expect(said(text, form)).toBeNull();
  });
});
