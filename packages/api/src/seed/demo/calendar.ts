/** The demo company lives in Dutch local time; instants inside the generator are whole seconds since the epoch. */
export const DEMO_TIME_ZONE = "Europe/Amsterdam";

export const DAY_SECONDS = 86_400;
const HOUR_SECONDS = 3600;

/** Opening hours of every channel by ISO weekday, local hours; mail is taken in at any time and read in these. */
export const DEMO_OPENING_HOURS: readonly { weekday: number; opensAtHour: number; closesAtHour: number }[] = [
  ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAtHour: 8, closesAtHour: 20 })),
  { weekday: 6, opensAtHour: 9, closesAtHour: 17 },
];

/** Public holidays on which the company is closed. */
export const DEMO_HOLIDAYS: readonly { day: string; name: string }[] = [
  { day: "2025-01-01", name: "Nieuwjaarsdag" },
  { day: "2025-04-21", name: "Tweede paasdag" },
  { day: "2025-04-26", name: "Koningsdag" },
  { day: "2025-05-05", name: "Bevrijdingsdag" },
  { day: "2025-05-29", name: "Hemelvaartsdag" },
  { day: "2025-06-09", name: "Tweede pinksterdag" },
  { day: "2025-12-25", name: "Eerste kerstdag" },
  { day: "2025-12-26", name: "Tweede kerstdag" },
  { day: "2026-01-01", name: "Nieuwjaarsdag" },
  { day: "2026-04-06", name: "Tweede paasdag" },
  { day: "2026-04-27", name: "Koningsdag" },
  { day: "2026-05-14", name: "Hemelvaartsdag" },
  { day: "2026-05-25", name: "Tweede pinksterdag" },
];

export type DemoDay = {
  /** `YYYY-MM-DD` */
  date: string;
  /** Local midnight. */
  startsAt: number;
  /** Local midnight of the next day; 23, 24 or 25 hours later. */
  endsAt: number;
  /** ISO: 1 is Monday. */
  weekday: number;
  /** Months since the first month of the demo. */
  month: number;
  /** Weeks, cut on Mondays, since the week of the first day. */
  week: number;
  opensAt: number | null;
  closesAt: number | null;
};

/** Every local day from `from` to `until`, both inclusive. */
export function listDays(from: string, until: string): DemoDay[] {
  const first = dayNumberOf(from);
  const firstMonday = first - (weekdayOf(first) - 1);
  const days: DemoDay[] = [];
  for (let day = first; day <= dayNumberOf(until); day++) {
    const date = dateOf(day);
    const weekday = weekdayOf(day);
    const isHoliday = DEMO_HOLIDAYS.some((holiday) => holiday.day === date);
    const hours = isHoliday ? undefined : DEMO_OPENING_HOURS.find((open) => open.weekday === weekday);
    days.push({
      date,
      weekday,
      startsAt: localInstant(day, 0),
      endsAt: localInstant(day + 1, 0),
      month: monthsBetween(from, date),
      week: Math.floor((day - firstMonday) / 7),
      opensAt: hours ? localInstant(day, hours.opensAtHour) : null,
      closesAt: hours ? localInstant(day, hours.closesAtHour) : null,
    });
  }
  return days;
}

/** Finds the day of an instant; undefined outside the days of the demo. */
export function createDayFinder(days: readonly DemoDay[]): (instant: number) => DemoDay | undefined {
  const first = days[0] ? localDayNumber(days[0].startsAt) : 0;
  return (instant) => days[localDayNumber(instant) - first];
}

function localDayNumber(instant: number): number {
  return Math.floor((instant + offsetSeconds(instant)) / DAY_SECONDS);
}

/** The instant at which a local date begins. */
export function startOfDate(date: string): number {
  return localInstant(dayNumberOf(date), 0);
}

/** Seconds that local time is ahead of UTC: summer time from the last Sunday of March to that of October. */
export function offsetSeconds(instant: number): number {
  const summer = summerOf(new Date(instant * 1000).getUTCFullYear());
  return instant >= summer.from && instant < summer.until ? 2 * HOUR_SECONDS : HOUR_SECONDS;
}

/** Local hour, 0–23. */
export function localHourOf(instant: number): number {
  return Math.floor(((instant + offsetSeconds(instant)) % DAY_SECONDS) / HOUR_SECONDS);
}

const dateTexts = new Map<number, string>();

/** Local date of an instant, `YYYY-MM-DD`. */
export function localDateOf(instant: number): string {
  return dateText(localDayNumber(instant));
}

/** ISO 8601 with the offset that holds at that moment, such as `2025-03-31T09:12:05+02:00`. */
export function formatInstant(instant: number): string {
  const offset = offsetSeconds(instant);
  const local = instant + offset;
  const second = local % DAY_SECONDS;
  const clock = `${pad(Math.floor(second / 3600))}:${pad(Math.floor(second / 60) % 60)}:${pad(second % 60)}`;
  return `${dateText((local - second) / DAY_SECONDS)}T${clock}+0${offset / HOUR_SECONDS}:00`;
}

function dateText(day: number): string {
  let text = dateTexts.get(day);
  if (text === undefined) {
    text = dateOf(day);
    dateTexts.set(day, text);
  }
  return text;
}

const summers = new Map<number, { from: number; until: number }>();

function summerOf(year: number): { from: number; until: number } {
  let summer = summers.get(year);
  if (summer === undefined) {
    // Both changes fall at 01:00 UTC in the whole of the European Union.
    summer = { from: lastSundayOf(year, 2) + HOUR_SECONDS, until: lastSundayOf(year, 9) + HOUR_SECONDS };
    summers.set(year, summer);
  }
  return summer;
}

function lastSundayOf(year: number, month: number): number {
  const lastDay = Date.UTC(year, month, 31) / 1000 / DAY_SECONDS;
  return (lastDay - (weekdayOf(lastDay) % 7)) * DAY_SECONDS;
}

/** No change of summer time is at an hour that the demo asks for, so one correction is enough. */
function localInstant(day: number, hour: number): number {
  const asUtc = day * DAY_SECONDS + hour * HOUR_SECONDS;
  return asUtc - offsetSeconds(asUtc - HOUR_SECONDS);
}

function dayNumberOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 1000 / DAY_SECONDS;
}

function dateOf(day: number): string {
  return new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

function weekdayOf(day: number): number {
  // Day 0, 1 January 1970, was a Thursday.
  return ((day + 3) % 7) + 1;
}

function monthsBetween(from: string, until: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split("-").map(Number);
  const [untilYear = 0, untilMonth = 0] = until.split("-").map(Number);
  return (untilYear - fromYear) * 12 + untilMonth - fromMonth;
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
