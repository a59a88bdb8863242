import { Temporal } from "temporal-polyfill";

const DAY_MS = 86_400_000;
/** By zone and UTC day: the offset that holds all day, or null on a day on which the clock is changed. */
const offsetsByZone = new Map<string, Map<number, number | null>>();

/**
 * How far local time is ahead of UTC at an instant, in milliseconds.
 *
 * Called for every imported contact, so the answer is kept per zone and day; only the two days a year on which the clock
 * changes are asked for one by one.
 *
 * @throws {RangeError} for an unknown zone or an instant that is no number
 */
export function zoneOffsetAt(ms: number, timeZone: string): number {
  let offsets = offsetsByZone.get(timeZone);
  if (!offsets) {
    offsets = new Map();
    offsetsByZone.set(timeZone, offsets);
  }
  const day = Math.floor(ms / DAY_MS);
  let offset = offsets.get(day);
  if (offset === undefined) {
    const first = askOffset(day * DAY_MS, timeZone);
    offset = first === askOffset((day + 1) * DAY_MS, timeZone) ? first : null;
    offsets.set(day, offset);
  }
  return offset ?? askOffset(ms, timeZone);
}

function askOffset(ms: number, timeZone: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toZonedDateTimeISO(timeZone);
  return zoned.offsetNanoseconds / 1_000_000;
}

/**
 * The instant of a local wall-clock time, given as a day number and minutes after midnight (24:00 is 1440).
 *
 * A time that the spring change skips counts as the same stretch later; of a time that the autumn change repeats, the
 * first is meant. So the end of one opening interval is always the start of an adjacent one.
 */
export function instantOfLocal(dayNumber: number, minute: number, timeZone: string): number {
  const local = dayNumber * DAY_MS + minute * 60_000;
  const before = zoneOffsetAt(local - DAY_MS, timeZone);
  if (before === zoneOffsetAt(local + DAY_MS, timeZone)) return local - before;

  const wall = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO("UTC").toPlainDateTime();
  return wall.toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds;
}
