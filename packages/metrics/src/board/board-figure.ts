import type { Localized } from "../kpi/definition";
import type { Word } from "../kpi/figure";

/**
 * What a value of the page is: a share in [0, 1]; a net share in [−1, 1], such as would recommend; a difference of
 * shares; a score on the scale of its question; how many; about how many, and money in minor units, of which two digits are
 * told.
 */
export type BoardValueUnit = "share" | "net" | "points" | "score" | "count" | "estimate" | "money";

/** A value with what it needs to be read honestly. */
export type BoardValue = {
  /** Unrounded; null without data. */
  value: number | null;
  lower: number | null;
  upper: number | null;
  /** The part of n that counts; null for what is no share of things that were counted. */
  x: number | null;
  n: number;
  unit: BoardValueUnit;
};

/** One number of the page, by an id that is the same in every form in which the page leaves the product. */
export type BoardFigure = {
  id: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
  /** Null where nothing was counted, as for a target. */
  n: number | null;
  /** By what it is computed: a measure and the version of its definition. */
  definition: string;
  /** Null where nothing is compared. */
  word: Word | null;
  unit: BoardValueUnit;
  name: Localized;
};

/** In what the difference of two values of a unit is told. */
export function differenceUnitOf(unit: BoardValueUnit): BoardValueUnit {
  return unit === "share" ? "points" : unit;
}

/** A value that is not there. */
export function noValue(unit: BoardValueUnit): BoardValue {
  return { value: null, lower: null, upper: null, x: null, n: 0, unit };
}
