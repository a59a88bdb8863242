import { describe, expect, it } from "vitest";
import { SIMULATIONS } from "../scripts/simulations/all";
import { isWithin, seededFor } from "../scripts/simulations/simulation";
import { did } from "./stats/did";
import { drawGamma, drawNormal } from "./stats/random";

describe("what the rules promise, in short", () => {
  it.each(SIMULATIONS)("%o", (simulate) => {
    for (const row of simulate(400)) expect(isWithin(row), `${row.what}: ${row.value}`).toBe(true);
  });

  it("p-values are even where there is nothing to find", () => {
    const random = seededFor("even");
    const tenths = new Array<number>(10).fill(0);
    for (let run = 0; run < 2000; run++) {
      const draw = () => Array.from({ length: 10 }, () => drawNormal(random));
      const result = did(draw(), draw());
      if (result.status === "ok") tenths[Math.min(9, Math.floor(result.p * 10))]! += 1;
    }
    const chiSquare = tenths.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
    // The 99.9 % point of χ² with nine degrees of freedom.
    expect(chiSquare).toBeLessThan(27.9);
  });
});

describe("random draws", () => {
  it("have the mean and variance of their distribution", () => {
    const random = seededFor("draws");
    for (const shape of [0.5, 3, 40]) {
      const draws = Array.from({ length: 20_000 }, () => drawGamma(random, shape));
      const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
      const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
      expect(mean / shape).toBeCloseTo(1, 1);
      expect(variance / shape).toBeCloseTo(1, 0);
    }
    expect(() => drawGamma(random, 0)).toThrow(RangeError);
  });
});
