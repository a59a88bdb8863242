import { type OpeningCalendar, openMinutesOn } from "../business-time";
import { addDays, dayNumberOf } from "../calendar-day";
import { zoneOffsetAt } from "../zone-offset";

const [DAY_MS, HALF_MS, QUARTER_MS] = [86_400_000, 1_800_000, 900_000];

/** Seconds that were really open, by local day and half hour since its midnight. */
export type OpenHalves = Map<string, Map<number, number>>;

/**
 * How long each half hour of some local days was open. A holiday has none; of the hour that autumn repeats both are counted,
 * and the one that spring skips does not exist.
 *
 * @param calendarOn the calendar in force on a day; it may have a zone of its own
 * @param timeZone in which days and half hours are cut
 */
export function openHalvesOf(
  { from, to }: { from: string; to: string },
  calendarOn: (day: string) => OpeningCalendar | undefined,
  timeZone: string,
): OpenHalves {
  const open: OpenHalves = new Map();
  // A calendar of another zone can be open on the day before or after.
  const [first, last] = [dayNumberOf(from) - 1, dayNumberOf(to) + 1];
  for (let number = first; number <= last; number++) {
    const day = addDays("1970-01-01", number);
    const calendar = calendarOn(day);
    for (const { startMs, endMs } of calendar ? openMinutesOn(day, calendar) : []) {
      addStretch(open, { startMs, endMs, timeZone });
    }
  }
  for (const day of open.keys()) if (day < from || day > to) open.delete(day);
  return open;
}

/** In quarters of an hour, within which no zone changes its clock. */
function addStretch(
  open: OpenHalves,
  { startMs, endMs, timeZone }: { startMs: number; endMs: number; timeZone: string },
): void {
  let from = startMs;
  while (from < endMs) {
    const to = Math.min(endMs, (Math.floor(from / QUARTER_MS) + 1) * QUARTER_MS);
    const local = from + zoneOffsetAt(from, timeZone);
    const number = Math.floor(local / DAY_MS);
    const half = Math.floor((local - number * DAY_MS) / HALF_MS);
    const day = addDays("1970-01-01", number);
    const ofDay = open.get(day) ?? new Map<number, number>();
    ofDay.set(half, (ofDay.get(half) ?? 0) + (to - from) / 1000);
    open.set(day, ofDay);
    from = to;
  }
}
