import { addDays, dayNumberOf } from "@kwartet/metrics/calendar-day";
import type { DayRange } from "@kwartet/metrics/period";
import { periodKeyOf, periodStartOf, periodsBetween } from "@kwartet/metrics/period";
import type { FigureContext } from "./context-queries";
import { earlierDay, laterDay } from "./slices";

/** Weeks that a sparkline shows. */
const SPARKLINE_WEEKS = 13;
/** From here on a chart by week has more points than can be told apart. */
const LONGEST_BY_WEEK_DAYS = 53 * 7;

/** Weeks before those of a sparkline, from which is found what is ordinary. */
const BASELINE_WEEKS = 20;

/** Whole periods, in order; of which only the last `shown` are shown where that is given. */
export type SeriesKeys = { grain: "week" | "month"; keys: readonly string[]; shown?: number };

/** The last day that a series can show: of the range, or of the data where the range goes beyond them. */
function lastDay(range: DayRange, { bounds }: FigureContext): string {
  const end = earlierDay(range.to, bounds?.asOfDay ?? range.to);
  return end < range.from ? range.to : end;
}

/** The thirteen weeks that end with a range. */
export function sparklineWeeks(range: DayRange, context: FigureContext): SeriesKeys {
  return weeksUpTo(range, context, SPARKLINE_WEEKS);
}

/** The same thirteen, and before them the weeks that say what is ordinary. */
export function chartedSparklineWeeks(range: DayRange, context: FigureContext): SeriesKeys {
  return { ...weeksUpTo(range, context, BASELINE_WEEKS + SPARKLINE_WEEKS), shown: SPARKLINE_WEEKS };
}

function weeksUpTo(range: DayRange, context: FigureContext, weeks: number): SeriesKeys {
  const last = periodStartOf(periodKeyOf(lastDay(range, context), "week"));
  return { grain: "week", keys: periodsBetween(addDays(last, -7 * (weeks - 1)), last, "week") };
}

/** The twelve months that end with a range. */
export function sparklineMonths(range: DayRange, context: FigureContext): SeriesKeys {
  const last = periodKeyOf(lastDay(range, context), "month");
  return {
    grain: "month",
    keys: periodsBetween(periodStartOf(shiftMonth(last, -11)), periodStartOf(last), "month"),
  };
}

/**
 * The periods of a chart: at least those of a sparkline and as many of its baseline as the data have, in months where
 * there would be over 53 weeks.
 */
export function chartPeriods(range: DayRange, context: FigureContext): SeriesKeys {
  const days = dayNumberOf(range.to) - dayNumberOf(range.from) + 1;
  const last = lastDay(range, context);
  if (days > LONGEST_BY_WEEK_DAYS) return { grain: "month", keys: periodsBetween(range.from, last, "month") };
  const startOf = ({ keys }: SeriesKeys) => periodStartOf(keys[0] ?? periodKeyOf(range.from, "week"));
  const sparkline = startOf(sparklineWeeks(range, context));
  const baseline = laterDay(
    startOf(chartedSparklineWeeks(range, context)),
    context.bounds?.firstDay ?? sparkline,
  );
  const first = [range.from, sparkline, baseline].reduce(earlierDay);
  return { grain: "week", keys: periodsBetween(first, last, "week") };
}

/** The periods beside which those of a series stand, in the same order. */
export function comparedPeriods(
  { grain, keys }: SeriesKeys,
  { compare, daysEarlier }: { compare: "previous-period" | "previous-year"; daysEarlier: number },
): SeriesKeys {
  if (grain === "week") {
    return { grain, keys: keys.map((key) => periodKeyOf(addDays(periodStartOf(key), -daysEarlier), "week")) };
  }
  const months = compare === "previous-year" ? 12 : keys.length;
  return { grain, keys: keys.map((key) => shiftMonth(key, -months)) };
}

function shiftMonth(key: string, months: number): string {
  const count = Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
}
