import { expect, it } from "vitest";
import { inSlices } from "./in-slices";

it("works through all items in their order, and tells where each slice begins", async () => {
  const items = Array.from({ length: 7 }, (_, index) => index);
  expect(await inSlices(items, (slice, start) => ({ slice, start }), 3)).toEqual([
    { slice: [0, 1, 2], start: 0 },
    { slice: [3, 4, 5], start: 3 },
    { slice: [6], start: 6 },
  ]);
  expect(await inSlices([], () => 1)).toEqual([]);
});

it("lets what waits outside have its turn between two slices", async () => {
  const turns: string[] = [];
  setImmediate(() => turns.push("outside"));
  await inSlices(["first", "second", "third"], ([name = ""]) => turns.push(name), 1);
  expect(turns).toEqual(["first", "outside", "second", "third"]);
});
