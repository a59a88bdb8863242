const DAY_MS = 86_400_000;

/**
 * The number of a local day `YYYY-MM-DD`, counted from 1 January 1970, so that days can be added and compared.
 *
 * @throws {RangeError} if there is no such day
 */
export function dayNumberOf(day: string): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) throw new RangeError(`expected a day like 2026-01-31, got ${JSON.stringify(day)}`);
  const number = dayNumberOfParts(Number(match[1]), Number(match[2]), Number(match[3]));
  // 31 February rolls over into March instead of failing.
  if (dayOfNumber(number) !== day) throw new RangeError(`there is no day ${day}`);
  remember(numbers, day, number);
  return number;
}

/** Figures go over the same days thousands of times; a century has some 37,000 of them. */
const MOST_DAYS = 40_000;
const numbers = new Map<string, number>();
const days = new Map<number, string>();

function remember<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): void {
  if (known.size >= MOST_DAYS) known.clear();
  known.set(key, value);
}

/** The number of a day given as year, month (1–12) and day of the month; months and days may run over. */
export function dayNumberOfParts(year: number, month: number, dayOfMonth: number): number {
  return Date.UTC(year, month - 1, dayOfMonth) / DAY_MS;
}

/** The local day `YYYY-MM-DD` of a day number. */
export function dayOfNumber(number: number): string {
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * DAY_MS).toISOString().slice(0, 10);
  remember(days, number, day);
  return day;
}

/** A day some days later, or earlier for a negative number. */
export function addDays(day: string, days: number): string {
  return dayOfNumber(dayNumberOf(day) + days);
}

/** ISO day of the week: Monday is 1, Sunday 7. 1 January 1970 was a Thursday. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The ISO year and week that a day number lies in: the week belongs to the year of its Thursday. */
export function isoWeekOfNumber(number: number): { year: number; week: number } {
  const thursday = number + 4 - weekdayOfNumber(number);
  const year = new Date(thursday * DAY_MS).getUTCFullYear();
  return { year, week: Math.floor((thursday - dayNumberOfParts(year, 1, 1)) / 7) + 1 };
}

/** The Monday of an ISO week: week 1 is the week of 4 January. */
export function mondayOfIsoWeek(year: number, week: number): number {
  const fourth = dayNumberOfParts(year, 1, 4);
  return fourth - weekdayOfNumber(fourth) + 1 + (week - 1) * 7;
}
