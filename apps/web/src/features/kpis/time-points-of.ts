import type { Point, Reading } from "@kwartet/api/kpis/reading";
import { formatInterval, formatPeriod, shownValue } from "@kwartet/metrics/format";
import { canShowInterval } from "@kwartet/metrics/policy";
import type { Route } from "next";
import type { TimePoint } from "@/ui/chart/time-points";
import { type Spoken, shortCountText } from "./figure-count";
import { drawnValue } from "./metric-of-reading";

type Series = {
  reading: Reading;
  /** Point for point beside the series; null where nothing is compared. */
  compared: readonly Point[] | null;
  /** The contacts behind a point; null where the caller may not open them. */
  hrefOf: ((key: string) => Route) | null;
};

/** "Week 24" or "jun 2026": a period as a tooltip and a heading name it. */
export function titleOfPeriod(key: string, { locale, t }: Spoken): string {
  const week = /-W(\d{2})$/.exec(key)?.[1];
  return week ? t("week", { week: Number(week) }) : formatPeriod(key, locale);
}

/** A series as the chart and its table show it: numbers for the drawing, texts for people. */
export function timePointsOf({ reading, compared, hrefOf }: Series, spoken: Spoken): TimePoint[] {
  const { measure, figure } = reading;
  return reading.series.map((point, index) => {
    const before = compared?.[index];
    const isSure = canShowInterval(point.n);
    const asFigure = { ...point, unit: figure.unit };
    return {
      key: point.key,
      label: formatPeriod(point.key, spoken.locale),
      title: titleOfPeriod(point.key, spoken),
      value: drawnValue(point),
      valueText: shownValue(asFigure, spoken.locale),
      ...(point.n > 0 && !isSure ? { fewText: spoken.t("tooFew") } : {}),
      countText: shortCountText({ measure, x: point.x, n: point.n }, spoken),
      lower: isSure ? point.lower : null,
      upper: isSure ? point.upper : null,
      ...(isSure && point.lower !== null ? { intervalText: formatInterval(asFigure, spoken.locale) } : {}),
      ...(before
        ? {
            compare: drawnValue(before),
            compareText: shownValue({ ...before, unit: figure.unit }, spoken.locale),
          }
        : {}),
      incomplete: !point.isComplete,
      ...(hrefOf && point.n > 0 ? { href: hrefOf(point.key) } : {}),
    };
  });
}
