import { addDays, dayNumberOf, dayOfNumber, weekdayOfNumber } from "../calendar-day";
import type { DayRange } from "../period";
import type { Refusal } from "../stats/status";
import { insufficient } from "../stats/status";

/** The four stretches of time by which a goal is judged; none of them overlaps another. */
export type CoachingWindows = {
  /** What was looked at when the agent and the goal were chosen. It is never part of the judgement. */
  selection: DayRange;
  before: DayRange;
  during: DayRange;
  after: DayRange;
};

/** Weeks that "before" and "after" may last, and that they must last. */
const MOST_WEEKS = 26;
export const FEWEST_WEEKS = 4;
const WEEK_DAYS = 7;

/**
 * Lays out the windows of a goal in whole ISO weeks.
 *
 * "Before" lies before the window that picked the agent, since coaching mostly begins right after it: a window in which
 * somebody was chosen for being low rises by itself, one that nobody looked at does not. The weeks between the choice and
 * the start belong to nothing.
 *
 * @param input.chosen  the days that were looked at when the goal was chosen
 * @param input.coached the first and the last day of the coaching
 * @param input.data    the first and the last day of the data
 * @returns `insufficient` where "before" or "after" has fewer than four whole weeks
 * @throws {RangeError} for days out of order
 */
export function coachingWindows(input: {
  chosen: DayRange;
  coached: DayRange;
  data: DayRange;
}): ({ status: "ok" } & CoachingWindows) | Refusal<"insufficient"> {
  const { chosen, coached, data } = input;
  if (!(chosen.from <= chosen.to && coached.from <= coached.to))
    throw new RangeError("coachingWindows: expected each window to end after it begins");
  const selection = wholeWeeksAround(chosen);
  const during = wholeWeeksAround(coached);
  if (selection.to >= during.from) selection.to = addDays(during.from, -1);
  const firstMonday = dayOfNumber(mondayFrom(dayNumberOf(data.from)));
  const lastSunday = dayOfNumber(sundayUpTo(dayNumberOf(data.to)));
  const before = weeksWithin(firstMonday, addDays(selection.from, -1), "last");
  const after = weeksWithin(addDays(during.to, 1), lastSunday, "first");
  if (!before) return insufficient("fewer than 4 weeks before");
  if (!after) return insufficient("fewer than 4 weeks after");
  return { status: "ok", selection, before, during, after };
}

/** At most 26 weeks at one end of a stretch of whole weeks; null where there are too few. */
function weeksWithin(from: string, to: string, end: "first" | "last"): DayRange | null {
  const weeks = Math.floor((dayNumberOf(to) - dayNumberOf(from) + 1) / WEEK_DAYS);
  if (weeks < FEWEST_WEEKS) return null;
  const days = Math.min(weeks, MOST_WEEKS) * WEEK_DAYS;
  return end === "first" ? { from, to: addDays(from, days - 1) } : { from: addDays(to, 1 - days), to };
}

function wholeWeeksAround({ from, to }: DayRange): DayRange {
  const first = dayNumberOf(from);
  const last = dayNumberOf(to);
  return {
    from: dayOfNumber(first - weekdayOfNumber(first) + 1),
    to: dayOfNumber(last - weekdayOfNumber(last) + WEEK_DAYS),
  };
}

const mondayFrom = (day: number): number => day + ((WEEK_DAYS + 1 - weekdayOfNumber(day)) % WEEK_DAYS);
const sundayUpTo = (day: number): number => day - (weekdayOfNumber(day) % WEEK_DAYS);
