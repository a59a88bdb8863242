import { addDays, dayNumberOf } from "@kwartet/metrics/calendar-day";
import { periodEndOf, periodKeyOf, periodStartOf } from "@kwartet/metrics/period";
import type { OpenRange } from "./slices";

/** Stored periods of one length that start between two days, both inclusive; null is no bound. */
export type Cover = { grain: "day" | "week" | "month" } & OpenRange;

/**
 * The fewest stored rollups that add up to a range, of periods of at most a length: the whole periods in it, and
 * single days before and after them. At most three conditions, however long the range is.
 */
export function coverOf(range: OpenRange, coarsest: Cover["grain"]): Cover[] {
  const cover = coverBy(range, coarsest);
  if (coarsest !== "month") return cover;
  // A range of whole weeks has many single days beside its months.
  const byWeek = coverBy(range, "week");
  return countPeriods(byWeek) < countPeriods(cover) ? byWeek : cover;
}

const DAYS_IN = { day: 1, week: 7, month: 30 };

/** About how many periods are in a cover; those that are open on a side are as few as can be. */
function countPeriods(cover: readonly Cover[]): number {
  return cover.reduce((count, { grain, from, to }) => {
    if (from === null || to === null) return count;
    return count + Math.round((dayNumberOf(to) - dayNumberOf(from) + 1) / DAYS_IN[grain]);
  }, 0);
}

function coverBy(range: OpenRange, grain: Cover["grain"]): Cover[] {
  if (grain === "day") return [{ grain, ...range }];
  const from = range.from === null ? null : firstWholeStart(range.from, grain);
  const to = range.to === null ? null : lastWholeEnd(range.to, grain);
  if (from !== null && to !== null && from > to) return [{ grain: "day", ...range }];

  const cover: Cover[] = [{ grain, from, to }];
  if (range.from !== null && from !== null && range.from < from) {
    cover.unshift({ grain: "day", from: range.from, to: addDays(from, -1) });
  }
  if (range.to !== null && to !== null && to < range.to) {
    cover.push({ grain: "day", from: addDays(to, 1), to: range.to });
  }
  return cover;
}

function firstWholeStart(day: string, grain: "week" | "month"): string {
  const key = periodKeyOf(day, grain);
  return periodStartOf(key) === day ? day : addDays(periodEndOf(key), 1);
}

function lastWholeEnd(day: string, grain: "week" | "month"): string {
  const key = periodKeyOf(day, grain);
  return periodEndOf(key) === day ? day : addDays(periodStartOf(key), -1);
}
