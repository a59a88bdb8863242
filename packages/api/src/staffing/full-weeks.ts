import { addDays, dayNumberOf, weekdayOfNumber } from "@kwartet/metrics/calendar-day";
import { type DayRange, resolveRange } from "@kwartet/metrics/period";

/** So many full ISO weeks up to a day, as far as there are; null where there is not one. */
export function lastFullWeeks(
  { asOfDay, firstDay }: { asOfDay: string; firstDay: string },
  { weeks, to }: { weeks: number; to?: string | undefined },
): DayRange | null {
  const last = to !== undefined && to < asOfDay ? to : asOfDay;
  const { to: sunday } = resolveRange("last-full-week", last);
  return fullWeeksWithin({ from: addDays(sunday, 1 - 7 * weeks), to: sunday }, firstDay, null);
}

/** The full weeks of a range that lie between two days; null is no bound, and no week is null. */
export function fullWeeksWithin(range: DayRange, from: string | null, to: string | null): DayRange | null {
  const first = from !== null && from > range.from ? mondayFrom(from) : range.from;
  const last = to !== null && to < range.to ? sundayUntil(to) : range.to;
  return first < last ? { from: first, to: last } : null;
}

export const weeksIn = ({ from, to }: DayRange): number =>
  Math.floor((dayNumberOf(to) - dayNumberOf(from) + 1) / 7);

const weekdayOf = (day: string): number => weekdayOfNumber(dayNumberOf(day));
const mondayFrom = (day: string): string => addDays(day, (8 - weekdayOf(day)) % 7);
const sundayUntil = (day: string): string => addDays(day, -(weekdayOf(day) % 7));
