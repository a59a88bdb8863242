import { expect, it } from "vitest";
import { readPackPair } from "./pack-pair";

const PACKS = ["newest", "older", "oldest"].map((packId) => ({ packId }));

it("sets the two newest side by side, the older first, unless others are named", () => {
  expect(readPackPair({}, PACKS)).toEqual({ before: "older", after: "newest" });
  expect(readPackPair({ a: "oldest", b: "older" }, PACKS)).toEqual({ before: "oldest", after: "older" });
});

it("takes an unknown one for none, and needs two", () => {
  expect(readPackPair({ a: "x", b: ["older", "oldest"] }, PACKS)).toEqual({
    before: "older",
    after: "newest",
  });
  expect(readPackPair({}, PACKS.slice(0, 1))).toBeNull();
});
