import { describe, expect, it } from "vitest";
import { quotedPieces } from "./quoted-pieces";

describe("a message with quotes", () => {
  it("is cut where they begin and end", () => {
    expect(quotedPieces("One two three", [{ startsAt: 4, endsAt: 7, number: 2 }])).toEqual([
      { at: 0, text: "One ", numbers: [], ends: [] },
      { at: 4, text: "two", numbers: [2], ends: [2] },
      { at: 7, text: " three", numbers: [], ends: [] },
    ]);
  });

  it("is whole without any, and keeps every character with quotes across each other", () => {
    expect(quotedPieces("One", [])).toEqual([{ at: 0, text: "One", numbers: [], ends: [] }]);
    const pieces = quotedPieces("abcdef", [
      { startsAt: 0, endsAt: 4, number: 1 },
      { startsAt: 2, endsAt: 6, number: 2 },
    ]);
    expect(pieces.map(({ text }) => text).join("")).toBe("abcdef");
    expect(pieces.map(({ numbers }) => numbers)).toEqual([[1], [1, 2], [2]]);
  });
});
