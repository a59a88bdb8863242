import { expect, it } from "vitest";
import { evenShareOf } from "./even-share";

it("spreads what there is over everybody, also over those who have nothing", () => {
  expect(evenShareOf([60, null, 30])).toBe(30);
});

it("is unknown where nothing is known, which is not nought", () => {
  expect(evenShareOf([null, null])).toBeNull();
  expect(evenShareOf([])).toBeNull();
});
