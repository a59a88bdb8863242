export const LOCALES = ["nl", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = "nl";
export const LOCALE_COOKIE = "locale";

/** Used where no organisation is known yet; an organisation's own zone goes to the formatters by name. */
export const DEFAULT_TIME_ZONE = "Europe/Amsterdam";

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The best language of an Accept-Language header that we speak, or Dutch. */
export function negotiateLocale(header: string | null): Locale {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((parameter) => parameter.trim()).find((it) => it.startsWith("q="));
      return { language: tag.split("-")[0]?.toLowerCase(), quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .find(({ language }) => isLocale(language));
  return isLocale(wanted?.language) ? wanted.language : DEFAULT_LOCALE;
}
