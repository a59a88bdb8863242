import type { DayRange, RangePreset } from "@kwartet/metrics/period";
import { comparisonRange, resolveRange } from "@kwartet/metrics/period";
import type { DataBounds } from "./bounds-queries";
import type { COMPARISONS } from "./input";
import { earlierDay, laterDay } from "./slices";

type AskedRange = { preset?: RangePreset | undefined; from?: string | undefined; to?: string | undefined };

/** The days that are asked for: two given days, a preset, or the usual one. Null without data. */
export function rangeOf(asked: AskedRange, bounds: DataBounds | null, usual: RangePreset): DayRange | null {
  if (asked.from !== undefined && asked.to !== undefined) return { from: asked.from, to: asked.to };
  if (bounds === null) return null;
  const { asOfDay, firstDay } = bounds;
  if (asked.from !== undefined) return { from: asked.from, to: laterDay(asked.from, asOfDay) };
  if (asked.to !== undefined) return { from: earlierDay(firstDay, asked.to), to: asked.to };
  return resolveRange(asked.preset ?? usual, asOfDay, firstDay);
}

/** What the range is compared with; null where nothing is. */
export function comparedRange(range: DayRange, compare: (typeof COMPARISONS)[number]): DayRange | null {
  return compare === "none" ? null : comparisonRange(range, compare);
}
