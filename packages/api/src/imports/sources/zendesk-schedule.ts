import { type OpeningCalendar, openMinutesOn } from "@kwartet/metrics/business-time";
import { addDays } from "@kwartet/metrics/calendar-day";
import { localDayOf } from "@kwartet/metrics/period";

const DAY_MINUTES = 1440;
const WEEK_MINUTES = 7 * DAY_MINUTES;
/** Nobody waits longer; a schedule that is hardly ever open must not be walked for ever. */
const MAX_DAYS = 3 * 366;
const MAX_HOLIDAY_DAYS = 366;

/** A stretch of every week, in minutes after Sunday 00:00 on the wall clock of the schedule's zone. */
export type WeekInterval = { startMinute: number; endMinute: number };

/** Local days, both inclusive. */
export type Holiday = { startsOn: string; endsOn: string };

export type Schedule = { timeZone: string; intervals: WeekInterval[]; holidays: Holiday[] };

/** The schedule as opening hours: an interval that passes midnight is cut by day, a holiday becomes its days. */
export function calendarOf({ timeZone, intervals, holidays }: Schedule): OpeningCalendar {
  return {
    timeZone,
    hours: intervals.flatMap(hoursOf),
    holidays: holidays.flatMap(daysOf),
  };
}

function hoursOf({ startMinute, endMinute }: WeekInterval): OpeningCalendar["hours"] {
  const hours: OpeningCalendar["hours"] = [];
  let minute = startMinute;
  while (minute < Math.min(endMinute, startMinute + WEEK_MINUTES)) {
    const day = Math.floor(minute / DAY_MINUTES);
    const end = Math.min(endMinute, (day + 1) * DAY_MINUTES);
    hours.push({
      weekday: WEEKDAYS[day % 7] ?? 7,
      opensAtMinute: minute - day * DAY_MINUTES,
      closesAtMinute: end - day * DAY_MINUTES,
    });
    minute = end;
  }
  return hours;
}

/** Zendesk's week starts on Sunday; ours numbers Monday 1. */
const WEEKDAYS = [7, 1, 2, 3, 4, 5, 6] as const;

function daysOf({ startsOn, endsOn }: Holiday): string[] {
  const days: string[] = [];
  for (let day = startsOn; day <= endsOn && days.length < MAX_HOLIDAY_DAYS; day = addDays(day, 1))
    days.push(day);
  return days;
}

/**
 * The instant at which so many opening seconds have passed; null when the calendar never gets there.
 * Days on which the clock changes are as long as they really were.
 */
export function addOpenSeconds(fromMs: number, seconds: number, calendar: OpeningCalendar): number | null {
  let leftMs = seconds * 1000;
  let day = localDayOf(fromMs, calendar.timeZone);
  for (let walked = 0; walked < MAX_DAYS; walked += 1) {
    for (const { startMs, endMs } of openMinutesOn(day, calendar)) {
      const start = Math.max(startMs, fromMs);
      if (endMs <= start) continue;
      if (leftMs <= endMs - start) return start + leftMs;
      leftMs -= endMs - start;
    }
    day = addDays(day, 1);
  }
  return null;
}
