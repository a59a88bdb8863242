import type { Route } from "next";
import type { Variation } from "../signal";

/** One period of a time chart: numbers for the drawing, texts for people. */
export type TimePoint = {
  /** Unique: "2026-W44". */
  key: string;
  /** Under the axis: "wk 44". */
  label: string;
  /** In the tooltip and the table: "Week 44". */
  title: string;
  /** Null where nothing was measured: the line has a hole there. */
  value: number | null;
  valueText: string;
  /** In the table where there is too little for a value: "3 of 4". */
  fewText?: string;
  /** "69 of 90 contacts". */
  countText: string;
  lower?: number | null;
  upper?: number | null;
  intervalText?: string;
  compare?: number | null;
  compareText?: string;
  limits?: { lower: number; centre: number; upper: number } | null;
  limitsText?: string;
  /** The period is not over: hollow, joined by a dotted line, left out of limits. */
  incomplete?: boolean;
  variation?: Variation | null;
  /** Why it is a signal, in words. */
  note?: string;
  /** The contacts behind this point. */
  href?: Route;
};

/** Every how many points an axis label is printed, so that at most `room` of them stand in a row. */
export function labelStep(count: number, room: number): number {
  return Math.max(1, Math.ceil(count / room));
}

/** Labels are counted from the end: the newest period always has one. */
export function isLabelled(index: number, count: number, step: number): boolean {
  return (count - 1 - index) % step === 0;
}
