import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lagOneCorrelation } from "./control-rules";
import { laneyP } from "./laney-p";
import { xmr } from "./xmr";

describe("xmr", () => {
  // NIST/SEMATECH e-Handbook 6.3.2.2; their 3 ÷ 1.128 differs from 2.66 in the fourth digit.
  it("gives the limits of the handbook's flow rates", () => {
    const chart = xmr([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]);
    if (chart.status !== "ok") throw new Error(chart.status);
    expect(chart.centre).toBeCloseTo(50.81, 10);
    expect(chart.upper).toBeCloseTo(55.804, 2);
    expect(chart.lower).toBeCloseTo(45.816, 2);
  });

  it("moves with the values and keeps its signals", () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.integer({ min: -500, max: 500 }), (x, shift) => {
        const chart = xmr(x);
        const moved = xmr(x.map((value) => value + shift));
        if (chart.status !== "ok" || moved.status !== "ok") return chart.status === moved.status;
        expect(moved.upper).toBeCloseTo(chart.upper + shift, 8);
        expect(moved.movingRange).toEqual(chart.movingRange);
        return true;
      }),
    );
  });

  const steady = [10, 11, 9, 10.5, 9.5, 10, 11, 9, 10.2, 9.8, 10.9, 9.1];

  it("finds the beginning of a shift from its last point", () => {
    const chart = xmr([...steady, ...new Array(8).fill(10.6)], 12);
    expect(chart).toMatchObject({ signals: { rule2: [19] }, shift: { from: 12, side: "above" } });
  });

  it("sees no run across a missing point", () => {
    const chart = xmr([...steady, 10.6, 10.6, 10.6, 10.6, null, 10.6, 10.6, 10.6, 10.6], 12);
    expect(chart).toMatchObject({ signals: { rule2: [] }, dropped: 1, shift: null });
  });

  it("breaks a run at a point on a centre that is no round number in binary", () => {
    // The mean of 0.1, 0.2 and 0.3 comes out a hair below 0.2.
    const above = [0.21, 0.21, 0.21, 0.21];
    expect(xmr([0.1, 0.2, 0.3, ...above, 0.2, ...above], 3)).toMatchObject({ signals: { rule2: [] } });
    expect(xmr([0.1, 0.2, 0.3, ...above, 0.21, ...above], 3)).toMatchObject({
      signals: { rule2: [9, 10, 11] },
    });
  });

  it("takes a point exactly on a limit as inside, and one on 1.5 sigma as near", () => {
    // Centre 0.2 and moving range 0.1: limits at 0.466 and −0.066, 1.5σ at 0.333.
    const baseline = [0.1, 0.2, 0.3, 0.2];
    const quiet = { signals: { rule1: [], rule3: [] } };
    expect(xmr([...baseline, 0.466, -0.066, 0.333, 0.333, 0.333], 4)).toMatchObject(quiet);
    const loud = { signals: { rule1: [4, 5], rule3: [7, 8] } };
    expect(xmr([...baseline, 0.4661, -0.0661, 0.3331, 0.3331, 0.3331], 4)).toMatchObject(loud);
  });

  it("takes two points outside on one side as a shift, one as nothing yet", () => {
    expect(xmr([...steady, 20, 10, 20], 12)).toMatchObject({ shift: { from: 12, side: "above" } });
    expect(xmr([...steady, 20, 10, 10], 12)).toMatchObject({ shift: null });
  });

  it("needs neighbours that differ", () => {
    expect(xmr([5, 5, 5])).toMatchObject({ status: "no-variation", centre: 5 });
    expect(xmr([5]).status).toBe("insufficient");
    expect(xmr([5, null, 6]).status).toBe("insufficient");
    expect(xmr([]).status).toBe("insufficient");
    expect(xmr([5, 6, 7], -1).status).toBe("error");
  });
});

describe("laneyP", () => {
  it("is never narrower than a plain p-chart, and stays within 0 and 1", () => {
    const weeks = fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 })), {
      minLength: 5,
      maxLength: 30,
    });
    fc.assert(
      fc.property(weeks, (pairs) => {
        const n = pairs.map(([size]) => size);
        const chart = laneyP(
          pairs.map(([size, x]) => Math.min(size, x)),
          n,
        );
        if (chart.status !== "ok") return chart.status === "no-variation";
        return chart.lower.every((low, i) => {
          const high = chart.upper[i]!;
          return low >= 0 && high <= 1 && low <= chart.pChartLower[i]! && high >= chart.pChartUpper[i]!;
        });
      }),
    );
  });

  it("leaves a week without contacts out", () => {
    const whole = laneyP([40, 30, 35, 20], [50, 40, 50, 30]);
    const withGap = laneyP([40, 30, 0, 35, 20], [50, 40, 0, 50, 30]);
    expect(withGap).toMatchObject({
      kept: [0, 1, 3, 4],
      dropped: 1,
      centre: (whole as { centre: number }).centre,
    });
    expect(laneyP([5, 5], [5, 5]).status).toBe("no-variation");
    expect(laneyP([9], [5]).status).toBe("error");
  });
});

it("autocorrelation is seen only between neighbours", () => {
  expect(lagOneCorrelation([1, 2, 3, 4, 5, 6])).toBeGreaterThan(0.3);
  expect(lagOneCorrelation([1, null, 2, null, 3, null])).toBe(0);
  expect(lagOneCorrelation([1, 2])).toBeNull();
});
