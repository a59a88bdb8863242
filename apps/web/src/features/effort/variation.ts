import type { Direction, Word } from "@kwartet/metrics/kpi";
import type { Variation } from "@/ui/signal";

/** The mark of a difference: which side is better decides its shape, chance and too little have their own. */
export function variationOf(
  word: Word,
  isBetter: boolean,
  direction: Direction = "lower-is-better",
): Variation {
  if (word === "not enough data") return "too-few";
  if (word === "noise") return "chance";
  if (direction === "neutral") return "change";
  return isBetter ? "improvement" : "concern";
}
