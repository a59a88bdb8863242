import type { CxMeasureId } from "@kwartet/metrics/board/cx-measure";
import { inForceOn } from "../settings/in-force-queries";
import type { CxTarget } from "./figure-queries";

/** Null where none was set. Before the first has begun, the first holds, as with the targets of the KPIs. */
export function cxTargetOn(targets: readonly CxTarget[], measure: CxMeasureId, day: string): number | null {
  return (
    inForceOn(
      targets.filter((target) => target.measure === measure),
      day,
    )?.target ?? null
  );
}
