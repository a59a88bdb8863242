import { type MeasureId, measureOf } from "@kwartet/metrics/kpi";

/** Whether a figure counts ratings: a contact with two of them is then listed twice. */
export function isOfRatings(measure: MeasureId): boolean {
  return measure === "said-solved" || measureOf(measure).kpi.id === "friendliness";
}
