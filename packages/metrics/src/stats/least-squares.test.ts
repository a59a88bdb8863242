import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ols } from "./least-squares";

// Longley (1967), as certified in the NIST Statistical Reference Datasets: employment on six collinear series.
const LONGLEY = [
  [60323, 83.0, 234289, 2356, 1590, 107608, 1947],
  [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
  [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
  [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
  [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
  [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
  [64989, 99.0, 365385, 1870, 3547, 115094, 1953],
  [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
  [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
  [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
  [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
  [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
  [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
  [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
  [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
  [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
];

describe("ols", () => {
  it("gives Longley's certified coefficients", () => {
    const columns = [1, 2, 3, 4, 5, 6].map((column) => LONGLEY.map((row) => row[column]!));
    const fit = ols({ y: LONGLEY.map((row) => row[0]!), columns });
    if (fit.status !== "ok") throw new Error(fit.reason);
    const certified = [
      -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359,
      -0.0511041056535807, 1829.15146461355,
    ];
    for (const [k, value] of certified.entries()) expect(fit.coef[k]! / value).toBeCloseTo(1, 8);
    expect(fit.sigma! / 304.854073561965).toBeCloseTo(1, 8);
    expect(fit.r2).toBeCloseTo(0.995479004577296, 10);
  });

  it("scales its slopes with y and does not mind the order of rows", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 5,
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 9 }), (pairs, factor) => {
        const x = pairs.map((pair) => pair[0]);
        const y = pairs.map((pair) => pair[1]);
        const fit = ols({ y, columns: [x] });
        const scaled = ols({ y: y.map((value) => value * factor).toReversed(), columns: [x.toReversed()] });
        if (fit.status !== "ok" || scaled.status !== "ok") return fit.status === scaled.status;
        expect(scaled.coef[1]).toBeCloseTo(fit.coef[1]! * factor, 8);
        expect(scaled.se[1]).toBeCloseTo(fit.se[1]! * factor, 8);
        return true;
      }),
    );
  });

  it("refuses dependent columns, drops missing rows and knows no fit of nothing", () => {
    expect(
      ols({
        y: [1, 3, 2, 5],
        columns: [
          [1, 2, 3, 4],
          [3, 5, 7, 9],
        ],
      }).status,
    ).toBe("rank-deficient");
    expect(ols({ y: [1, 2, 3, null], columns: [[1, 2, 3, 4]] })).toMatchObject({
      n: 3,
      dropped: 1,
      coef: [expect.closeTo(0, 12), expect.closeTo(1, 12)],
    });
    expect(ols({ y: [], columns: [] }).status).toBe("insufficient");
    expect(ols({ y: [1, 2], columns: [[1]] }).status).toBe("error");
  });
});
