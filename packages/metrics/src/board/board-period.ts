import { addDays } from "../calendar-day";
import { periodEndOf, periodKeyOf, periodStartOf, periodsBetween } from "../period";

/** What a board looks at: whole months, quarters and years. */
export const BOARD_UNITS = ["month", "quarter", "year"] as const;
export type BoardUnit = (typeof BOARD_UNITS)[number];

/** A period by its id: `2026-06`, `2026-Q2` or `2026`. */
export type BoardPeriod = {
  key: string;
  unit: BoardUnit;
  from: string;
  to: string;
};

export const BOARD_COMPARISONS = ["previous-period", "previous-year"] as const;
export type BoardComparison = (typeof BOARD_COMPARISONS)[number];

/** Periods that a row of the page shows. */
export const SHOWN_PERIODS = 12;
/** Periods before those, from which is found what is ordinary. */
const BASELINE_PERIODS = 20;
/** With fewer whole periods no limits are drawn. */
const FEWEST_PERIODS = 12;

const UNIT_OF_LENGTH: Readonly<Record<number, BoardUnit>> = { 4: "year" };

/** Throws a RangeError for a key that names no month, quarter or year. */
export function boardPeriodOf(key: string): BoardPeriod {
  const [from, to] = [periodStartOf(key), periodEndOf(key)];
  const unit = UNIT_OF_LENGTH[key.length] ?? (key.includes("Q") ? "quarter" : "month");
  if (periodKeyOf(from, unit) !== key)
    throw new RangeError(`expected a month, a quarter or a year, got ${key}`);
  return { key, unit, from, to };
}

/** The last period of a unit that lies in the data as a whole; the one in which they end where there is none. */
export function lastBoardPeriod(unit: BoardUnit, { firstDay, asOfDay }: DataDays): BoardPeriod {
  const current = boardPeriodOf(periodKeyOf(asOfDay, unit));
  if (current.to <= asOfDay) return current;
  const before = boardPeriodOf(periodKeyOf(addDays(current.from, -1), unit));
  return before.from >= firstDay ? before : current;
}

/** From and up to when there are data. */
export type DataDays = { firstDay: string; asOfDay: string };

/** A period that the data cover only in part is marked: its figures can still change. */
export function isPartialPeriod({ from, to }: Pick<BoardPeriod, "from" | "to">, data: DataDays): boolean {
  return from < data.firstDay || to > data.asOfDay;
}

/** The period beside which a period stands: the one before, or the same one a year before. */
export function comparedPeriodOf({ key, unit, from }: BoardPeriod, comparison: BoardComparison): BoardPeriod {
  if (comparison === "previous-period") return boardPeriodOf(periodKeyOf(addDays(from, -1), unit));
  const year = String(Number(key.slice(0, 4)) - 1).padStart(4, "0");
  return boardPeriodOf(`${year}${key.slice(4)}`);
}

/**
 * The periods of a row, in order: of the unit that was asked for where the data hold enough whole ones for limits, and
 * of the months in it where they do not, so that a quarter of a young organisation is judged by its months.
 *
 * The last twelve are shown; those before only say what is ordinary.
 */
export function boardSeries(period: BoardPeriod, data: DataDays): { unit: BoardUnit; keys: string[] } {
  const own = wholePeriods(period, period.unit, data);
  const unit = own >= FEWEST_PERIODS ? period.unit : "month";
  const last = unit === period.unit ? period.key : lastMonthOf(period, data);
  return { unit, keys: keysUpTo(last, unit, data) };
}

function wholePeriods({ to }: BoardPeriod, unit: BoardUnit, data: DataDays): number {
  if (to < data.firstDay) return 0;
  return periodsBetween(data.firstDay, to, unit).filter(
    (key) => !isPartialPeriod({ from: periodStartOf(key), to: periodEndOf(key) }, data),
  ).length;
}

/** A period that goes on beyond the data ends with the month in which they do. */
function lastMonthOf({ from, to }: BoardPeriod, { asOfDay }: DataDays): string {
  return periodKeyOf(to > asOfDay && from <= asOfDay ? asOfDay : to, "month");
}

function keysUpTo(last: string, unit: BoardUnit, { firstDay }: DataDays): string[] {
  const keys = [last];
  while (keys.length < SHOWN_PERIODS + BASELINE_PERIODS) {
    const start = periodStartOf(keys[0] ?? last);
    if (keys.length >= SHOWN_PERIODS && start <= firstDay) break;
    keys.unshift(periodKeyOf(addDays(start, -1), unit));
  }
  return keys;
}

/** The months of which a period is made. */
export function monthsOf({ from, to }: Pick<BoardPeriod, "from" | "to">): string[] {
  return periodsBetween(from, to, "month");
}
