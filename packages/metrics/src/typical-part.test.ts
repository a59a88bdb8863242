import { describe, expect, it } from "vitest";
import { largestGap, mostTypical } from "./typical-part";

const cell = (agent: string, topic: string, [x, n]: [number, number]) => ({
  agent,
  channel: "phone",
  topic,
  hour: "morning",
  x,
  n,
});

describe("largestGap", () => {
  // On bills everybody solves 80 of 100, on moves 45 of 50; ann misses six of twenty bills and nothing of moves.
  const cells = [
    cell("ann", "bill", [5, 10]),
    { ...cell("ann", "bill", [5, 10]), hour: "evening" },
    cell("bob", "bill", [70, 80]),
    cell("ann", "move", [10, 10]),
    cell("bob", "move", [35, 40]),
  ];

  it("finds where most is missed, over all hours together", () => {
    expect(largestGap(cells, "ann", "low")).toEqual({
      channel: "phone",
      topic: "bill",
      n: 20,
      x: 10,
      expected: 16,
    });
  });

  it("finds where most is gained", () => {
    expect(largestGap(cells, "ann", "high")).toMatchObject({ topic: "move", n: 10, x: 10, expected: 9 });
  });

  it("does not look at a kind of fewer than five", () => {
    const few = [cell("ann", "bill", [0, 4]), cell("bob", "bill", [40, 40])];
    expect(largestGap(few, "ann", "low")).toBeNull();
    expect(largestGap([], "ann", "low")).toBeNull();
  });
});

describe("mostTypical", () => {
  it("takes those closest to the middle one, and what has no size last", () => {
    const items = [600, null, 310, 10, 300, 290];
    const found = mostTypical(items, { sizeOf: (item) => item, count: 4 });
    expect(found).toEqual([300, 310, 290, 10]);
    expect(mostTypical(items, { sizeOf: (item) => item, count: 9 }).at(-1)).toBeNull();
  });

  it("keeps the order of what is equally typical", () => {
    const items = ["c", "a", "b"];
    expect(mostTypical(items, { sizeOf: () => null, count: 2 })).toEqual(["c", "a"]);
  });
});
