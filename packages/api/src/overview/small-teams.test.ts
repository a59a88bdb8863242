import { describe, expect, it } from "vitest";
import { teamsToMerge } from "./small-teams";

/** Teams named a, b, c … with so many agents each, nobody in two of them. */
const teamsOf = (...sizes: number[]) =>
  sizes.map((size, index) => {
    const id = "abcdefgh".charAt(index);
    return { id, agentIds: new Set(Array.from({ length: size }, (_, agent) => `${id}${agent}`)) };
  });

describe("teamsToMerge", () => {
  it.each([
    [[9, 5, 6], ""],
    // A small team alone would be the total minus the others: the next smallest goes with it.
    [[9, 4, 6], "bc"],
    [[9, 4, 3, 6], "bc"],
    // Two teams of together four agents are still too few.
    [[9, 3, 1, 6, 5], "bce"],
    [[9, 1, 1, 1, 1, 1], "bcdef"],
    // Nothing is left to merge with.
    [[4], "a"],
    [[4, 5], "ab"],
    [[2, 1], "ab"],
    [[0, 9, 8], "ac"],
    [[], ""],
    // Of two teams of the same size the first by id goes.
    [[6, 4, 6], "ab"],
  ])("of %j merges %j", (sizes, expected) => {
    expect([...teamsToMerge(teamsOf(...sizes))].sort().join("")).toBe(expected);
  });

  it("counts somebody who is in two small teams once", () => {
    const [first, second, large, larger] = teamsOf(3, 3, 8, 9);
    const same = { id: "b", agentIds: first!.agentIds };
    expect(teamsToMerge([first!, second!, large!, larger!])).toEqual(new Set(["a", "b"]));
    expect(teamsToMerge([first!, same, large!, larger!])).toEqual(new Set(["a", "b", "c"]));
  });
});
