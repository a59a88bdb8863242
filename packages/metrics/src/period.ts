import {
  addDays,
  dayNumberOf,
  dayNumberOfParts,
  dayOfNumber,
  isoWeekOfNumber,
  mondayOfIsoWeek,
  weekdayOfNumber,
} from "./calendar-day";
import { zoneOffsetAt } from "./zone-offset";

/** The lengths of period that figures are cut into, shortest first. */
export const GRAINS = ["day", "week", "month", "quarter", "year"] as const;
export type Grain = (typeof GRAINS)[number];

/** Local days, both inclusive. */
export type DayRange = { from: string; to: string };

/** The local day, `YYYY-MM-DD`, of an instant in milliseconds. */
export function localDayOf(ms: number, timeZone: string): string {
  return new Date(ms + zoneOffsetAt(ms, timeZone)).toISOString().slice(0, 10);
}

/** The local hour, 0–23, of an instant in milliseconds. */
export function localHourOf(ms: number, timeZone: string): number {
  return new Date(ms + zoneOffsetAt(ms, timeZone)).getUTCHours();
}

/** The key of the period of a grain in which a local day lies. */
export function periodKeyOf(day: string, grain: Grain): string {
  const number = dayNumberOf(day);
  switch (grain) {
    case "day":
      return day;
    case "week": {
      const { year, week } = isoWeekOfNumber(number);
      return `${String(year).padStart(4, "0")}-W${String(week).padStart(2, "0")}`;
    }
    case "month":
      return day.slice(0, 7);
    case "quarter":
      return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
    case "year":
      return day.slice(0, 4);
  }
}

/** The first day of a period. Throws a RangeError for a key that names none. */
export function periodStartOf(key: string): string {
  return parsePeriodKey(key).start;
}

/** The last day of a period, which belongs to it. Throws a RangeError for a key that names none. */
export function periodEndOf(key: string): string {
  return parsePeriodKey(key).end;
}

/** The keys of all periods of a grain that touch the range, in order. */
export function periodsBetween(from: string, to: string, grain: Grain): string[] {
  const keys: string[] = [];
  const last = dayNumberOf(to);
  let day = dayNumberOf(from);
  while (day <= last) {
    const key = periodKeyOf(dayOfNumber(day), grain);
    keys.push(key);
    day = dayNumberOf(periodEndOf(key)) + 1;
  }
  return keys;
}

/** The stored rollups that add up to a range: its whole months, and the single days before and after them. */
export function rollupPeriodsCovering(from: string, to: string): { grain: "day" | "month"; start: string }[] {
  const periods: { grain: "day" | "month"; start: string }[] = [];
  const last = dayNumberOf(to);
  let day = dayNumberOf(from);
  while (day <= last) {
    const start = dayOfNumber(day);
    const monthEnd = dayNumberOf(periodEndOf(start.slice(0, 7)));
    const isWholeMonth = start.endsWith("-01") && monthEnd <= last;
    periods.push({ grain: isWholeMonth ? "month" : "day", start });
    day = isWholeMonth ? monthEnd + 1 : day + 1;
  }
  return periods;
}

/** Whether all days of a period lie in the range; a partial one is drawn hollow and kept out of limits. */
export function isCompletePeriod(key: string, from: string, to: string): boolean {
  const { start, end } = parsePeriodKey(key);
  return start >= from && end <= to;
}

/** The ranges that can be chosen by name. */
export const RANGE_PRESETS = [
  "this-week",
  "last-full-week",
  "last-4-full-weeks",
  "last-13-full-weeks",
  "last-26-full-weeks",
  "quarter",
  "year",
  "all",
] as const;
export type RangePreset = (typeof RANGE_PRESETS)[number];

/**
 * The days that a preset means, as seen from the last day of the data (nothing looks at the wall clock).
 *
 * Weeks are whole ISO weeks that end on or before that day; `this-week`, `quarter` and `year` are the current ones, up to
 * that day.
 *
 * @param firstDay the first day of the data, for `all`
 */
