import type { TimePoint } from "@/ui/chart/time-points";
import type { MetricScale } from "@/ui/metric-grid";

/** Drawn figures for the sheet of parts: a picture, never a result. */

export const SHARE_SCALE: MetricScale = {
  domain: [0.5, 1],
  ticks: [50, 60, 70, 80, 90, 100].map((percent) => ({ value: percent / 100, label: String(percent) })),
};

export const WEEKLY_TICKS = [40, 50, 60, 70, 80, 90, 100].map((percent) => ({
  value: percent / 100,
  label: percent === 100 ? "100%" : String(percent),
}));

export const RISING = [68, 66, 65, 66, 70, 71, 73, 70, 70.5, 71, 70.5, 70.6, 69].map((value) => value / 100);
export const NOISE = [83, 84, 85, 89, 84, 85, 88, 84, 85.5, 88, 85, 84.5, 86].map((value) => value / 100);
export const FALLING = [95, 96, 96, 97, 96, 94, 94, 93, 92.5, 92.5, 93, 93, 92].map((value) => value / 100);

const WEEKS = [
  67, 67.5, 62, 64, 61, 64, 55, 66, 62, 69, 68, 63, 77, 72, 58, 69, 79, 73, 81, 70, 64, 61, 64, 78, 79, 83,
  74, 76, 78, 76, 76.5, 70, 76,
];

const FIRST_WEEK = 14;
const SIGNAL_WEEKS = [44, 45];

/** A control chart over 33 weeks: noise, then a run above the middle, then a week that is not over. */
export function drawWeeks({ limits }: { limits: boolean }): TimePoint[] {
  return WEEKS.map((percent, index) => {
    const week = FIRST_WEEK + index;
    const reach = week === 31 || week === 32 ? 0.28 : week === 46 ? 0.22 : 0.15 + (index % 3) * 0.01;
    const isSignal = SIGNAL_WEEKS.includes(week);
    const upper = 0.67 + reach;
    return {
      key: `2026-W${week}`,
      label: `wk ${week}`,
      title: `Week ${week}`,
      value: percent / 100,
      valueText: `${Math.round(percent)}%`,
      countText: "69 / 90",
      lower: percent / 100 - 0.07,
      upper: percent / 100 + 0.06,
      intervalText: `${Math.round(percent) - 7}–${Math.round(percent) + 6}%`,
      limits: limits ? { lower: 0.67 - reach, centre: 0.67, upper } : null,
      limitsText: limits ? `${Math.round((0.67 - reach) * 100)}–${Math.round(upper * 100)}%` : undefined,
      incomplete: week === 46,
      variation: isSignal ? "improvement" : null,
      href: `#${week}`,
    };
  });
}

export const COVERAGE_DAYS = [
  ["ma", 91, 99, 100, 97, 93, 99, 97, 100, 99, 90, 81, 82],
  ["di", 93, 96, 96, 98, 97, 97, 100, 100, 98, 91, 81, 81],
  ["wo", 92, 99, 100, 100, 95, 99, 100, 99, 100, 92, 82, 80],
  ["do", 93, 100, 100, 100, 96, 96, 100, 100, 100, 91, 79, 81],
  ["vr", 90, 100, 98, 99, 94, 97, 99, 99, 98, 91, 67, 67],
  ["za", null, 99, 97, 100, 95, 100, 100, 99, 100, null, null, null],
] as const;
