import { expect, it } from "vitest";
import {
  choicesOf,
  countFilled,
  type Item,
  NOTHING_FILLED,
  sentOf,
  withAnswer,
  withComment,
} from "./answer-form";

const text = { nl: "Vraag", en: "Question" };
const items: Item[] = [
  { key: "pride", kind: "scale", points: 5, construct: null, text },
  { key: "recommend", kind: "score", text },
  { key: "when", kind: "choice", options: [text, text], text },
  { key: "comment", kind: "text", text },
];

it("counts what has an answer, and a text only when it holds something", () => {
  const filled = withComment(withAnswer(NOTHING_FILLED, "recommend", 0), "comment", "  ");
  expect(countFilled(items, filled)).toBe(1);
  expect(countFilled(items, withComment(filled, "comment", "Rust"))).toBe(2);
  expect(countFilled(items, withAnswer(filled, "recommend", null))).toBe(0);
});

it("sends no text that holds nothing", () => {
  const filled = withComment(withAnswer(NOTHING_FILLED, "pride", 4), "comment", " ");
  expect(sentOf(filled)).toEqual({ answers: { pride: 4 }, comments: {} });
});

it("offers both ends of every scale", () => {
  expect(items.map((item) => choicesOf(item))).toEqual([
    [1, 2, 3, 4, 5],
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    [0, 1],
    [],
  ]);
});
