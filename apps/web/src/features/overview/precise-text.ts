import { formatValue, type Locale } from "@kwartet/metrics/format";
import type { Figure } from "@kwartet/metrics/kpi";

type Shown = Pick<Figure, "value" | "lower" | "upper" | "unit">;

/** Of a whole organisation the interval is so narrow that a decimal is sure enough to be shown. */
const DECIMALS = 1;

/** "81,9%" or "0:24"; null without data. */
export function preciseValue({ value, unit }: Shown, locale: Locale): string | null {
  return value === null ? null : formatValue(value, unit, locale, DECIMALS);
}

/** "81,6–82,2%"; null where a bound is missing. */
export function preciseInterval({ lower, upper, unit }: Shown, locale: Locale): string | null {
  if (lower === null || upper === null) return null;
  const low = formatValue(lower, unit, locale, DECIMALS);
  return `${unit === "share" ? low.replace("%", "") : low}–${formatValue(upper, unit, locale, DECIMALS)}`;
}
