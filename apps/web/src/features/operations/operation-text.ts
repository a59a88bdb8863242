import type { OperationPoint, OperationReading } from "@kwartet/api/operations/reading";
import {
  formatCount,
  formatNumber,
  formatOperation,
  formatOutOf,
  formatPeriod,
  type Locale,
} from "@kwartet/metrics/format";
import { operationMeasureOf, operationOf } from "@kwartet/metrics/operations/catalogue";
import type { OperationFigure } from "@kwartet/metrics/operations/figure";
import { canShowInterval } from "@kwartet/metrics/policy";
import type { Route } from "next";
import type { useTranslations } from "next-intl";

export type OperationText = ReturnType<typeof useTranslations<"operations">>;
export type Spoken = { locale: Locale; t: OperationText };

const SECONDS_PER_HOUR = 3600;

/** What a figure is called: the whole where it has one number, that number where it has several. */
export function nameOfFigure({ operation, measure }: OperationFigure, locale: Locale): string {
  const definition = operationOf(operation);
  const isOnly = definition.measures.length === 1;
  return (isOnly ? definition : operationMeasureOf(measure)).name[locale];
}

/** Where the figure is explained. */
export const definitionPath = ({ operation }: Pick<OperationFigure, "operation">): Route =>
  `/definitions#${operation}` as Route;

/** "12 van 340 contacten", "1.204 klanten", "310 van 402 uur, 22 dagen"; null where the value says it all. */
export function countLine(figure: OperationFigure, { locale, t }: Spoken): string | null {
  const { basis, x, n, days, unit, value } = figure;
  if (value === null || unit === "count") return null;
  const withDays = (text: string) => (days === null ? text : t("count.onDays", { text, days }));
  if (basis === "customers") return t("count.customers", { n: formatCount(n, locale), count: n });
  if (basis === "seconds") {
    const hours = (seconds: number) => formatNumber(seconds / SECONDS_PER_HOUR, locale);
    return withDays(t("count.hours", { x: hours(x ?? 0), n: hours(n) }));
  }
  if (x === null) return withDays(t("count.contacts", { n: formatCount(n, locale), count: n }));
  // Below five the value itself is already "3 of 4".
  return canShowInterval(n) ? t("count.ofContacts", { outOf: formatOutOf(x, n, locale) }) : null;
}

/** The value, or why there is none; a mean or median of fewer than five would say more than they can. */
export function valueText(figure: OperationFigure, { locale, t }: Spoken): string {
  if (isTooFew(figure)) return t("tooFew");
  return figure.value === null ? t(`unknown.${figure.measure}`) : formatOperation(figure, locale);
}

/** Shares below five are said as "3 of 4"; counts are what they are; sums of minutes are of many contacts. */
export function isTooFew({ value, unit, basis, n }: OperationFigure): boolean {
  const isPerContact = unit === "seconds" || unit === "per-customer";
  return value !== null && isPerContact && basis !== "seconds" && !canShowInterval(n);
}

/** What a sparkline needs; null where no week has a point. */
export function trendOf({ figure, series }: OperationReading, name: string, { locale, t }: Spoken) {
  const values = series.map((point) => drawnValue(point, figure));
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const edge = (point: OperationPoint | undefined) => (point ? formatPeriod(point.key, locale) : "");
  return {
    values,
    // Small differences stay small: a fifth of the largest week fills half the height.
    calm: Math.max(...known) / 5,
    incomplete: series.findLast((point) => drawnValue(point, figure) !== null)?.isComplete === false,
    label: t("trend", { name, first: edge(series.at(0)), last: edge(series.at(-1)) }),
  };
}

/** A share or mean of fewer than five would be an alp of chance; a count is what it is. */
function drawnValue({ value, n }: OperationPoint, { unit }: OperationFigure): number | null {
  return unit === "count" || canShowInterval(n) ? value : null;
}
