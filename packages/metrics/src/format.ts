import { dayNumberOf } from "./calendar-day";
import type { Figure, Unit } from "./kpi/figure";
import type { OperationFigure } from "./operations/figure";
import { canShowInterval } from "./policy";

/** The languages of the product. Everything that people read is rounded here, and nowhere else. */
export const LOCALES = ["nl", "en"] as const;
export type Locale = (typeof LOCALES)[number];

const TAGS = { nl: "nl-NL", en: "en-GB" } as const;
const NO_VALUE = "–";
const MINUS = "\u2212";
const DAY_MS = 86_400_000;

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let format = numberFormats.get(key);
  if (!format) {
    // "negative": a value that rounds to zero has no sign.
    format = new Intl.NumberFormat(TAGS[locale], { signDisplay: "negative", ...options });
    numberFormats.set(key, format);
  }
  return format;
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(TAGS[locale], options);
    dateFormats.set(key, format);
  }
  return format;
}

/** A number with a fixed number of decimals; a real minus sign, never "−0". */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return numberFormat(locale, options).format(value).replace("-", MINUS);
}

/** A whole number: "1.234" in Dutch, "1,234" in English. */
export function formatCount(count: number | null, locale: Locale): string {
  return count === null ? NO_VALUE : formatNumber(count, locale);
}

type FormattedParts = { value: string; unit: string };

type ValueInput = { value: number; unit: Unit; locale: Locale; decimals?: number | undefined };

function partsOf({ value, unit, locale, decimals }: ValueInput): FormattedParts {
  if (unit === "share") return { value: formatNumber(value * 100, locale, decimals ?? 0), unit: "%" };
  if (unit === "seconds") return { value: formatDuration(value, locale), unit: "" };
  return { value: formatNumber(value, locale, decimals ?? 1), unit: "" };
}

/** A value with its unit: "75%", "1:08", "2 u 05 min", "4,2"; a dash where there is none. */
// biome-ignore lint/complexity/useMaxParams: value, unit and language always go together, decimals are the exception.
export function formatValue(value: number | null, unit: Unit, locale: Locale, decimals?: number): string {
  if (value === null) return NO_VALUE;
  const parts = partsOf({ value, unit, locale, decimals });
  return parts.value + parts.unit;
}

/** The value of a figure and its unit apart, so that the unit can be set smaller: "75" and "%". */
export function formatFigureParts(figure: Pick<Figure, "value" | "unit">, locale: Locale): FormattedParts {
  if (figure.value === null) return { value: NO_VALUE, unit: "" };
  return partsOf({ value: figure.value, unit: figure.unit, locale });
}

/**
 * What a screen shows of a figure: its value, or below five contacts "3 van 4" and no percentage, because a percentage
 * of four says more than four contacts can.
 */
export function shownValue(figure: Pick<Figure, "value" | "unit" | "x" | "n">, locale: Locale): string {
  if (figure.value !== null && figure.unit === "share" && figure.x !== null && !canShowInterval(figure.n)) {
    return formatOutOf(figure.x, figure.n, locale);
  }
  return formatValue(figure.value, figure.unit, locale);
}

/**
 * An operational figure: "1.204", "6:12", "1,34"; a share with one decimal, because most of these are small, and below
 * five contacts as "3 van 4".
 */
export function formatOperation(
  figure: Pick<OperationFigure, "value" | "unit" | "basis" | "x" | "n">,
  locale: Locale,
): string {
  const { value, unit, basis, x, n } = figure;
  if (value !== null && unit === "share" && basis === "contacts" && x !== null && !canShowInterval(n)) {
    return formatOutOf(x, n, locale);
  }
  return operationValue(value, unit, locale);
}

/** The interval of an operational figure: "12,1–14,0%"; a dash where it has none, or too few contacts for one. */
export function formatOperationInterval(
  { lower, upper, unit, basis, n }: Pick<OperationFigure, "lower" | "upper" | "unit" | "basis" | "n">,
  locale: Locale,
): string {
  const isFew = basis !== "seconds" && !canShowInterval(n);
  if (isFew || (lower === null && upper === null)) return NO_VALUE;
  const low = operationValue(lower, unit, locale);
  const high = operationValue(upper, unit, locale);
  if (upper === null) return `${locale === "nl" ? "minstens" : "at least"} ${low}`;
  if (lower === null) return `${locale === "nl" ? "hoogstens" : "at most"} ${high}`;
  return unit === "share" ? `${low.slice(0, -1)}–${high}` : `${low}–${high}`;
}

function operationValue(value: number | null, unit: OperationFigure["unit"], locale: Locale): string {
  if (value === null) return NO_VALUE;
  if (unit === "count") return formatCount(value, locale);
  if (unit === "per-customer") return formatNumber(value, locale, 2);
  return formatValue(value, unit, locale, unit === "share" ? 1 : undefined);
}

