import { formatNumber, formatValue, type Locale } from "@kwartet/metrics/format";
import type { Figure } from "@kwartet/metrics/kpi";
import type { MetricScale } from "@/ui/metric-grid";

type Drawn = Pick<Figure, "value" | "lower" | "upper" | "unit">;

/** Seconds between ticks that read well on a clock. */
const CLOCK_STEPS = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400];
const MOST_TICKS = 7;

/**
 * One scale for everything in a column. Shares stand on 50 to 100 % unless something lies outside:
 * then the whole column widens, so that rows can still be compared by eye.
 */
export function scaleFor(
  figures: readonly Drawn[],
  locale: Locale,
  targets: (number | null)[] = [],
): MetricScale {
  const unit = figures[0]?.unit ?? "share";
  const values = [...figures.flatMap(({ value, lower, upper }) => [value, lower, upper]), ...targets].filter(
    (value) => value !== null,
  );
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  if (unit === "share") return shareScale(lowest, highest, locale);
  if (unit === "score") return ticked([1, 5], 1, (value) => formatNumber(value, locale));
  const top = Number.isFinite(highest) ? highest : 60;
  const step = CLOCK_STEPS.find((candidate) => top / candidate < MOST_TICKS) ?? 86_400;
  const end = Math.max(1, Math.ceil(top / step)) * step;
  return ticked([0, end], step, (value) => formatValue(value, "seconds", locale));
}

function shareScale(lowest: number, highest: number, locale: Locale): MetricScale {
  const isLow = Number.isFinite(highest) && highest <= 0.5;
  const start = isLow ? 0 : Math.min(0.5, Math.max(0, Math.floor(lowest * 10) / 10));
  const end = isLow ? Math.max(0.1, Math.ceil(highest * 10) / 10) : 1;
  const from = Number.isFinite(start) ? start : 0.5;
  const steps = [0.02, 0.05, 0.1, 0.2, 0.25];
  const step = steps.find((candidate) => (end - from) / candidate < MOST_TICKS - 0.5) ?? 0.25;
  return ticked([from, end], step, (value) => formatNumber(value * 100, locale));
}

function ticked([from, to]: [number, number], step: number, label: (value: number) => string): MetricScale {
  // Whole steps counted from the round end of the scale; the other end may lie between two of them.
  const count = Math.floor((to - from) / step + 1e-9);
  const values = [...Array(count + 1).keys()].map((index) => to - (count - index) * step);
  return { domain: [from, to], ticks: values.map((value) => ({ value, label: label(value) })) };
}
