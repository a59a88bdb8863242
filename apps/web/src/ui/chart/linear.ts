import { scaleLinear } from "@visx/scale";

export type Domain = readonly [low: number, high: number];

/** A scale that ends where the drawing ends: what lies outside is drawn on the edge. */
export function clampedScale(domain: Domain, range: readonly [number, number]): (value: number) => number {
  const scale = scaleLinear<number>({ domain: [...domain], range: [...range], clamp: true });
  return (value) => Math.round(scale(value) * 100) / 100;
}

/** Horizontal places are shares of the width, so that one drawing fits every screen. */
export function percentScale(domain: Domain): (value: number) => string {
  const scale = clampedScale(domain, [0, 100]);
  return (value) => `${scale(value)}%`;
}
