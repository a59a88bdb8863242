import type { NewHours } from "@kwartet/api/settings/input";

export type Hours = NewHours["hours"];
/** One line of the form, as the clock fields give it: "08:00" or empty. */
export type DraftInterval = { opens: string; closes: string };
/** Monday first. */
export type DraftWeek = DraftInterval[][];
export type WeekProblem = { kind: "order" | "overlap" | "empty" | "none"; weekday: number };

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const DAY_MINUTES = 24 * 60;

/** Minutes from midnight as a clock shows them; the end of the day is midnight again. */
export function clockOf(minute: number): string {
  const hour = Math.floor((minute % DAY_MINUTES) / 60);
  return `${String(hour).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

function minuteOf(clock: string): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(clock);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

export function draftOf(hours: Hours): DraftWeek {
  return WEEKDAYS.map((weekday) =>
    hours
      .filter((interval) => interval.weekday === weekday)
      .sort((one, other) => one.opensAtMinute - other.opensAtMinute)
      .map(({ opensAtMinute, closesAtMinute }) => ({
        opens: clockOf(opensAtMinute),
        closes: clockOf(closesAtMinute),
      })),
  );
}

/** The week as it is stored, or the first thing that is wrong with it and on which day. */
export function readDraft(week: DraftWeek): { hours: Hours } | { problem: WeekProblem } {
  const hours: Hours = [];
  for (const [index, intervals] of week.entries()) {
    const weekday = index + 1;
    const read = intervals.map(readInterval);
    const kind = problemOf(read);
    if (kind) return { problem: { kind, weekday } };
    for (const interval of read) if (interval) hours.push({ weekday, ...interval });
  }
  return hours.length > 0 ? { hours } : { problem: { kind: "none", weekday: 1 } };
}

type Interval = { opensAtMinute: number; closesAtMinute: number };

function readInterval({ opens, closes }: DraftInterval): Interval | null {
  const [opensAtMinute, end] = [minuteOf(opens), minuteOf(closes)];
  if (opensAtMinute === null || end === null) return null;
  return { opensAtMinute, closesAtMinute: end === 0 ? DAY_MINUTES : end };
}

function problemOf(day: (Interval | null)[]): WeekProblem["kind"] | null {
  const intervals = day.filter((interval) => interval !== null);
  if (intervals.length < day.length) return "empty";
  if (intervals.some(({ opensAtMinute, closesAtMinute }) => closesAtMinute <= opensAtMinute)) return "order";
  const sorted = [...intervals].sort((one, other) => one.opensAtMinute - other.opensAtMinute);
  const overlaps = sorted.some(
    ({ opensAtMinute }, index) => index > 0 && opensAtMinute < (sorted[index - 1]?.closesAtMinute ?? 0),
  );
  return overlaps ? "overlap" : null;
}

/** Days with the same hours beside each other: "ma–vr 08:00–20:00" is said once. */
export function groupDays(hours: Hours): { from: number; to: number; intervals: Interval[] }[] {
  const days = WEEKDAYS.map((weekday) => ({
    weekday,
    intervals: hours
      .filter((interval) => interval.weekday === weekday)
      .sort((one, other) => one.opensAtMinute - other.opensAtMinute)
      .map(({ opensAtMinute, closesAtMinute }) => ({ opensAtMinute, closesAtMinute })),
  }));
  const groups: { from: number; to: number; intervals: Interval[] }[] = [];
  for (const { weekday, intervals } of days) {
    const last = groups.at(-1);
    if (last && JSON.stringify(last.intervals) === JSON.stringify(intervals)) last.to = weekday;
    else groups.push({ from: weekday, to: weekday, intervals });
  }
  return groups;
}
