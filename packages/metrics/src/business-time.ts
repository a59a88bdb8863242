import { dayNumberOf, dayOfNumber, weekdayOfNumber } from "./calendar-day";
import { instantOfLocal, zoneOffsetAt } from "./zone-offset";

/** When a channel says that it is open. */
export type OpeningCalendar = {
  timeZone: string;
  /** Any number of intervals a day, in minutes after local midnight; 1440 is the end of the day. Monday is 1. */
  hours: { weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7; opensAtMinute: number; closesAtMinute: number }[];
  /** Local days, `YYYY-MM-DD`, on which it is closed. */
  holidays: string[];
};

/** A stretch of time in milliseconds since the epoch. */
export type Stretch = { startMs: number; endMs: number };

const DAY_MS = 86_400_000;
/** Opening stretches by day number, kept as long as the calendar object is. */
const stretchesByCalendar = new WeakMap<OpeningCalendar, Map<number, Stretch[]>>();

/**
 * The open stretches of a local day, in order and without overlap; none on a holiday. On the days on which the clock
 * changes they are as long as they really were.
 *
 * @throws {RangeError} if an interval closes before it opens or leaves its day
 */
export function openMinutesOn(day: string, calendar: OpeningCalendar): Stretch[] {
  return stretchesOn(dayNumberOf(day), calendar);
}

/**
 * Opening seconds between two instants, exact across changes of the clock, holidays and several intervals a day.
 *
 * The calendar must not be changed after its first use. An end before the start counts as no time at all.
 *
 * @throws {RangeError} if an instant is not a number
 */
export function businessSecondsBetween(startMs: number, endMs: number, calendar: OpeningCalendar): number {
  if (!Number.isFinite(startMs) || !Number.isFinite(endMs)) throw new RangeError("expected two instants");
  if (endMs <= startMs) return 0;
  const first = localDayNumber(startMs, calendar.timeZone);
  const last = localDayNumber(endMs, calendar.timeZone);
  let open = 0;
  for (let day = first; day <= last; day++) {
    for (const stretch of stretchesOn(day, calendar)) {
      open += Math.max(0, Math.min(endMs, stretch.endMs) - Math.max(startMs, stretch.startMs));
    }
  }
  return open / 1000;
}

function localDayNumber(ms: number, timeZone: string): number {
  return Math.floor((ms + zoneOffsetAt(ms, timeZone)) / DAY_MS);
}

function stretchesOn(dayNumber: number, calendar: OpeningCalendar): Stretch[] {
  let known = stretchesByCalendar.get(calendar);
  if (!known) {
    known = new Map();
    stretchesByCalendar.set(calendar, known);
  }
  let stretches = known.get(dayNumber);
  if (!stretches) {
    stretches = computeStretches(dayNumber, calendar);
    known.set(dayNumber, stretches);
  }
  return stretches;
}

function computeStretches(dayNumber: number, calendar: OpeningCalendar): Stretch[] {
  if (calendar.holidays.includes(dayOfNumber(dayNumber))) return [];
  const weekday = weekdayOfNumber(dayNumber);
  const stretches: Stretch[] = [];
  const ofDay = calendar.hours
    .filter((interval) => interval.weekday === weekday)
    .sort((a, b) => a.opensAtMinute - b.opensAtMinute);
  for (const { opensAtMinute, closesAtMinute } of ofDay) {
    if (!(opensAtMinute >= 0 && opensAtMinute <= closesAtMinute && closesAtMinute <= 1440)) {
      throw new RangeError(`expected 0 ≤ ${opensAtMinute} ≤ ${closesAtMinute} ≤ 1440`);
    }
    const startMs = instantOfLocal(dayNumber, opensAtMinute, calendar.timeZone);
    const endMs = instantOfLocal(dayNumber, closesAtMinute, calendar.timeZone);
    const previous = stretches.at(-1);
    // Intervals that overlap or touch are one stretch: no minute counts twice.
    if (previous && startMs <= previous.endMs) previous.endMs = Math.max(previous.endMs, endMs);
    else if (endMs > startMs) stretches.push({ startMs, endMs });
  }
  return stretches;
}
