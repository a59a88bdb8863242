import { dayNumberOf } from "@kwartet/metrics/calendar-day";
import { instantOfLocal, zoneOffsetAt } from "@kwartet/metrics/zone-offset";

/** The instant of a day and a time such as `14:30` on a clock. */
export function instantOf({ day, time }: { day: string; time: string }, timeZone: string): Date {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return new Date(instantOfLocal(dayNumberOf(day), hours * 60 + minutes, timeZone));
}

/** The time of an instant on a clock, such as `14:30`. */
export function timeOn(at: Date, timeZone: string): string {
  const ms = at.getTime();
  return new Date(ms + zoneOffsetAt(ms, timeZone)).toISOString().slice(11, 16);
}
