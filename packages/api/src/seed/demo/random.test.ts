import { describe, expect, it } from "vitest";
import { createRandom } from "./random";
import { meanOf } from "./testing-rows";

const draw = (count: number, one: () => number) => Array.from({ length: count }, one);

describe("createRandom", () => {
  it("repeats itself for the same seed and stream, and for no other", () => {
    const three = (seed: number, stream: string) => draw(3, createRandom(seed, stream).next);
    expect(three(1, "a")).toEqual(three(1, "a"));
    expect(three(1, "a")).not.toEqual(three(1, "b"));
    expect(three(1, "a")).not.toEqual(three(2, "a"));
  });

  it("draws from the distributions that it names", () => {
    const random = createRandom(3, "moments");
    const normal = draw(20_000, random.normal);
    expect(Math.abs(meanOf(normal))).toBeLessThan(4 / Math.sqrt(20_000));
    expect(meanOf(normal.map((value) => value ** 2))).toBeCloseTo(1, 1);
    expect(meanOf(draw(20_000, () => random.exponential(5))) / 5).toBeCloseTo(1, 1);
    expect(meanOf(draw(20_000, () => random.poisson(2.5))) / 2.5).toBeCloseTo(1, 1);
    const picks = draw(20_000, () => random.weighted([1, 0, 3]));
    expect(picks).not.toContain(1);
    expect(meanOf(picks.map((pick) => (pick === 2 ? 1 : 0)))).toBeCloseTo(0.75, 1);
  });

  it("shuffles without losing anything", () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = createRandom(9, "shuffle").shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });
});
