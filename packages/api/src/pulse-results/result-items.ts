import type { PulseItem, PulseText } from "@kwartet/metrics/pulse/item";
import { favourableFrom, OUTSIDE_SCALE_POINTS } from "@kwartet/metrics/pulse/item";
import { nameOutsideItem } from "./outside-item-name";
import type { ClosedWave } from "./wave-queries";

/** An item as results show it: how it was asked, and how its answers are counted. */
export type ResultItem = {
  key: string;
  text: PulseText;
  kind: "scale" | "score" | "choice" | "average";
  /** The highest answer of a scale. */
  points: number | null;
  isEngagement: boolean;
  options: PulseText[];
};

/** The items of a wave whose answers are numbers; of an outside survey those that its answers name. */
export function itemsOf(wave: Pick<ClosedWave, "items" | "source">, found: readonly string[]): ResultItem[] {
  if (wave.items !== null) return wave.items.flatMap((item) => ownItem(item));
  const kind = wave.source === "responses" ? ("scale" as const) : ("average" as const);
  return [...new Set(found)].sort().map((key) => ({
    key,
    text: nameOutsideItem(key),
    kind,
    points: kind === "scale" ? OUTSIDE_SCALE_POINTS : null,
    isEngagement: true,
    options: [],
  }));
}

function ownItem(item: PulseItem): ResultItem[] {
  const { key, text, kind } = item;
  const plain = { key, text, points: null, isEngagement: false, options: [] };
  switch (kind) {
    case "scale":
      return [{ ...plain, kind, points: item.points, isEngagement: item.construct === "engagement" }];
    case "score":
      return [{ ...plain, kind }];
    case "choice":
      return [{ ...plain, kind, options: item.options }];
    case "text":
      return [];
  }
}

/** Answers to one item, by answer. */
export type Tally = ReadonlyMap<number, number>;

export const countOf = (tally: Tally): number => [...tally.values()].reduce((sum, n) => sum + n, 0);

/** How many answers lie from one value up to another. */
export function countBetween(tally: Tally, from: number, to: number): number {
  let n = 0;
  for (const [answer, times] of tally) if (answer >= from && answer <= to) n += times;
  return n;
}

export const favourableOf = (tally: Tally, points: number): number =>
  countBetween(tally, favourableFrom(points), points);

/** Who would recommend, from 9; who would not, up to 6. */
export const promotersOf = (tally: Tally): number => countBetween(tally, 9, 10);
export const detractorsOf = (tally: Tally): number => countBetween(tally, 0, 6);
