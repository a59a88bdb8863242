import type { PreviewFigure } from "@kwartet/api/imports/dry-run/preview";

export type MovementWord = "isNew" | "isSame" | "isChance" | "isOther";

type Moved = { before: PreviewFigure; after: PreviewFigure };

/** Whether an import says anything at all about a figure. */
export const isMoved = ({ before, after }: Moved): boolean =>
  before.n !== after.n || before.value !== after.value;

/** What a movement comes down to; a figure that was within the interval of the other may be chance. */
export function wordOf({ before, after }: Moved): MovementWord {
  if (before.value === null) return "isNew";
  if (after.value === before.value) return "isSame";
  const { lower, upper } = after;
  const isWithin = (lower === null || before.value >= lower) && (upper === null || before.value <= upper);
  return isWithin ? "isChance" : "isOther";
}
