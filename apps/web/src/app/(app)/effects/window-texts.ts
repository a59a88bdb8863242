import type { EffectOfKind } from "@kwartet/api/effects/read-effects";
import type { WindowTexts } from "@/features/effects/window-strip";
import { describeDatedRange } from "@/features/period/describe-range";

/** The four windows in words; each may lie in another year than the others. */
export function windowTexts(
  { before, selection, during, after }: EffectOfKind["windows"][number],
  spoken: Parameters<typeof describeDatedRange>[1],
): WindowTexts {
  return {
    before: describeDatedRange(before, spoken),
    selection: describeDatedRange(selection, spoken),
    during: describeDatedRange(during, spoken),
    after: describeDatedRange(after, spoken),
  };
}