/** "245 van 325" or "245 of 325". */
export function formatOutOf(x: number, n: number, locale: Locale): string {
  return `${formatCount(x, locale)} ${locale === "nl" ? "van" : "of"} ${formatCount(n, locale)}`;
}

/** The interval of a figure: "70–80%", "0:20–1:08"; one bound reads "minstens 0:20"; a dash without any. */
export function formatInterval(
  { lower, upper, unit }: Pick<Figure, "lower" | "upper" | "unit">,
  locale: Locale,
  decimals?: number,
): string {
  if (lower !== null && upper !== null) {
    const low = partsOf({ value: lower, unit, locale, decimals });
    const high = partsOf({ value: upper, unit, locale, decimals });
    return `${low.value}–${high.value}${high.unit}`;
  }
  const [atLeast, atMost] = locale === "nl" ? ["minstens", "hoogstens"] : ["at least", "at most"];
  if (lower !== null) return `${atLeast} ${formatValue(lower, unit, locale, decimals)}`;
  if (upper !== null) return `${atMost} ${formatValue(upper, unit, locale, decimals)}`;
  return NO_VALUE;
}

/** A difference of two shares in percentage points, with its sign: "+4,0 pp", "−2,5 pp", "0,0 pp". */
export function formatPoints(shareDifference: number | null, locale: Locale, decimals = 1): string {
  if (shareDifference === null) return NO_VALUE;
  const points = formatNumber(shareDifference * 100, locale, decimals);
  const isPositive = shareDifference > 0 && /[1-9]/.test(points);
  return `${isPositive ? "+" : ""}${points} pp`;
}

/** A p or a q with its name: "q = 0,03", and below a thousandth "q < 0,001". */
export function formatChance(name: "p" | "q", value: number, locale: Locale): string {
  const least = 0.001;
  if (value < least) return `${name} < ${formatNumber(least, locale, 3)}`;
  return `${name} = ${formatNumber(value, locale, value < 0.01 ? 3 : 2)}`;
}

/** A duration: "6:12" under an hour, "2 u 05 min" or "2 h 05 min" from there on. */
export function formatDuration(seconds: number | null, locale: Locale): string {
  if (seconds === null) return NO_VALUE;
  const sign = Math.round(seconds) < 0 ? MINUS : "";
  const whole = Math.round(Math.abs(seconds));
  if (whole < 3600) return `${sign}${Math.floor(whole / 60)}:${twoDigits(whole % 60)}`;
  const minutes = Math.round(whole / 60);
  const hours = formatCount(Math.floor(minutes / 60), locale);
  return `${sign}${hours} ${locale === "nl" ? "u" : "h"} ${twoDigits(minutes % 60)} min`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** A local day: short "21-11-2026", medium "21 nov 2026", weekday "za 21 nov 2026". */
export function formatDay(
  day: string,
  locale: Locale,
  style: "short" | "medium" | "weekday" = "medium",
): string {
  const date = new Date(dayNumberOf(day) * DAY_MS);
  if (style === "short") {
    return dateFormat(locale, { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" }).format(
      date,
    );
  }
  const month = monthName(date, locale);
  const medium = `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
  if (style === "medium") return medium;
  return `${dateFormat(locale, { weekday: "short", timeZone: "UTC" }).format(date)} ${medium}`;
}

function monthName(date: Date, locale: Locale): string {
  return dateFormat(locale, { month: "short", timeZone: "UTC" }).format(date).replace(".", "");
}

/** An instant on the clock of a zone: "21 november 2026 om 20:00". */
export function formatInstant(ms: number, timeZone: string, locale: Locale): string {
  return dateFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone }).format(new Date(ms));
}

/** A period by its key: "21 nov 2026", "wk 45", "jan 2026", "Q2 2026", "2026". */
export function formatPeriod(key: string, locale: Locale): string {
  const week = /^\d{4}-W(\d{2})$/.exec(key);
  if (week) return `wk ${Number(week[1])}`;
  const quarter = /^(\d{4})-(Q\d)$/.exec(key);
  if (quarter) return `${quarter[2]} ${quarter[1]}`;
  if (/^\d{4}-\d{2}$/.test(key)) {
    const date = new Date(dayNumberOf(`${key}-01`) * DAY_MS);
    return `${monthName(date, locale)} ${key.slice(0, 4)}`;
  }
  return /^\d{4}$/.test(key) ? key : formatDay(key, locale);
}

/** Money in minor units (cents): "€ 1.234,50" in Dutch, "€1,234.50" in English. */
// biome-ignore lint/complexity/useMaxParams: amount, currency and language always go together.
export function formatMoney(
  minorUnits: number | null,
  currency: string,
  locale: Locale,
  decimals?: number,
): string {
  if (minorUnits === null) return NO_VALUE;
  const digits =
    decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const perMajor =
    numberFormat(locale, { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const format = numberFormat(locale, { style: "currency", currency, ...digits });
  return format.format(minorUnits / 10 ** perMajor).replace("-", MINUS);
}
