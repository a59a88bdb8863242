import type { RouterOutputs } from "@/trpc/outputs";

/** What there is to answer, the same with and without an account. */
export type Questionnaire = RouterOutputs["pulseAnswers"]["formByLink"];
export type Item = Questionnaire["items"][number];

/** What somebody has filled in so far; it lives in the page and nowhere else. */
export type Filled = { answers: Record<string, number>; comments: Record<string, string> };

export const NOTHING_FILLED: Filled = { answers: {}, comments: {} };

/** How many questions have an answer. */
export function countFilled(items: readonly Item[], { answers, comments }: Filled): number {
  return items.filter(({ key }) => answers[key] !== undefined || (comments[key] ?? "").trim() !== "").length;
}

/** With an answer to one question, or without one where it is null. */
export function withAnswer(filled: Filled, key: string, value: number | null): Filled {
  const { [key]: _, ...others } = filled.answers;
  return { ...filled, answers: value === null ? others : { ...others, [key]: value } };
}

export function withComment(filled: Filled, key: string, text: string): Filled {
  return { ...filled, comments: { ...filled.comments, [key]: text } };
}

/** What is sent: without texts that hold nothing. */
export function sentOf({ answers, comments }: Filled): Filled {
  return {
    answers,
    comments: Object.fromEntries(Object.entries(comments).filter(([, text]) => text.trim() !== "")),
  };
}

/** The answers that can be chosen, from the lowest to the highest; none for a text. */
export function choicesOf(item: Item): number[] {
  switch (item.kind) {
    case "scale":
      return range(1, item.points);
    case "score":
      return range(0, 10);
    case "choice":
      return range(0, item.options.length - 1);
    case "text":
      return [];
  }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
