import { getCountries } from "libphonenumber-js/min";

/** Not in the types of our ECMAScript version yet. */
type ZonedLocale = Intl.Locale & { getTimeZones(): readonly string[] | undefined };

const found = new Map<string, string | null>();

/** The country in which a time zone is, such as NL for `Europe/Amsterdam`; null for a zone of no country. */
export function countryOfZone(timeZone: string): string | null {
  const known = found.get(timeZone);
  if (known !== undefined) return known;
  const zonesOf = (country: string) => (new Intl.Locale(`und-${country}`) as ZonedLocale).getTimeZones();
  const country = getCountries().find((each) => zonesOf(each)?.includes(timeZone)) ?? null;
  found.set(timeZone, country);
  return country;
}
