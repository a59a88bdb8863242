import { formatDay, formatPeriod, type Locale } from "@kwartet/metrics/format";
import { type DayRange, type Grain, periodEndOf, periodKeyOf, periodStartOf } from "@kwartet/metrics/period";
import type { useTranslations } from "next-intl";

type Text = ReturnType<typeof useTranslations<"period">>;
type Spoken = { locale: Locale; t: Text };

/** Whether a range starts and ends with whole periods of a grain. */
function isWhole({ from, to }: DayRange, grain: Grain): boolean {
  return periodStartOf(periodKeyOf(from, grain)) === from && periodEndOf(periodKeyOf(to, grain)) === to;
}

/** "wk 23 t/m 26", "apr 2026 t/m jun 2026", "1 apr 2026 t/m 12 apr 2026": as short as the range allows. */
export function describeRange(range: DayRange, { locale, t }: Spoken): string {
  if (range.from === range.to) return formatDay(range.from, locale);
  if (isWhole(range, "week")) {
    const [first, last] = [periodKeyOf(range.from, "week"), periodKeyOf(range.to, "week")];
    if (first === last) return withYear(first, locale);
    const [firstYear, lastYear] = [first.slice(0, 4), last.slice(0, 4)];
    if (firstYear === lastYear) {
      return t("span", { from: formatPeriod(first, locale), to: `${Number(last.slice(6))}` });
    }
    return t("span", { from: withYear(first, locale), to: withYear(last, locale) });
  }
  for (const grain of ["year", "quarter", "month"] as const) {
    if (!isWhole(range, grain)) continue;
    const [first, last] = [periodKeyOf(range.from, grain), periodKeyOf(range.to, grain)];
    const [from, to] = [formatPeriod(first, locale), formatPeriod(last, locale)];
    return first === last ? from : t("span", { from, to });
  }
  return t("span", { from: formatDay(range.from, locale), to: formatDay(range.to, locale) });
}

/** The same, with the year beside weeks of one year too: for days long before or after those of the page. */
export function describeDatedRange(range: DayRange, spoken: Spoken): string {
  const [first, last] = [periodKeyOf(range.from, "week"), periodKeyOf(range.to, "week")];
  const isOneYear = isWhole(range, "week") && first !== last && first.slice(0, 4) === last.slice(0, 4);
  const said = describeRange(range, spoken);
  return isOneYear ? `${said} ${first.slice(0, 4)}` : said;
}

function withYear(weekKey: string, locale: Locale): string {
  return `${formatPeriod(weekKey, locale)} ${weekKey.slice(0, 4)}`;
}

/** The same inside a sentence: "week 23 tot en met 26", else as above. */
export function sayRange(range: DayRange, spoken: Spoken): string {
  const { t } = spoken;
  if (!isWhole(range, "week")) return describeRange(range, spoken);
  const [first, last] = [periodKeyOf(range.from, "week"), periodKeyOf(range.to, "week")];
  const [from, to] = [Number(first.slice(6)), Number(last.slice(6))];
  if (first === last) return t("sayWeek", { week: from });
  if (first.slice(0, 4) === last.slice(0, 4)) return t("sayWeeks", { from, to });
  return t("sayWeeksOfYears", { from, fromYear: first.slice(0, 4), to, toYear: last.slice(0, 4) });
}
