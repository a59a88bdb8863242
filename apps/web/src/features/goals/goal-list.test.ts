import { describe, expect, it } from "vitest";
import { groupOf } from "./goal-list";

describe("groupOf", () => {
  it.each([
    ["proposed", true, "waiting"],
    ["accepted", true, "waiting"],
    ["active", false, "going"],
    ["proposed", false, "others"],
    ["draft", false, "others"],
    ["closed", false, "closed"],
  ] as const)("puts %s (waits: %s) under %s", (status, waitsForYou, group) => {
    expect(groupOf({ status, waitsForYou })).toBe(group);
  });
});
