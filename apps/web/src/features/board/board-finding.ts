import type { TeamBoard } from "@kwartet/api/board/read-board";
import type { Reading } from "@kwartet/api/kpis/reading";
import { RESOLUTION_MEASURES, type ResolutionMeasure } from "@kwartet/metrics/kpi";
import { canShowInterval } from "@kwartet/metrics/policy";
import { placeOfTarget, type TargetPlace } from "@/target-place";

export type BoardFinding =
  | { kind: ResolutionMeasure; reading: Reading; place: TargetPlace | "unknown" }
  | { kind: "none" };

const isResolution = (measure: string): measure is ResolutionMeasure =>
  (RESOLUTION_MEASURES as readonly string[]).includes(measure);

/**
 * What there is to say of a team: how often it solves the question at once. Of its agents nothing,
 * as long as the differences between them have not been computed.
 */
export function findOfBoard({ context }: Pick<TeamBoard, "context">): BoardFinding {
  for (const reading of context) {
    const { measure, figure, target } = reading;
    if (isResolution(measure) && figure.value !== null && canShowInterval(figure.n)) {
      return { kind: measure, reading, place: placeOfTarget(figure, target) ?? "unknown" };
    }
  }
  return { kind: "none" };
}
