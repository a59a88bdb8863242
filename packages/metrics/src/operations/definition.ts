import type { Direction, Localized } from "../kpi/definition";
import type { OperationId, OperationMeasureId, OperationUnit } from "./figure";

/** One number of an operational figure. */
export type OperationMeasure = {
  id: OperationMeasureId;
  name: Localized;
  unit: OperationUnit;
  formula: Localized;
};

/** One operational figure as the product computes it; of the same shape as a KPI, without a target or a verdict. */
export type OperationDefinition = {
  id: OperationId;
  /** Raised when a figure would come out differently. */
  version: number;
  name: Localized;
  says: Localized;
  /** None of these is better high or low: what is good depends on what customers ask. */
  direction: Extract<Direction, "neutral">;
  clock: Localized;
  population: Localized;
  /** What it assumes, and where it stops. */
  limits: Localized;
  /** Below this many contacts only the count is said. */
  minimumN: number;
  /** Where the interval comes from; null where there is none. */
  source: string | null;
  /** The first one leads. */
  measures: readonly OperationMeasure[];
};
