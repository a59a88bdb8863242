import type { MetricScale } from "@/ui/metric-grid";

const MOST_TICKS = 4;

/** The same scale for a narrow column: at most four numbers, equally far apart and counted from the end. */
export function withFewTicks({ domain, ticks }: MetricScale): MetricScale {
  const step = Math.ceil(ticks.length / MOST_TICKS);
  return { domain, ticks: ticks.filter((_, index) => (ticks.length - 1 - index) % step === 0) };
}
