import { localDayOf, localHourOf } from "@kwartet/metrics/period";
import { expect, it } from "vitest";
import { createLocalClock } from "./local-time";

const MINUTE_MS = 60_000;

it.each(["Europe/Amsterdam", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns", "UTC"])(
  "tells the day and hour of every minute around the changes of the clock in %s",
  (timeZone) => {
    const clock = createLocalClock(timeZone);
    for (const around of [
      "2026-03-29",
      "2026-10-25",
      "2026-04-05",
      "2026-10-04",
      "2026-03-08",
      "2026-11-01",
    ]) {
      const start = Date.parse(`${around}T00:00:00Z`) - 14 * 60 * MINUTE_MS;
      for (let minute = 0; minute < 28 * 60; minute += 1) {
        const ms = start + minute * MINUTE_MS + 59_999;
        expect({ ms, ...clock(ms) }).toEqual({
          ms,
          day: localDayOf(ms, timeZone),
          hour: localHourOf(ms, timeZone),
        });
      }
    }
  },
);

it("knows a clock that was not kept by quarters", () => {
  const clock = createLocalClock("Africa/Monrovia");
  for (let second = 0; second < 3600; second += 1) {
    const ms = Date.parse("1971-06-02T00:00:00Z") + second * 1000;
    expect(clock(ms).day).toBe(localDayOf(ms, "Africa/Monrovia"));
  }
});
