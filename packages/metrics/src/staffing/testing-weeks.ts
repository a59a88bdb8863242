import type { OpeningCalendar } from "../business-time";
import { addDays } from "../calendar-day";
import { openHalvesOf } from "./opening-halves";
import type { QueueSlot, WorkSlot } from "./queue-slot";
import { type PatternInput, weekPatternOf } from "./week-pattern";

/** Mondays from nine to ten, in a zone without summer time. */
export const MONDAY_MORNING: OpeningCalendar = {
  timeZone: "UTC",
  hours: [{ weekday: 1, opensAtMinute: 540, closesAtMinute: 600 }],
  holidays: [],
};

/** Mondays from 5 January 2026. */
export const mondays = (weeks: number): string[] =>
  Array.from({ length: weeks }, (_, week) => addDays("2026-01-05", 7 * week));

/** Ten answered calls of five minutes, eight of them within the promise, and two who gave up after a minute. */
export const slotOf = (day: string, half: number, given: Partial<QueueSlot> = {}): QueueSlot => ({
  ...{ day, half, counted: 12, answered: 10, withinPromise: 8, abandons: 2 },
  ...{ waitSeconds: 420, handled: 10, handleSeconds: 3000, ...given },
});

/** Two agents there all the time. */
export const presentOf = (day: string, half: number, seconds = 3600): WorkSlot => ({ day, half, seconds });

/** Eight Mondays of two half hours with the same calls and the same two agents. */
export function patternInput(given: Partial<PatternInput> = {}): PatternInput {
  const weeks = given.weeks ?? 8;
  const places = mondays(weeks).flatMap((day) => [18, 19].map((half) => ({ day, half })));
  return {
    slots: places.map(({ day, half }) => slotOf(day, half)),
    open: openHalvesOf(
      { from: "2026-01-05", to: addDays("2026-01-04", 7 * weeks) },
      () => MONDAY_MORNING,
      "UTC",
    ),
    present: places.map(({ day, half }) => presentOf(day, half)),
    otherWork: [],
    basis: "attendance",
    weeks,
    ...given,
  };
}

export function knownPattern(given: Partial<PatternInput> = {}) {
  const pattern = weekPatternOf(patternInput(given));
  if (pattern.status !== "ok") throw new Error(pattern.reason);
  return pattern;
}
