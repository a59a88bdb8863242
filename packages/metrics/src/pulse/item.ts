/** How an item is answered. */
export const PULSE_ITEM_KINDS = ["scale", "score", "choice", "text"] as const;
export type PulseItemKind = (typeof PULSE_ITEM_KINDS)[number];

export type PulseText = { nl: string; en: string };

/** One question of a pulse, with both texts that somebody may read it in. */
export type PulseItem = {
  /** The same in every wave in which it stays the same question. */
  key: string;
  text: PulseText;
} & (
  | {
      /** How far somebody agrees, from 1 to `points`; the two highest are favourable. */
      kind: "scale";
      points: 5 | 7;
      /** Items of one construct are averaged; the others stand alone. */
      construct: "engagement" | null;
    }
  /** From 0 to 10, as "would recommend" is asked. */
  | { kind: "score" }
  /** Answered with the number of the option, counted from 0. */
  | { kind: "choice"; options: PulseText[] }
  | { kind: "text" }
);

/** The waves of an outside survey name their items only: five points, agreement, one construct. */
export const OUTSIDE_SCALE_POINTS = 5;

/** The lowest answer of a scale that is favourable: the second highest. */
export function favourableFrom(points: number): number {
  return points - 1;
}
