import { expect, it } from "vitest";
import { evenScale, outcomeTick, plainScale } from "./even-scale";

it("lies evenly around nothing and holds everything that is drawn", () => {
  const { domain, ticks } = evenScale([-0.031, 0.106], outcomeTick("share", "nl"));
  expect(domain).toEqual([-0.2, 0.2]);
  expect(ticks.map(({ label }) => label)).toEqual(["−20", "−10", "0", "+10", "+20"]);
});

it("names small steps with as many decimals as they need", () => {
  const { ticks } = evenScale([0.45], outcomeTick("number", "en"));
  expect(ticks.map(({ label }) => label)).toEqual(["−1.0", "−0.5", "0", "+0.5", "+1.0"]);
});

it("stands still where nothing moves", () => {
  expect(evenScale([], outcomeTick("share", "en")).domain).toEqual([-1, 1]);
});

it("goes from the lowest to the highest where there is no middle", () => {
  expect(plainScale([23, 71], "en").ticks.map(({ label }) => label)).toEqual(["20", "40", "60", "80"]);
});
