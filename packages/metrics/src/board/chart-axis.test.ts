import { expect, it } from "vitest";
import { axisOfRow, targetInSeries } from "./chart-axis";
import { shareOf } from "./cx-value";

const row = (counts: number[], { target = null as number | null, id = "csat" as const } = {}) => ({
  ...{ id, target, seriesUnit: "month" as const, ordinary: null },
  series: counts.map((x, index) => ({ ...shareOf(x, 100), key: `2026-0${index + 1}`, isComplete: true })),
});

it("runs in round steps over all that is drawn", () => {
  const { domain, ticks } = axisOfRow(row([81, 84, 88], { target: 0.9 }));
  expect([domain[0], domain[1]].map((value) => value.toFixed(2))).toEqual(["0.80", "0.90"]);
  expect(ticks.map((tick) => tick.toFixed(2))).toEqual(["0.80", "0.82", "0.84", "0.86", "0.88", "0.90"]);
});

it("has room where nothing changes, and where nothing is known", () => {
  const { domain } = axisOfRow(row([80, 80]));
  expect(domain[1]).toBeGreaterThan(domain[0]);
  expect(axisOfRow(row([])).ticks).toHaveLength(3);
});

it("leaves the target of a year out of a chart of its months", () => {
  expect(targetInSeries({ id: "retention", target: 0.9, seriesUnit: "month" })).toBeNull();
  expect(targetInSeries({ id: "retention", target: 0.9, seriesUnit: "quarter" })).toBe(0.9);
  expect(targetInSeries({ id: "csat", target: 0.9, seriesUnit: "month" })).toBe(0.9);
});
