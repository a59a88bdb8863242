import type { Locale } from "../format";
import { formatInterval, formatNumber, formatPoints, formatValue } from "../format";
import type { Unit } from "../kpi/figure";

export type Range = { lower: number | null; upper: number | null };

/** "between 40% and 89%"; with one bound "at least 0:20"; without any, that it is not known yet. */
export function rangeIn(unit: Unit, { lower, upper }: Range, locale: Locale): string {
  if (lower !== null && upper !== null) {
    return between(formatValue(lower, unit, locale), formatValue(upper, unit, locale), locale);
  }
  if (lower === null && upper === null) return UNKNOWN[locale];
  return formatInterval({ lower, upper, unit }, locale);
}

const UNKNOWN = { nl: "de marge is nog niet bekend", en: "the margin is not known yet" } as const;

/** The same for plain numbers, with as many decimals as the sentence around it. */
// biome-ignore lint/complexity/useMaxParams: a range, its decimals and its language always go together.
export function rangeOfNumbers(lower: number, upper: number, decimals: number, locale: Locale): string {
  return between(formatNumber(lower, locale, decimals), formatNumber(upper, locale, decimals), locale);
}

/** "between −3.0 and +11.0 points", for differences of shares. */
export function rangeOfPoints({ lower, upper }: { lower: number; upper: number }, locale: Locale): string {
  const low = formatPoints(lower, locale).replace(/\s*pp$/, "");
  return between(low, signedPoints(upper, locale), locale);
}

export function between(low: string, high: string, locale: Locale): string {
  return locale === "nl" ? `tussen ${low} en ${high}` : `between ${low} and ${high}`;
}

/** "+4.0 points": a difference of shares as a user says it. */
export function signedPoints(difference: number, locale: Locale): string {
  return formatPoints(difference, locale).replace("pp", locale === "nl" ? "punten" : "points");
}

/** "4.0 points", where a word says the direction. */
export function pointsOf(difference: number, locale: Locale): string {
  return signedPoints(Math.abs(difference), locale).replace("+", "");
}

/** Names come as they stand inside a sentence. */
export function startSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether nothing at all lies within the range, which is when a difference may be chance. */
export function includesNothing({ lower, upper }: { lower: number; upper: number }): boolean {
  return lower <= 0 && upper >= 0;
}
