import { describe, expect, it } from "vitest";
import { SHIPPED_SURVEY } from "../pulse-surveys/questionnaire";
import { checkAnswer, sealedLengthBytes } from "./answer";
import { LONGEST_COMMENT } from "./input";

const items = [
  ...SHIPPED_SURVEY.items,
  {
    key: "when",
    kind: "choice" as const,
    text: { nl: "Wanneer?", en: "When?" },
    options: [
      { nl: "Dag", en: "Day" },
      { nl: "Avond", en: "Evening" },
    ],
  },
];
const check = (answers: Record<string, number>, comments: Record<string, string> = {}) =>
  checkAnswer(items, { answers, comments });

describe("an answer", () => {
  it("may skip any question, and takes both ends of each scale", () => {
    const ends: Record<string, number>[] = [
      { pride: 1 },
      { pride: 5 },
      { recommend: 0 },
      { recommend: 10 },
      { when: 1 },
    ];
    for (const answers of ends) {
      expect(check(answers)).toEqual({ answers, comments: {} });
    }
    expect(check({}, { comment: " Meer tijd " })).toEqual({
      answers: {},
      comments: { comment: "Meer tijd" },
    });
  });

  it.each([
    ["off its scale", { pride: 0 }],
    ["off its scale", { pride: 6 }],
    ["off its scale", { recommend: 11 }],
    ["to no option", { when: 2 }],
    ["to no question", { unknown: 1 }],
    ["between two", { pride: 2.5 }],
    ["as a number to a text", { comment: 1 }],
  ])("is refused %s", (_, answers) => {
    expect(() => check(answers as never)).toThrow("does not belong");
  });

  it("is refused as a text to a question that takes none, and with nothing in it", () => {
    expect(() => check({}, { pride: "very" })).toThrow("does not belong");
    expect(() => check({}, { comment: " \u200b " })).toThrow("at least one");
  });

  it("loses signs that do not print", () => {
    expect(check({}, { comment: "a\u0000b\u200bc\ud800\nd" }).comments).toEqual({ comment: "abc\nd" });
  });

  it("fits in its length, whatever somebody writes", () => {
    const all = Object.fromEntries(SHIPPED_SURVEY.items.map(({ key }) => [key, 5]));
    const { comment: _, ...numbers } = all;
    for (const sign of ["x", "\\", '"', "€", "漢", "🙂".slice(0, 2)]) {
      const text = sign.repeat(LONGEST_COMMENT / sign.length);
      const answer = checkAnswer(items, { answers: numbers, comments: { comment: text } });
      const bytes = Buffer.byteLength(JSON.stringify({ ...answer, via: "account" }));
      expect(bytes).toBeLessThanOrEqual(sealedLengthBytes(items));
    }
  });
});
