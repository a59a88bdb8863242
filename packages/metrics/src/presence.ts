import { type OpeningCalendar, openMinutesOn, type Stretch } from "./business-time";
import { dayNumberOf } from "./calendar-day";
import { localDayOf } from "./period";
import { instantOfLocal } from "./zone-offset";

const MINUTE_MS = 60_000;

/** Minutes of one local day. */
export type PresenceDay = { day: string; scheduledMinutes: number; attendedMinutes: number };
export type CoveredDay = { day: string; openMinutes: number; coveredMinutes: number };

/**
 * Minutes that an agent was scheduled, and was there while scheduled, per local day.
 *
 * Overlapping stretches count once; being there outside of the rota counts for nothing.
 *
 * @param scheduled stretches in milliseconds, any order
 * @param available stretches in milliseconds, any order
 * @returns a day for every day with scheduled minutes, in order; empty without a rota
 */
export function presenceDaysOf(
  scheduled: readonly Stretch[],
  available: readonly Stretch[],
  timeZone: string,
): PresenceDay[] {
  const rota = unionOf(scheduled);
  const attended = intersectionOf(rota, unionOf(available));
  const attendedOn = minutesPerDay(attended, timeZone);
  return [...minutesPerDay(rota, timeZone)].map(([day, scheduledMinutes]) => ({
    day,
    scheduledMinutes,
    attendedMinutes: attendedOn.get(day) ?? 0,
  }));
}

/**
 * Minutes in which a team says it is open, and in which at least one agent was available.
 *
 * @param available the stretches of all agents together, in milliseconds, any order
 * @param days local days in the zone of the calendar
 * @returns a day for every day on which the calendar is open
 */
export function coveredDaysOf(
  available: readonly Stretch[],
  calendarOn: (day: string) => OpeningCalendar | undefined,
  days: readonly string[],
): CoveredDay[] {
  const covered = unionOf(available);
  return days.flatMap((day) => {
    const calendar = calendarOn(day);
    const open = calendar ? openMinutesOn(day, calendar) : [];
    if (open.length === 0) return [];
    return [{ day, openMinutes: minutesOf(open), coveredMinutes: minutesOf(intersectionOf(open, covered)) }];
  });
}

/** Stretches without overlap, in order. */
export function unionOf(stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches
    .filter(({ startMs, endMs }) => startMs < endMs)
    .sort((a, b) => a.startMs - b.startMs);
  const union: Stretch[] = [];
  for (const { startMs, endMs } of sorted) {
    const last = union.at(-1);
    if (last && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs);
    else union.push({ startMs, endMs });
  }
  return union;
}

/** What two ordered lists without overlap have in common. */
export function intersectionOf(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  const common: Stretch[] = [];
  let i = firstEndingAfter(a, b[0]?.startMs ?? 0);
  let j = firstEndingAfter(b, a[0]?.startMs ?? 0);
  for (let left = a[i], right = b[j]; left && right; left = a[i], right = b[j]) {
    const startMs = Math.max(left.startMs, right.startMs);
    const endMs = Math.min(left.endMs, right.endMs);
    if (startMs < endMs) common.push({ startMs, endMs });
    if (left.endMs <= right.endMs) i += 1;
    else j += 1;
  }
  return common;
}

/** Where to begin in a long list, by halving: a day is a small part of years of shifts. */
function firstEndingAfter(stretches: readonly Stretch[], ms: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.endMs ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

const minutesOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((minutes, { startMs, endMs }) => minutes + (endMs - startMs) / MINUTE_MS, 0);

/** A stretch over midnight belongs to both days. */
function minutesPerDay(stretches: readonly Stretch[], timeZone: string): Map<string, number> {
  const minutes = new Map<string, number>();
  for (const { startMs, endMs } of stretches) {
    let from = startMs;
    while (from < endMs) {
      const day = localDayOf(from, timeZone);
      const to = Math.min(endMs, instantOfLocal(dayNumberOf(day) + 1, 0, timeZone));
      minutes.set(day, (minutes.get(day) ?? 0) + (to - from) / MINUTE_MS);
      from = to;
    }
  }
  return minutes;
}
