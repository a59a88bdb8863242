import type { Word } from "@kwartet/metrics/kpi";

/** The word for a pair, as a key of the messages. */
export const WORD_KEYS = {
  signal: "link",
  noise: "chance",
  "not enough data": "few",
} as const satisfies Record<Word, string>;
