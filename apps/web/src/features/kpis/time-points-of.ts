import type { Point, Reading } from "@kwartet/api/kpis/reading";
import { isBetterSide } from "@kwartet/metrics/figure-chart";
import { formatInterval, formatPeriod, shownValue } from "@kwartet/metrics/format";
import { measureOf } from "@kwartet/metrics/kpi";
import { canShowInterval } from "@kwartet/metrics/policy";
import type { Route } from "next";
import type { TimePoint } from "@/ui/chart/time-points";
import type { Variation } from "@/ui/signal";
import { type Spoken, shortCountText } from "./figure-count";
import { drawnValue } from "./metric-of-reading";
import { lookOf } from "./variation-of";

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

/** What is ordinary at a point, and which pattern ends in it. */
function ordinaryAt(
  { chart, figure, measure, subject }: Reading,
  index: number,
  { locale, t }: Spoken,
): Pick<TimePoint, "limits" | "limitsText" | "variation" | "note"> {
  const limits = chart?.limits[index];
  if (!chart || !limits) return {};
  const found = chart.patterns[index];
  const { direction } = measureOf(measure).measure;
  const isBetter = found && direction !== "neutral" ? isBetterSide(found.side, direction) : null;
  return {
    limits: { ...limits, centre: chart.centre },
    limitsText: formatInterval({ ...limits, unit: figure.unit }, locale),
    ...(found && {
      variation: subject === "agent" ? lookOf(isBetter) : patternMark(isBetter),
      note: t(`pattern.${found.rule}`, { side: found.side }),
    }),
  };
}

function patternMark(isBetter: boolean | null): Variation {
  if (isBetter === null) return "change";
  return isBetter ? "improvement" : "concern";
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
      ...ordinaryAt(reading, index, spoken),
      incomplete: !point.isComplete,
      ...(hrefOf && point.n > 0 ? { href: hrefOf(point.key) } : {}),
    };
  });
}
