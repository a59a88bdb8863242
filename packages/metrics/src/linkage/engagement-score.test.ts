import { expect, it } from "vitest";
import { engagementScore, isNearlyUnanimous, onFivePoints } from "./engagement-score";
import { grainOfKey, grainOfWaves, periodKeyOfNumber, periodNumberOf } from "./panel-grain";

const MEANS = [
  { item: "pride", mean: 4, respondents: 7 },
  { item: "energy", mean: 3, respondents: 6 },
  { item: "other", mean: 1, respondents: 9 },
];
const asked = { means: MEANS, items: ["pride", "energy"], minimum: 5, isPublished: false };

it("scores a team as the mean of its items, with the fewest who answered one", () => {
  expect(engagementScore(asked)).toEqual({ score: 3.5, respondents: 6 });
});

it("has no score of too few, of an item that nobody answered, or of an unknown number", () => {
  expect(engagementScore({ ...asked, minimum: 7 })).toBeNull();
  expect(engagementScore({ ...asked, items: ["pride", "stay"] })).toBeNull();
  const unknown = MEANS.map((mean) => ({ ...mean, respondents: null }));
  expect(engagementScore({ ...asked, means: unknown })).toBeNull();
  expect(engagementScore({ ...asked, means: unknown, isPublished: true })).toEqual({
    score: 3.5,
    respondents: null,
  });
});

it("puts seven points on five", () => {
  expect([1, 4, 7].map((mean) => onFivePoints(mean, 7))).toEqual([1, 3, 5]);
});

it("knows a team in which nearly everybody says the same", () => {
  const scale = { from: 1, to: 5 };
  expect([1, 1.3, 1.5, 3, 4.5, 4.7, 5].filter((score) => isNearlyUnanimous(score, scale))).toEqual([
    1, 1.3, 4.7, 5,
  ]);
});

it("takes the length of a period from the closest waves, so that one left out changes nothing", () => {
  expect(grainOfWaves(["2026-01-01", "2026-02-01", "2026-06-01"])).toBe("month");
  expect(grainOfWaves(["2026-01-01", "2026-03-01"])).toBe("month");
  expect(grainOfWaves(["2026-10-01", "2026-01-01", "2026-04-01"])).toBe("quarter");
  expect(grainOfWaves(["2025-02-01", "2026-02-01"])).toBe("year");
  expect(grainOfWaves(["2026-02-01"], "year")).toBe("year");
});

it("numbers periods through the turn of the year", () => {
  expect(periodNumberOf("2026-01-01", "month") - periodNumberOf("2025-12-31", "month")).toBe(1);
  expect(periodNumberOf("2026-01-01", "quarter") - periodNumberOf("2025-11-01", "quarter")).toBe(1);
});

it("names a period by its number as it was numbered", () => {
  for (const [day, grain, key] of [
    ["2025-12-01", "month", "2025-12"],
    ["2026-01-01", "month", "2026-01"],
    ["2025-10-01", "quarter", "2025-Q4"],
    ["2026-05-01", "year", "2026"],
  ] as const) {
    expect(periodKeyOfNumber(periodNumberOf(day, grain), grain)).toBe(key);
    expect(grainOfKey(key)).toBe(grain);
  }
  expect(["2026-13", "2026-W05", "spring"].map(grainOfKey)).toEqual([null, null, null]);
});
