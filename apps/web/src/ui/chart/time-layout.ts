import { scalePoint } from "@visx/scale";
import { clampedScale, type Domain } from "./linear";
import type { Place } from "./places-line";
import type { TimePoint } from "./time-points";

/** Lines are drawn 1000 wide and stretched to the screen; everything with a shape is placed by percentage. */
export const DRAWN_WIDTH = 1000;

export type TimeLayout = {
  height: number;
  /** In per cent of the width. */
  x: (key: string) => number;
  y: (value: number) => number;
};

export function layOutTime(points: readonly TimePoint[], domain: Domain, height: number): TimeLayout {
  const x = scalePoint<string>({ domain: points.map((point) => point.key), range: [0, 100], padding: 0.5 });
  return {
    height,
    x: (key) => Math.round((x(key) ?? 0) * 1000) / 1000,
    y: clampedScale(domain, [height, 0]),
  };
}

/** The places of a series on the stretched drawing. */
export function placesOf(
  points: readonly TimePoint[],
  layout: TimeLayout,
  pick: (point: TimePoint) => number | null | undefined,
): Place[] {
  return points.map((point) => {
    const value = pick(point);
    return value == null ? null : { x: (layout.x(point.key) / 100) * DRAWN_WIDTH, y: layout.y(value) };
  });
}

/** The limits as steps, one per period: two edges and the area between them. */
export function stepLimits(
  points: readonly TimePoint[],
  layout: TimeLayout,
): { upper: string; lower: string; area: string } {
  const half = DRAWN_WIDTH / points.length / 2;
  const steps = points.flatMap((point) => {
    if (!point.limits) return [];
    const middle = (layout.x(point.key) / 100) * DRAWN_WIDTH;
    return [
      {
        from: middle - half,
        to: middle + half,
        high: layout.y(point.limits.upper),
        low: layout.y(point.limits.lower),
      },
    ];
  });
  if (steps.length === 0) return { upper: "", lower: "", area: "" };
  const upper = steps.map((step) => `${step.from} ${step.high}L${step.to} ${step.high}`).join("L");
  const lower = steps.map((step) => `${step.from} ${step.low}L${step.to} ${step.low}`).join("L");
  const back = [...steps]
    .reverse()
    .map((step) => `${step.to} ${step.low}L${step.from} ${step.low}`)
    .join("L");
  return { upper: `M${upper}`, lower: `M${lower}`, area: `M${upper}L${back}z` };
}

export type Phase = { key: string; label: string };

/** The row in which each label of a phase is written, so that neighbours do not lie over each other. */
export function phaseRows(phases: readonly Phase[], x: (key: string) => number): number[] {
  const ends: number[] = [];
  return phases.map((phase) => {
    const start = x(phase.key);
    const free = ends.findIndex((end) => end <= start);
    const row = free === -1 ? ends.length : free;
    // A character is some 7 px wide and the plot some 900.
    ends[row] = start + phase.label.length * 0.8 + 1.5;
    return row;
  });
}
