import type { Point, Reading } from "@kwartet/api/kpis/reading";
import {
  formatFigureParts,
  formatInterval,
  formatOutOf,
  formatPeriod,
  formatValue,
} from "@kwartet/metrics/format";
import { type Figure, measureOf } from "@kwartet/metrics/kpi";
import { canShowInterval } from "@kwartet/metrics/policy";
import type { Route } from "next";
import type { Metric } from "@/ui/metric-cell";
import { countText, type Spoken } from "./figure-count";
import { readingSentence } from "./reading-sentence";
import { assuranceOfReading, variationOf } from "./variation-of";

/** What a KPI is called where it leads; attendance is the one measure with a name of its own there. */
export function nameOfReading(
  { kpi, measure }: Pick<Reading, "kpi" | "measure">,
  { locale }: Spoken,
): string {
  const found = measureOf(measure);
  return (measure === "attendance" ? found.measure.name : found.kpi.name)[locale] ?? kpi;
}

/** One reading as a metric cell shows it. */
export function metricOfReading(reading: Reading, spoken: Spoken, href?: Route): Metric {
  const { figure, target, population } = reading;
  const { locale, t } = spoken;
  const shown = shownFigure(figure, target, spoken);
  return {
    id: reading.measure,
    name: nameOfReading(reading, spoken),
    says: t(`says3.${reading.measure}`),
    ...(href ? { href } : {}),
    ...shown,
    count: countText(figure, spoken, population),
    trend: {
      values: reading.series.map(drawnValue),
      ...ordinaryOf(reading),
      incomplete: reading.series.findLast((point) => drawnValue(point) !== null)?.isComplete === false,
      label: t("trend", {
        name: nameOfReading(reading, spoken),
        first: edge(reading.series.at(0), locale),
        last: edge(reading.series.at(-1), locale),
      }),
    },
    variation: variationOf(reading),
    assurance: assuranceOfReading(reading),
    sentence: readingSentence(reading, spoken),
  };
}

/** The limits of the newest point stand for all of them: a sparkline says whether, and not how far. */
function ordinaryOf({ chart }: Reading): Pick<NonNullable<Metric["trend"]>, "centre" | "band"> {
  const band = chart?.limits.findLast((limits) => limits !== null) ?? null;
  return { centre: chart?.centre ?? null, band };
}

const edge = (point: Point | undefined, locale: Spoken["locale"]): string =>
  point ? formatPeriod(point.key, locale) : "";

/** A point of fewer than five would be an alp of chance. */
export function drawnValue({ value, n }: Pick<Point, "value" | "n">): number | null {
  return canShowInterval(n) ? value : null;
}

/** Value, unit and interval as the rules allow: below five contacts only "3 van 4". */
export function shownFigure(
  figure: Figure,
  target: number | null,
  { locale, t }: Spoken,
): Pick<Metric, "value" | "unit" | "interval"> {
  const { value, lower, upper, unit, x, n } = figure;
  if (value === null) return { value: null, interval: null };
  if (!canShowInterval(n)) {
    return { value: x === null ? null : formatOutOf(x, n, locale), interval: null };
  }
  const parts = formatFigureParts(figure, locale);
  const hasBounds = lower !== null || upper !== null;
  const label = [
    t("whisker.value", { value: formatValue(value, unit, locale) }),
    hasBounds ? t("whisker.interval", { interval: formatInterval(figure, locale) }) : null,
    target === null ? null : t("whisker.target", { target: formatValue(target, unit, locale) }),
  ];
  return {
    value: parts.value,
    unit: parts.unit,
    interval: { value, lower, upper, target, label: label.filter((part) => part !== null).join(", ") },
  };
}
