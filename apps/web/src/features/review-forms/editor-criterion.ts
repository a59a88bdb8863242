import type { CriterionInput } from "@kwartet/api/review-forms/input";
import { CRITERION_LEVELS } from "@kwartet/metrics/review-score";

/** A criterion while it is written; the key stays when it moves, also before it has an id. */
export type EditedCriterion = Omit<CriterionInput, "weight"> & { key: string; weight: string };

/** What is wrong with a criterion, beside which field. */
export type CriterionFault = "title" | "weight" | "anchors";

export function faultsOf({ title, weight, anchors }: EditedCriterion): CriterionFault[] {
  const number = weightOf(weight);
  return [
    ...(title.trim() === "" ? (["title"] as const) : []),
    ...(number === null ? (["weight"] as const) : []),
    ...(anchors.some((anchor) => anchor.trim() === "") ? (["anchors"] as const) : []),
  ];
}

/** With a comma or a point; null for what is no weight. */
export function weightOf(text: string): number | null {
  const value = Number(text.trim().replace(",", "."));
  return text.trim() !== "" && value >= 0.1 && value <= 100 ? value : null;
}

/** A critical criterion has two levels: not in order, and in order. */
export function withCritical(criterion: EditedCriterion, isCritical: boolean): EditedCriterion {
  const { anchors } = criterion;
  const ends = [anchors[0] ?? "", anchors.at(-1) ?? ""];
  return { ...criterion, isCritical, anchors: isCritical ? ends : anchors };
}

/** With so many levels; those that are added are to be written, those that are lost are the highest. */
export function withLevels(criterion: EditedCriterion, levels: number): EditedCriterion {
  const count = Math.max(CRITERION_LEVELS.least, Math.min(CRITERION_LEVELS.most, levels));
  const anchors = Array.from({ length: count }, (_, index) => criterion.anchors[index] ?? "");
  return { ...criterion, anchors };
}

/** The same list with one criterion a place up or down; at either end nothing changes. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const copy = [...items];
  const [item] = to < 0 || to >= items.length ? [] : copy.splice(from, 1);
  if (item !== undefined) copy.splice(to, 0, item);
  return copy;
}
