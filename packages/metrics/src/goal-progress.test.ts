import { describe, expect, it } from "vitest";
import { isSeen, seenOf, weeklySeen } from "./goal-progress";

const OBSERVED = [
  { on: "2026-03-02", seen: 3, looked: 7 },
  { on: "2026-03-08", seen: 4, looked: 3 + 5 },
  { on: "2026-03-16", seen: 8, looked: 8 },
];

describe("what was seen of a behaviour", () => {
  it("adds up by week, with weeks in which nobody looked", () => {
    const weeks = weeklySeen(OBSERVED, ["2026-W10", "2026-W11", "2026-W12"]);
    expect(weeks.map(({ seen, looked }) => [seen, looked])).toEqual([
      [7, 15],
      [0, 0],
      [8, 8],
    ]);
    expect(weeks[1]?.share).toBeNull();
    // Newcombe (1998), method 3, at x = n: the lower bound is n ÷ (n + z²).
    expect(weeks[2]?.share).toMatchObject({ value: 1, upper: 1, lower: expect.closeTo(8 / (8 + 3.8415), 4) });
  });

  it("is a share of all conversations, not a mean of check-ins", () => {
    expect(seenOf(OBSERVED)).toMatchObject({ status: "ok", x: 15, n: 23 });
    expect(seenOf([])).toMatchObject({ status: "insufficient" });
  });

  it("counts the upper half of a criterion's levels", () => {
    expect([0, 1].map((level) => isSeen(level, 2))).toEqual([false, true]);
    expect([0, 1, 2].map((level) => isSeen(level, 3))).toEqual([false, true, true]);
    expect([0, 1, 2, 3].map((level) => isSeen(level, 4))).toEqual([false, false, true, true]);
    expect([0, 1, 2, 3, 4].map((level) => isSeen(level, 5))).toEqual([false, false, true, true, true]);
  });
});
