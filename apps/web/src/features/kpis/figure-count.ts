import { formatCount, formatNumber, formatOutOf, type Locale } from "@kwartet/metrics/format";
import type { Figure } from "@kwartet/metrics/kpi";
import type { useTranslations } from "next-intl";

export type KpiText = ReturnType<typeof useTranslations<"kpis">>;
export type Spoken = { locale: Locale; t: KpiText };

type Counted = Pick<Figure, "measure" | "x" | "n">;
/** What the n of some figures is part of: the rated of all contacts, the days of a number of minutes. */
type Population = { counted: number; of: number; days: number | null };

const MINUTES_PER_HOUR = 60;

/** The n line of a figure: "245 van 325 contacten", "beoordeeld door 59 van 325". */
export function countText(figure: Counted, { locale, t }: Spoken, population?: Population): string {
  const { measure, x, n } = figure;
  if (measure === "attendance" || measure === "coverage") {
    const hours = (minutes: number) => formatNumber(minutes / MINUTES_PER_HOUR, locale);
    const text = t("count.hours", { x: hours(x ?? 0), n: hours(n) });
    return population?.days == null ? text : t("count.hoursOnDays", { text, days: population.days });
  }
  if (measure === "top-two" || measure === "rating-mean" || measure === "said-solved") {
    if (!population) return t("count.ratings", { n: formatCount(n, locale), count: n });
    return t("count.ratedBy", { outOf: formatOutOf(population.counted, population.of, locale) });
  }
  if (x === null) return t("count.contacts", { n: formatCount(n, locale), count: n });
  return t("count.ofContacts", { outOf: formatOutOf(x, n, locale), count: n });
}

/** The same in a narrow column: "68 van 88". */
export function shortCountText({ measure, x, n }: Counted, { locale, t }: Spoken): string {
  if (measure === "attendance" || measure === "coverage") return countText({ measure, x, n }, { locale, t });
  return x === null ? formatCount(n, locale) : formatOutOf(x, n, locale);
}
