import { formatLink, type LinkedOutcome } from "@kwartet/metrics/explain/link-words";
import { formatNumber, type Locale } from "@kwartet/metrics/format";
import type { MetricScale } from "@/ui/metric-grid";

const TICKS = [-2, -1, 0, 1, 2];
const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** Round steps on both sides of nothing, wide enough for everything that is drawn. */
export function evenScale(
  values: readonly number[],
  labelOf: (value: number, step: number) => string,
): MetricScale {
  const reach = Math.max(0, ...values.map(Math.abs));
  const step = roundStep(reach > 0 ? reach / 2 : 0.5);
  const ticks = TICKS.map((times) => ({ value: times * step, label: labelOf(times * step, step) }));
  return { domain: [-2 * step, 2 * step], ticks };
}

/** Round steps around values that lie anywhere. */
export function plainScale(values: readonly number[], locale: Locale): MetricScale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = roundStep((high - low) / 4 || 1);
  const first = Math.floor(low / step);
  const ticks = Array.from({ length: Math.ceil(high / step) - first + 1 }, (_, index) => {
    const value = (first + index) * step;
    return { value, label: formatNumber(value, locale, decimalsFor(step)) };
  });
  return { domain: [ticks[0]?.value ?? 0, ticks.at(-1)?.value ?? 1], ticks };
}

/** A difference of an outcome on an axis: points for shares, its own scale for others; without a unit. */
export function outcomeTick(unit: LinkedOutcome["unit"], locale: Locale) {
  return (value: number, step: number): string => {
    if (value === 0) return "0";
    const times = unit === "share" ? 100 : 1;
    const text = formatNumber(value * times, locale, decimalsFor(step * times));
    return value > 0 ? `+${text}` : text;
  };
}

/** The same with its unit, for a table. */
export const outcomeText = formatLink;

/** The next round number: steps that are easily read, and close enough for intervals to fill the drawing. */
function roundStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  return Number((power * (ROUND.find((times) => times * power >= width * (1 - 1e-9)) ?? 10)).toPrecision(6));
}

/** As many decimals as the step needs to be told exactly: 0.25 two, 0.5 one, 20 none. */
function decimalsFor(step: number): number {
  const text = String(Number(step.toPrecision(6)));
  return text.includes("e-") ? 6 : (text.split(".")[1]?.length ?? 0);
}
