import { addDays, dayNumberOf } from "@kwartet/metrics/calendar-day";
import { periodEndOf, periodKeyOf, periodStartOf } from "@kwartet/metrics/period";
import type { OpenRange } from "./slices";

/** Stored periods of one length that start between two days, both inclusive; null is no bound. */
export type Cover = { grain: "day" | "week" | "month" } & OpenRange;

/** Up to which length stored periods may be read; "any" also takes weeks beside months. */
export type Coarsest = Cover["grain"] | "any";

/**
 * The fewest stored rollups that add up to a range, of periods of at most a length: the whole periods in it, and
 * single days before and after them. At most three conditions, however long the range is; up to seven for "any", which
 * is for a range that is read of everybody and by itself.
 */
export function coverOf(range: OpenRange, coarsest: Coarsest): Cover[] {
  if (coarsest === "day" || coarsest === "week") return coverBy(range, coarsest);
  const byMonth = coverBy(range, "month");
  // A range of whole weeks has many single days beside its months.
  const covers = [byMonth, coverBy(range, "week")];
  if (coarsest === "any") covers.push(byMonth.flatMap(withWeeks));
  return covers.reduce((best, cover) => (countPeriods(cover) < countPeriods(best) ? cover : best));
}

const withWeeks = (part: Cover): Cover[] => (part.grain === "day" ? coverBy(part, "week") : [part]);

const DAYS_IN = { day: 1, week: 7, month: 30 };

/** About how many periods are in a cover; those that are open on a side are as few as can be. */
function countPeriods(cover: readonly Cover[]): number {
  return cover.reduce((count, { grain, from, to }) => {
    if (from === null || to === null) return count;
    return count + Math.round((dayNumberOf(to) - dayNumberOf(from) + 1) / DAYS_IN[grain]);
  }, 0);
}

function coverBy(range: OpenRange, grain: Cover["grain"]): Cover[] {
  if (grain === "day") return [{ grain, from: range.from, to: range.to }];
  const from = range.from === null ? null : firstWholeStart(range.from, grain);
  const to = range.to === null ? null : lastWholeEnd(range.to, grain);
  if (from !== null && to !== null && from > to) return coverBy(range, "day");

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
