import { describe, expect, it } from "vitest";
import { assuranceOf, type ChartedPoint, chartFigures, isBetterSide } from "./figure-chart";

/** Twenty weeks of 100 contacts that go up and down around 70 %. */
const STEADY = [70, 72, 69, 71, 68, 70, 73, 67, 70, 71, 69, 72, 68, 70, 71, 69, 70, 72, 68, 70];

const weeks = (values: readonly number[], n = 100): ChartedPoint[] =>
  values.map((value) => ({ value: value / n, x: value, n, isComplete: true }));

const ofAgent = (points: readonly ChartedPoint[]) =>
  chartFigures({ points, unit: "share", subject: "agent" });

describe("chartFigures", () => {
  it("takes its limits from the first twenty complete points, whatever comes after", () => {
    const steady = ofAgent(weeks(STEADY))!;
    const later = ofAgent(weeks([...STEADY, 40, 40, 40]))!;
    expect(steady.centre).toBeCloseTo(0.7, 12);
    // The spread of chance alone: 3·√(0.7·0.3/100).
    expect(steady.limits[0]!.upper).toBeCloseTo(0.7 + 3 * Math.sqrt(0.0021), 9);
    expect(later.centre).toBe(steady.centre);
    expect(later.limits.slice(0, 20)).toEqual(steady.limits);
    expect(later.baseline).toEqual({ from: 0, to: 19, points: 20 });
  });

  it("calls a point outside the limits a signal, and says on which side", () => {
    const chart = ofAgent(weeks([...STEADY, 50]))!;
    expect(chart).toMatchObject({ word: "signal", side: "below" });
    expect(chart.patterns.at(-1)).toEqual({ rule: "outside", side: "below" });
    expect(chart.says.en).toMatch(/^Worth a look: the last point is unusual/);
    expect(ofAgent(weeks(STEADY))).toMatchObject({ word: "noise", side: null });
  });

  it("sees a run of eight, and colours only the points at which the rule fires", () => {
    const chart = ofAgent(weeks([...STEADY, 74, 71, 75, 72, 76, 71, 74, 73]))!;
    expect(chart.word).toBe("signal");
    expect(chart.patterns.slice(20)).toEqual([
      ...Array.from({ length: 7 }, () => null),
      { rule: "run", side: "above" },
    ]);
    expect(chart.says.en).toMatch(/^The last 8 points all lie above the old average/);
  });

  it("keeps the third rule for teams", () => {
    const points = weeks([...STEADY, 79, 72, 79, 79]);
    expect(ofAgent(points)?.word).toBe("noise");
    expect(chartFigures({ points, unit: "share", subject: "team" })?.patterns.at(-1)).toEqual({
      rule: "near-limit",
      side: "above",
    });
  });

  it("leaves incomplete weeks and weeks without contacts out of limits and patterns", () => {
    const points = weeks(STEADY);
    points.splice(5, 0, { value: null, x: null, n: 0, isComplete: true });
    points.push({ value: 0.1, x: 10, n: 100, isComplete: false });
    const chart = ofAgent(points)!;
    expect(chart.word).toBe("noise");
    expect([chart.limits[5], chart.limits.at(-1)]).toEqual([null, null]);
    expect(chart.baseline).toEqual({ from: 0, to: 20, points: 20 });
    expect(chart.centre).toBeCloseTo(0.7, 12);
  });

  it("draws limits from twelve points on, but judges an agent from twenty", () => {
    expect(ofAgent(weeks(STEADY.slice(0, 11)))).toBeNull();
    expect(ofAgent(weeks(STEADY.slice(0, 12)))?.word).toBe("not enough data");
    const points = weeks(STEADY.slice(0, 12));
    expect(chartFigures({ points, unit: "share", subject: "team" })?.word).toBe("noise");
  });

  it("charts minutes as values, since neighbouring minutes are no separate trials", () => {
    // A short week has the same value of half the minutes: as a share it would have wider limits.
    const points = weeks(STEADY).map((point, index) => (index === 3 ? { ...point, x: 35.5, n: 50 } : point));
    const minutes = chartFigures({ points, unit: "share", subject: "agent", isOfMinutes: true })!;
    // Mean moving range of the twenty times 2.66, from differences of 2 3 2 3 2 3 6 3 1 2 3 4 2 1 2 1 2 4 2.
    expect(minutes.limits[0]!.upper).toBeCloseTo(0.7 + (2.66 * (48 / 19)) / 100, 9);
    expect(minutes.limits[3]).toEqual(minutes.limits[0]);
    expect(ofAgent(points)!.limits[3]!.upper).toBeGreaterThan(ofAgent(points)!.limits[0]!.upper);
  });

  it("has no limits where nothing varies", () => {
    expect(ofAgent(weeks(STEADY.map(() => 100)))).toBeNull();
  });
});

describe("assuranceOf", () => {
  const chart = { limits: [{ lower: 0.1, upper: 0.2 }, { lower: 0.6, upper: 0.8 }, null] };
  it.each([
    [0.55, "higher-is-better", "meets"],
    [0.7, "higher-is-better", "varies"],
    [0.85, "higher-is-better", "not-yet"],
    [0.85, "lower-is-better", "meets"],
    [0.55, "lower-is-better", "not-yet"],
    [0.7, "neutral", null],
  ] as const)("says of a target of %d, %s: %s", (target, direction, assurance) => {
    expect(assuranceOf(chart, target, direction)).toBe(assurance);
  });
});

it("knows the better side for the customer", () => {
  expect(isBetterSide("above", "higher-is-better")).toBe(true);
  expect(isBetterSide("low", "higher-is-better")).toBe(false);
  expect(isBetterSide("low", "lower-is-better")).toBe(true);
});