export function resolveRange(preset: RangePreset, asOfDay: string, firstDay = "2000-01-01"): DayRange {
  const asOf = dayNumberOf(asOfDay);
  switch (preset) {
    case "this-week":
      return { from: dayOfNumber(asOf - weekdayOfNumber(asOf) + 1), to: asOfDay };
    case "last-full-week":
      return lastFullWeeks(asOf, 1);
    case "last-4-full-weeks":
      return lastFullWeeks(asOf, 4);
    case "last-13-full-weeks":
      return lastFullWeeks(asOf, 13);
    case "last-26-full-weeks":
      return lastFullWeeks(asOf, 26);
    case "quarter":
    case "year":
      return { from: periodStartOf(periodKeyOf(asOfDay, preset)), to: asOfDay };
    case "all":
      dayNumberOf(firstDay);
      return { from: firstDay, to: asOfDay };
  }
}

function lastFullWeeks(asOf: number, weeks: number): DayRange {
  const sunday = asOf - (weekdayOfNumber(asOf) % 7);
  return { from: dayOfNumber(sunday - weeks * 7 + 1), to: dayOfNumber(sunday) };
}

/** What a range is compared with. */
export type ComparisonMode = "previous-period" | "previous-year";

/**
 * The range before, or a year before, moved by whole weeks so that Mondays stand beside Mondays: the volume of a service
 * desk follows the day of the week more than the date.
 *
 * @throws {RangeError} if the range ends before it starts
 */
export function comparisonRange(range: DayRange, mode: ComparisonMode): DayRange {
  const days = dayNumberOf(range.to) - dayNumberOf(range.from) + 1;
  if (days < 1) throw new RangeError(`comparisonRange: ${range.from} is after ${range.to}`);
  const shift = mode === "previous-year" ? 52 * 7 : Math.ceil(days / 7) * 7;
  return { from: addDays(range.from, -shift), to: addDays(range.to, -shift) };
}

type Span = { grain: Grain; start: string; end: string };

/** A view of a team goes over the same weeks a thousand times. */
const MOST_SPANS = 5000;
const spans = new Map<string, Span>();

/** The days of the period that a key names. Throws for a key that names none, such as `2021-W53` or `2021-13`. */
function parsePeriodKey(key: string): Span {
  const known = spans.get(key);
  if (known !== undefined) return known;
  const match = /^(\d{4})(?:-(?:(\d{2})|W(\d{2})|Q(\d)|(\d{2})-(\d{2})))?$/.exec(key);
  const span = match ? spanOf(key, match) : null;
  // 2021-W53 would run over into the next year: its days belong to another key.
  if (!span || periodKeyOf(span.start, span.grain) !== key) {
    throw new RangeError(`expected a period like 2021-01-31, 2021-W05, 2021-01, 2021-Q1 or 2021, got ${key}`);
  }
  if (spans.size >= MOST_SPANS) spans.clear();
  spans.set(key, span);
  return span;
}

function spanOf(key: string, [, yearText, month, week, quarter, dayMonth]: RegExpExecArray): Span {
  const year = Number(yearText);
  if (dayMonth !== undefined) return { grain: "day", start: key, end: key };
  if (week !== undefined) {
    const monday = mondayOfIsoWeek(year, Number(week));
    return { grain: "week", start: dayOfNumber(monday), end: dayOfNumber(monday + 6) };
  }
  if (quarter !== undefined) {
    return monthSpan(year, { month: Number(quarter) * 3 - 2, months: 3, grain: "quarter" });
  }
  if (month !== undefined) return monthSpan(year, { month: Number(month), months: 1, grain: "month" });
  return monthSpan(year, { month: 1, months: 12, grain: "year" });
}

function monthSpan(year: number, span: { month: number; months: number; grain: Grain }): Span {
  return {
    grain: span.grain,
    start: dayOfNumber(dayNumberOfParts(year, span.month, 1)),
    end: dayOfNumber(dayNumberOfParts(year, span.month + span.months, 1) - 1),
  };
}
