import Holidays from "date-holidays";

/** Public holidays of a country; the data of date-holidays are CC BY-SA 3.0. */
export function publicHolidays(
  country: string,
  year: number,
  locale: "nl" | "en",
): { day: string; name: string }[] {
  return new Holidays(country, { languages: [locale], types: ["public"] })
    .getHolidays(year)
    .map(({ date, name }) => ({ day: date.slice(0, 10), name }));
}
