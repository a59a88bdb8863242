import { utcDate } from "../read-instant";
import { monthOf } from "./month-names";
import type { DateOrder } from "./reading";

/** A date as it is written: its three parts before anybody says which is which. */
export type WrittenDate =
  | { form: "year-first" | "named"; year: string; month: number; day: number }
  | { form: "numbers"; parts: readonly [string, string, string] };

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBERS = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_NAMED = /^(?:[a-z]{2,10}\.?,?\s+)?(\d{1,2})[-\s.]+([a-z]{3,10}\.?)[-,\s]+(\d{4}|\d{2})$/i;
const MONTH_NAMED =
  /^(?:[a-z]{2,10}\.?,?\s+)?([a-z]{3,10}\.?)[-\s]+(\d{1,2})(?:st|nd|rd|th)?,?[-\s]+(\d{4})$/i;
/** Two-digit years from here on are of the last century: nobody has contacts of 2070 yet. */
const PIVOT = 70;

/** Takes a date apart; null when it is not written as one. */
export function writtenDate(text: string): WrittenDate | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year = "", , month, day] = yearFirst;
    return { form: "year-first", year, month: Number(month), day: Number(day) };
  }
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year = "", month, day] = compact;
    return { form: "year-first", year, month: Number(month), day: Number(day) };
  }
  const numbers = NUMBERS.exec(text);
  if (numbers) return { form: "numbers", parts: [numbers[1] ?? "", numbers[3] ?? "", numbers[4] ?? ""] };
  const dayNamed = DAY_NAMED.exec(text);
  if (dayNamed) return namedDate({ year: dayNamed[3], month: dayNamed[2], day: dayNamed[1] });
  const monthNamed = MONTH_NAMED.exec(text);
  return monthNamed && namedDate({ year: monthNamed[3], month: monthNamed[1], day: monthNamed[2] });
}

type Named = { year: string | undefined; month: string | undefined; day: string | undefined };

function namedDate({ year = "", month = "", day }: Named): WrittenDate | null {
  const number = monthOf(month);
  return number === null ? null : { form: "named", year, month: number, day: Number(day) };
}

/** Midnight of the day as if in UTC, when the parts stand in this order; null when that is no day. */
export function dayIn(date: WrittenDate, order: DateOrder): number | null {
  if (date.form !== "numbers") return utcDate(fullYear(date.year), date.month, date.day);
  const [first, second, third] = date.parts;
  if (order === "ymd") {
    // Only a year of two digits can stand first here: one of four is a date of another form.
    return third.length === 4 ? null : utcDate(fullYear(first), Number(second), Number(third));
  }
  const [day, month] = order === "dmy" ? [first, second] : [second, first];
  return utcDate(fullYear(third), Number(month), Number(day));
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < PIVOT ? 2000 + year : 1900 + year;
}
