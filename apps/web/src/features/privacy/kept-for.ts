const YEAR_DAYS = 365;
/** Half a year as the retention rules write it; other numbers of months are not whole days. */
const HALF_YEAR_DAYS = 183;

/** How long something is kept, in the words that people use for it; odd numbers stay days. */
export function keptFor(days: number): { key: "keptDays" | "keptMonths" | "keptYears"; count: number } {
  if (days === HALF_YEAR_DAYS) return { key: "keptMonths", count: 6 };
  if (days > 0 && days % YEAR_DAYS === 0) return { key: "keptYears", count: days / YEAR_DAYS };
  return { key: "keptDays", count: days };
}
