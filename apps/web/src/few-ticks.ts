import type { MetricScale } from "@/ui/metric-grid";

/** The same scale with only the numbers at its ends and in its middle, for a column without room for more. */
export function withFewTicks({ domain, ticks }: MetricScale): MetricScale {
  const middle = (domain[0] + domain[1]) / 2;
  const nearest = [...ticks].sort((a, b) => Math.abs(a.value - middle) - Math.abs(b.value - middle))[0];
  const kept = new Set([ticks[0], nearest, ticks.at(-1)]);
  return { domain, ticks: ticks.filter((tick) => kept.has(tick)) };
}
