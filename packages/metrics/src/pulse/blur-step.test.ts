import { describe, expect, it } from "vitest";
import { blurStep, type EarlierLevel } from "./blur-step";

const ofShare = (n: number, ...earlier: EarlierLevel[]) =>
  blurStep({ earlier, n, reach: [0, 1], perStep: 1 });

describe("blurStep", () => {
  // 29 of 41 were in favour and one leaves: 28 or 29 of 40 are 70 or 72.5 %, which five points tell apart.
  it("takes the finest step at which one leaver's answer cannot be seen", () => {
    expect(ofShare(40, { count: 29, gone: 1, come: 0 })).toBe(10);
    expect(ofShare(400, { count: 290, gone: 1, come: 0 })).toBe(10);
    expect(ofShare(400, { count: 281, gone: 1, come: 0 })).toBe(5);
  });

  it("is the finest where nobody came or went", () => {
    expect(ofShare(40, { count: 29, gone: 0, come: 0 })).toBe(5);
    expect(ofShare(40)).toBe(5);
  });

  it("holds against every earlier wave at once", () => {
    const [one, other] = [
      { count: 281, gone: 1, come: 0 },
      { count: 289, gone: 1, come: 2 },
    ];
    expect([ofShare(400, one), ofShare(400, other)]).toEqual([5, 10]);
    expect(ofShare(400, one, other)).toBe(10);
  });

  it("gives up where every step tells", () => {
    // 8, 9 or 10 of 20 are 40 to 50 %: on both sides of a border of every step.
    expect(ofShare(20, { count: 10, gone: 2, come: 0 })).toBe(null);
  });

  it("counts a score's answer twice as far", () => {
    expect(blurStep({ earlier: [{ count: 6, gone: 1, come: 0 }], n: 40, reach: [-1, 1], perStep: 2 })).toBe(
      10,
    );
  });
});
