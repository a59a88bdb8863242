import type { MetricScale } from "@/ui/metric-grid";

/** The same scale for a narrow column: few numbers, equally far apart and counted from the end. */
export function withFewTicks({ domain, ticks }: MetricScale, most = 4): MetricScale {
  const step = Math.ceil(ticks.length / most);
  return { domain, ticks: ticks.filter((_, index) => (ticks.length - 1 - index) % step === 0) };
}
