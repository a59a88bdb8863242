import { describe, expect, it } from "vitest";
import { moverDifference } from "./mover-difference";
import { newcombeDifference } from "./newcombe-difference";
import { wilson } from "./wilson";

/** A share with its Wilson limits. */
function shareOf(x: number, n: number) {
  const share = wilson(x, n);
  if (share.status !== "ok") throw new Error(share.reason);
  return share;
}

describe("the difference of two estimates", () => {
  // Newcombe (1998), table II, method 10: 56/70 against 48/80.
  it("is Newcombe's for two shares", () => {
    const { difference, lower, upper } = moverDifference(shareOf(56, 70), shareOf(48, 80));
    expect([difference, lower, upper].map((value) => value.toFixed(4))).toEqual([
      "0.2000",
      "0.0524",
      "0.3339",
    ]);
    for (const [x1, n1, x2, n2] of [
      [9, 10, 3, 10],
      [0, 20, 0, 10],
      [10, 10, 0, 20],
    ] as const) {
      const expected = newcombeDifference({ x1, n1, x2, n2 });
      expect(expected).toMatchObject(moverDifference(shareOf(x1, n1), shareOf(x2, n2)));
    }
  });

  it("is the mirror image the other way round", () => {
    const [one, other] = [
      { estimate: 12, lower: 5, upper: 20 },
      { estimate: -3, lower: -14, upper: 6 },
    ];
    const there = moverDifference(one, other);
    const back = moverDifference(other, one);
    expect([back.difference, back.lower, back.upper]).toEqual([
      -there.difference,
      -there.upper,
      -there.lower,
    ]);
  });

  it("is refused where an estimate lies outside its own limits", () => {
    const inside = { estimate: 1, lower: 0, upper: 2 };
    expect(() => moverDifference(inside, { estimate: 3, lower: 0, upper: 2 })).toThrow(RangeError);
    expect(() => moverDifference({ ...inside, estimate: Number.NaN }, inside)).toThrow(RangeError);
  });
});
