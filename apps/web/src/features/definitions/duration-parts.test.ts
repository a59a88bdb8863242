import { expect, it } from "vitest";
import { durationParts } from "./duration-parts";

it.each([
  [20, "seconds", 20],
  [60, "minutes", 1],
  [90, "seconds", 90],
  [1800, "minutes", 30],
  [5400, "minutes", 90],
  [28_800, "hours", 8],
  [0, "seconds", 0],
])("says %i seconds in %s", (seconds, unit, count) => {
  expect(durationParts(seconds)).toEqual({ unit, count });
});
