import { expect, it } from "vitest";
import { withFewTicks } from "./few-ticks";

const kept = (...percents: number[]) =>
  withFewTicks({ domain: [0, 1], ticks: percents.map((value) => ({ value, label: `${value}` })) }).ticks.map(
    ({ value }) => value,
  );

it("keeps at most four, equally far apart, with the last among them", () => {
  expect(kept(50, 60, 70, 80, 90, 100)).toEqual([60, 80, 100]);
  expect(kept(40, 60, 80, 100)).toEqual([40, 60, 80, 100]);
  expect(kept(20, 40, 60, 80, 100)).toEqual([20, 60, 100]);
  expect(kept(100)).toEqual([100]);
  expect(kept()).toEqual([]);
});
