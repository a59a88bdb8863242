import type { BendBin } from "@kwartet/metrics/outcome/tipping-point-bins";
import type { BendReading } from "@kwartet/metrics/outcome/tipping-point-groups";
import { clampedScale, type Domain } from "@/ui/chart/linear";

export const BEND_HEIGHT = 260;

export type BendScales = {
  /** In hundredths of the width. */
  x: (value: number) => number;
  y: (value: number) => number;
  across: Domain;
  ticksAcross: number[];
  ticksUp: number[];
};

const STEPS = { seconds: [30, 60, 120, 300, 600, 1800], hours: [0.5, 1, 2, 4, 8, 16] } as const;
const MOST_TICKS = 8;
const STEP_UP = 0.5;

/** From no wait to the longest step, and as much of the scores as the means and their ranges need. */
export function bendScales(bins: readonly BendBin[], unit: BendReading["unit"]): BendScales {
  const longest = Math.max(...bins.map(({ x }) => x), STEPS[unit][0]);
  const step = STEPS[unit].find((each) => longest / each <= MOST_TICKS) ?? longest;
  const low = Math.floor(Math.min(...bins.map(({ lower }) => lower), 4) / STEP_UP) * STEP_UP;
  const high = Math.ceil(Math.max(...bins.map(({ upper }) => upper), low + STEP_UP) / STEP_UP) * STEP_UP;
  const across = [0, longest * 1.03] as const;
  return {
    x: clampedScale(across, [0, 100]),
    y: clampedScale([low, high], [BEND_HEIGHT, 8]),
    across,
    ticksAcross: evenly(0, longest, step),
    ticksUp: evenly(low, high, STEP_UP),
  };
}

function evenly(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, index) => from + index * step);
}
