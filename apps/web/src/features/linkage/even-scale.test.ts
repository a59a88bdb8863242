import { expect, it } from "vitest";
import { evenScale, outcomeTick, plainScale } from "./even-scale";

it("lies evenly around nothing and holds everything that is drawn", () => {
  const { domain, ticks } = evenScale([-0.031, 0.106], outcomeTick("share", "nl"));
  expect(domain).toEqual([-0.12, 0.12]);
  expect(ticks.map(({ label }) => label)).toEqual(["−12", "−6", "0", "+6", "+12"]);
});

it("names small steps with as many decimals as they need", () => {
  const { ticks } = evenScale([0.45], outcomeTick("number", "en"));
  expect(ticks.map(({ label }) => label)).toEqual(["−0.50", "−0.25", "0", "+0.25", "+0.50"]);
});

it("stands still where nothing moves", () => {
  expect(evenScale([], outcomeTick("share", "en")).domain).toEqual([-1, 1]);
});

it("goes from the lowest to the highest where there is no middle", () => {
  expect(plainScale([23, 71], "en").ticks.map(({ label }) => label)).toEqual(["15", "30", "45", "60", "75"]);
});
