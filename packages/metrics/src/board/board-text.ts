import { roundToTwoDigits } from "../explain/worth";
import {
  formatCount,
  formatDay,
  formatMoney,
  formatNumber,
  formatPoints,
  formatValue,
  type Locale,
} from "../format";
import { canShowInterval } from "../policy";
import type { BoardValue } from "./board-figure";

const NO_VALUE = "–";

type Shown = Pick<BoardValue, "value" | "lower" | "upper" | "unit"> & {
  /** Of what there are enough always, such as money; left out for those. */
  n?: number | null;
};

/** A value of the page as everybody reads it, on the screen, on paper, in a presentation and in a table. */
export function boardText(
  { value, unit }: Pick<BoardValue, "value" | "unit">,
  locale: Locale,
  currency: string,
): string {
  if (value === null) return NO_VALUE;
  switch (unit) {
    case "share":
      return formatValue(value, "share", locale, 1);
    case "net":
      return signed(value * 100, locale);
    case "points":
      return formatPoints(value, locale);
    case "score":
      return formatNumber(value, locale, 1);
    case "count":
      return formatCount(value, locale);
    case "estimate":
      return formatCount(roundToTwoDigits(value), locale);
    case "money":
      return formatMoney(roundToTwoDigits(value), currency, locale, 0);
  }
}

/** "81,6–82,2%", "+10 tot +18"; a dash without an interval, or with too few answers for one. */
export function boardRange(figure: Shown, locale: Locale, currency: string): string {
  const { lower, upper, unit, n } = figure;
  if (lower === null || upper === null || (typeof n === "number" && !canShowInterval(n))) return NO_VALUE;
  const [low, high] = [lower, upper].map((value) => boardText({ value, unit }, locale, currency)) as [
    string,
    string,
  ];
  if (unit === "share") return `${low.slice(0, -1)}–${high}`;
  if (unit === "count" || unit === "score") return `${low}–${high}`;
  if (unit === "points") return `${low.replace(/\s*pp$/, "")} ${UP_TO[locale]} ${high}`;
  return `${low} ${UP_TO[locale]} ${high}`;
}

const UP_TO = { nl: "tot", en: "to" } as const;

/** Would recommend has a sign, because it can be either. */
function signed(value: number, locale: Locale): string {
  const text = formatNumber(value, locale);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

const QUARTERS = {
  nl: ["eerste", "tweede", "derde", "vierde"],
  en: ["first", "second", "third", "fourth"],
} as const;

/** A period as a title says it: "juni 2026", "tweede kwartaal van 2026", "2026". */
export function boardPeriodText(key: string, locale: Locale): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(key);
  if (quarter) {
    const ordinal = QUARTERS[locale][Number(quarter[2]) - 1];
    return locale === "nl" ? `${ordinal} kwartaal van ${quarter[1]}` : `${ordinal} quarter of ${quarter[1]}`;
  }
  if (/^\d{4}$/.test(key)) return key;
  return `${MONTHS[locale][Number(key.slice(5, 7)) - 1]} ${key.slice(0, 4)}`;
}

const MONTHS = {
  nl: [
    ...["januari", "februari", "maart", "april", "mei", "juni"],
    ...["juli", "augustus", "september", "oktober", "november", "december"],
  ],
  en: [
    ...["January", "February", "March", "April", "May", "June"],
    ...["July", "August", "September", "October", "November", "December"],
  ],
} as const;

/** "cijfers tot en met 30 jun 2026". */
export function asOfText(day: string, locale: Locale): string {
  const shown = formatDay(day, locale);
  return locale === "nl" ? `cijfers tot en met ${shown}` : `figures up to ${shown}`;
}
