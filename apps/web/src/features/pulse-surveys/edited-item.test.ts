import type { PulseItem } from "@kwartet/metrics/pulse/item";
import { expect, it } from "vitest";
import { isComplete, movedItem, newItem, withKind, withOptionCount } from "./edited-item";

const text = { nl: "Vraag", en: "Question" };
const score: PulseItem = { key: "q2", kind: "score", text };

it("gives a new question a key that no other has", () => {
  expect(newItem([score]).key).toBe("q3");
  expect(newItem([score, { ...score, key: "q3" }]).key).toBe("q4");
  expect(newItem([]).key).toBe("q1");
});

it("keeps the key and the text when the way to answer changes", () => {
  expect(withKind(score, "scale")).toEqual({ key: "q2", text, kind: "scale", points: 5, construct: null });
  expect(withKind(score, "choice")).toMatchObject({ key: "q2", text, options: [{ nl: "" }, { nl: "" }] });
});

it("is complete with every text in both languages", () => {
  expect(isComplete(score)).toBe(true);
  expect(isComplete({ ...score, text: { nl: "Vraag", en: " " } })).toBe(false);
  expect(isComplete(withKind(score, "choice"))).toBe(false);
  expect(isComplete({ ...score, kind: "choice", options: [text, text] })).toBe(true);
});

it("keeps a choice between two and ten options", () => {
  expect(withOptionCount([text, text], 1)).toEqual([text, text]);
  expect(withOptionCount([text, text], 3)).toHaveLength(3);
  expect(withOptionCount([text, text], 11)).toHaveLength(10);
});

it("moves a question by one place, and at an end not at all", () => {
  expect(movedItem(["a", "b"], 0, 1)).toEqual(["b", "a"]);
  expect(movedItem(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(movedItem(["a", "b"], 1, 2)).toEqual(["a", "b"]);
});
