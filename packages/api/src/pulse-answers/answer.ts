import type { PulseItem } from "@kwartet/metrics/pulse/item";
import { badRequest } from "../errors";
import { LONGEST_COMMENT } from "./input";

/** What somebody answered: the numbers and the texts, by the key of the question; what was skipped is not there. */
export type PulseAnswer = { answers: Record<string, number>; comments: Record<string, string> };

/** An answer as it is sealed, with the way by which it came: what came by a link is not read back to an account. */
export type SealedAnswer = PulseAnswer & { via: "account" | "link" };

/** The answer as it is kept; refuses what no question asks, what lies off a scale, and an answer to nothing. */
export function checkAnswer(items: readonly PulseItem[], { answers, comments }: PulseAnswer): PulseAnswer {
  for (const [key, value] of Object.entries(answers)) {
    const bounds = boundsOf(items.find((item) => item.key === key));
    if (bounds === null || !Number.isInteger(value) || value < bounds.least || value > bounds.most) {
      throw badRequest("An answer does not belong to its question.", "answer");
    }
  }
  const texts = Object.entries(comments).map(([key, text]) => [key, cleaned(text)] as const);
  if (texts.some(([key]) => items.find((item) => item.key === key)?.kind !== "text")) {
    throw badRequest("A text does not belong to its question.", "answer");
  }
  const written = texts.filter(([, text]) => text !== "");
  if (Object.keys(answers).length === 0 && written.length === 0) {
    throw badRequest("Answer at least one question.", "empty");
  }
  return { answers, comments: Object.fromEntries(written) };
}

function boundsOf(item: PulseItem | undefined): { least: number; most: number } | null {
  switch (item?.kind) {
    case "scale":
      return { least: 1, most: item.points };
    case "score":
      return { least: 0, most: 10 };
    case "choice":
      return { least: 0, most: item.options.length - 1 };
    default:
      return null;
  }
}

/** Without signs that do not print, which could tell one text from another, and halves of signs. */
const cleaned = (text: string): string => text.replaceAll(/[^\P{C}\n]/gu, "").trim();

const AROUND_BYTES = 128;
const NUMBER_BYTES = 64;
const LONGEST_KEY = 30;
/** A unit of text takes three bytes at most, and is never escaped into more once it is clean. */
const BYTES_PER_UNIT = 3;

/** The length to which every answer to these questions is filled up. */
export function sealedLengthBytes(items: readonly PulseItem[]): number {
  return items.reduce(
    (sum, { kind }) =>
      sum + (kind === "text" ? LONGEST_COMMENT * BYTES_PER_UNIT + LONGEST_KEY + NUMBER_BYTES : NUMBER_BYTES),
    AROUND_BYTES,
  );
}
