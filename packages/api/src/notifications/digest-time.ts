import { dayNumberOf, weekdayOfNumber } from "@kwartet/metrics/calendar-day";
import { localDayOf, localHourOf } from "@kwartet/metrics/period";

const MONDAY = 1;
const HOUR = 8;

/** The Monday for which the weekly mail goes out at an instant: from eight in the morning on; null at any other time. */
export function digestDayAt(ms: number, timeZone: string): string | null {
  const day = localDayOf(ms, timeZone);
  const isMonday = weekdayOfNumber(dayNumberOf(day)) === MONDAY;
  return isMonday && localHourOf(ms, timeZone) >= HOUR ? day : null;
}
