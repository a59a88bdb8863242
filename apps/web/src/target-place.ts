import { type Figure, measureOf } from "@kwartet/metrics/kpi";

/** Where a figure lies beside its target: surely on one side of it, or too close to say. */
export type TargetPlace = "reached" | "close" | "missed";

/** Null without a target or an interval: then nothing can be said. */
export function placeOfTarget(
  { measure, lower, upper }: Pick<Figure, "measure" | "lower" | "upper">,
  target: number | null,
): TargetPlace | null {
  if (target === null || lower === null || upper === null) return null;
  const isLowerBetter = measureOf(measure).measure.direction === "lower-is-better";
  const [worst, best] = isLowerBetter ? [-upper, -lower] : [lower, upper];
  const aim = isLowerBetter ? -target : target;
  if (worst >= aim) return "reached";
  return best < aim ? "missed" : "close";
}
