/** Countries in which customer-service teams of our organisations sit; others can be added by the day. */
const CODES = [
  "AT",
  "BE",
  "BG",
  "CH",
  "CW",
  "CZ",
  "DE",
  "DK",
  "EE",
  "ES",
  "FI",
  "FR",
  "GB",
  "GR",
  "HR",
  "HU",
  "IE",
  "IT",
  "LT",
  "LU",
  "LV",
  "MA",
  "NL",
  "NO",
  "PL",
  "PT",
  "RO",
  "SE",
  "SI",
  "SK",
  "SR",
  "TR",
  "US",
  "ZA",
] as const;

/** The countries by their names in a language, in the order of that language. */
export function countriesIn(locale: "nl" | "en"): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  return CODES.map((code) => ({ code, name: names.of(code) ?? code })).sort((one, other) =>
    one.name.localeCompare(other.name, locale),
  );
}
