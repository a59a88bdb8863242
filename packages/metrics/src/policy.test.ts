import { describe, expect, it } from "vitest";
import { hourBandOf } from "./hour-band";
import {
  canCarryConsequences,
  canCompareAgent,
  canDrawLimits,
  canLink,
  canLookForTippingPoint,
  canShowGroup,
  canShowInterval,
  minimumForComparison,
  minimumForDrivers,
  wordOf,
} from "./policy";

describe("minimums", () => {
  it("are reached at their own value", () => {
    expect([canShowInterval(4), canShowInterval(5)]).toEqual([false, true]);
    expect([canCarryConsequences(0.69), canCarryConsequences(0.7)]).toEqual([false, true]);
    expect([canDrawLimits(11), canDrawLimits(12)]).toEqual([false, true]);
    expect([canShowGroup(4), canShowGroup(5)]).toEqual([false, true]);
    expect(canLookForTippingPoint({ n: 100, distinct: 14 })).toBe(false);
    expect(minimumForDrivers(4)).toBe(90);
    expect([minimumForComparison("contacts"), minimumForComparison("ratings")]).toEqual([30, 20]);
  });

  const enough = { n: 40, expected: 30, agents: 10, basis: "contacts" } as const;
  it.each([
    [{}, true],
    [{ n: 29 }, false],
    [{ expected: 4 }, false],
    [{ expected: 36 }, false],
    [{ agents: 9 }, false],
    [{ n: 20, expected: 10, basis: "ratings" as const }, true],
  ])("compare an agent with %j: %s", (change, allowed) => {
    expect(canCompareAgent({ ...enough, ...change })).toBe(allowed);
  });

  it("link only with enough of everything", () => {
    const panel = { teams: 8, periods: 5, rows: 40, degreesOfFreedom: 4 };
    expect(canLink(panel)).toBe(true);
    expect(canLink({ ...panel, degreesOfFreedom: 3.9 })).toBe(false);
  });
});

it.each([
  [{ q: 0.05, enoughData: true }, "signal"],
  [{ q: 0.051, enoughData: true }, "noise"],
  [{ q: 0.001, enoughData: false }, "not enough data"],
  [{ q: null, enoughData: true }, "not enough data"],
] as const)("%j is %s", (input, word) => {
  expect(wordOf(input)).toBe(word);
});

it("the day has four bands", () => {
  expect([0, 7, 8, 11, 12, 16, 17, 23].map(hourBandOf)).toEqual([
    ...["night", "night", "morning", "morning"],
    ...["afternoon", "afternoon", "evening", "evening"],
  ]);
  expect(() => hourBandOf(24)).toThrow(RangeError);
});
