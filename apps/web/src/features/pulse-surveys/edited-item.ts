import { MOST_OPTIONS } from "@kwartet/api/pulse-surveys/input";
import type { PulseItem, PulseItemKind, PulseText } from "@kwartet/metrics/pulse/item";

const NO_TEXT: PulseText = { nl: "", en: "" };
const LEAST_OPTIONS = 2;

const isWritten = ({ nl, en }: PulseText): boolean => nl.trim() !== "" && en.trim() !== "";

/** Whether a question can be asked as it stands. */
export function isComplete(item: PulseItem): boolean {
  return isWritten(item.text) && (item.kind !== "choice" || item.options.every(isWritten));
}

/** A question that nobody has asked before, under a key that no other has. */
export function newItem(items: readonly PulseItem[]): PulseItem {
  const taken = new Set(items.map(({ key }) => key));
  let number = items.length + 1;
  while (taken.has(`q${number}`)) number += 1;
  return { key: `q${number}`, kind: "scale", points: 5, construct: null, text: NO_TEXT };
}

/** The same question with another way to answer it. */
export function withKind({ key, text }: PulseItem, kind: PulseItemKind): PulseItem {
  switch (kind) {
    case "scale":
      return { key, text, kind, points: 5, construct: null };
    case "choice":
      return { key, text, kind, options: Array.from({ length: LEAST_OPTIONS }, () => NO_TEXT) };
    default:
      return { key, text, kind };
  }
}

/** With one option more or less; a choice has at least two. */
export function withOptionCount(options: readonly PulseText[], count: number): PulseText[] {
  const length = Math.max(LEAST_OPTIONS, Math.min(MOST_OPTIONS, count));
  return Array.from({ length }, (_, index) => options[index] ?? NO_TEXT);
}

/** The same list with one question a place up or down; at either end nothing changes. */
export function movedItem<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const copy = [...items];
  const [item] = to < 0 || to >= items.length ? [] : copy.splice(from, 1);
  if (item !== undefined) copy.splice(to, 0, item);
  return copy;
}
