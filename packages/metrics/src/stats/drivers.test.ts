import { describe, expect, it } from "vitest";
import { hinge } from "./hinge";
import { lmg, lmgBootstrap } from "./lmg";
import { logistic } from "./logistic";
import { penaltyReward } from "./penalty-reward";

const rows = Array.from({ length: 200 }, (_, i) => i);
/** A reproducible spread without a generator: the fractional part of a large sine. */
const noise = (i: number, salt: number): number =>
  ((Math.sin(i * 12.9898 + salt * 78.233) * 43758.5453) % 1) * 2;
const a = rows.map((i) => noise(i, 1));
const b = rows.map((i) => noise(i, 2));
const y = rows.map((i) => 3 * a[i]! + b[i]! + noise(i, 3));

describe("lmg", () => {
  it("adds up to R², ranks the stronger driver first and lets copies share", () => {
    const result = lmg({ y, columns: [a, b, a] });
    if (result.status !== "ok") throw new Error(result.status);
    expect(result.lmg.reduce((sum, value) => sum + value, 0)).toBeCloseTo(result.r2, 10);
    expect(result.lmg[0]).toBeCloseTo(result.lmg[2]!, 10);
    expect(result.lmg[0]! + result.lmg[2]!).toBeGreaterThan(result.lmg[1]!);
  });

  it("does not change with the units of a driver", () => {
    const scaled = lmg({ y, columns: [a.map((value) => 1000 * value + 7), b] });
    const plain = lmg({ y, columns: [a, b] });
    if (scaled.status !== "ok" || plain.status !== "ok") throw new Error("no shares");
    expect(scaled.lmg[0]).toBeCloseTo(plain.lmg[0]!, 10);
  });

  it("has bounds that hold the estimate and repeat with the seed", () => {
    const input = { y, columns: [a, b], customer: rows.map((i) => i % 60), draws: 100, seed: 3 };
    const [bounds, shares] = [lmgBootstrap(input), lmg(input)];
    if (bounds.status !== "ok" || shares.status !== "ok") throw new Error("no bounds");
    shares.lmg.forEach((value, k) => {
      expect(value).toBeGreaterThan(bounds.lower[k]!);
      expect(value).toBeLessThan(bounds.upper[k]!);
    });
    expect(lmgBootstrap(input)).toEqual(bounds);
  });

  it("gives a fit without spare rows its whole share, and one that explains nothing none", () => {
    const whole = expect.closeTo(1, 12);
    expect(lmg({ y: [1, 2], columns: [[1, 2]] })).toMatchObject({ r2: whole, lmg: [whole], share: [whole] });
    expect(lmg({ y: [1, 2, 4], columns: [[7, 7, 7]] })).toMatchObject({ r2: 0, lmg: [0], share: [null] });
  });

  it("refuses a constant outcome, too many drivers and too few rows", () => {
    expect(lmg({ y: rows.map(() => 4), columns: [a] }).status).toBe("no-variation");
    expect(lmg({ y, columns: new Array(9).fill(a) }).status).toBe("error");
    expect(lmg({ y: [1], columns: [[1]] }).status).toBe("insufficient");
  });
});

describe("logistic", () => {
  // Hosmer & Lemeshow's kind of check: with one yes-or-no column the odds ratio is the cross product.
  it("gives the cross product of a two-by-two table", () => {
    const outcome = [
      ...new Array(30).fill(1),
      ...new Array(10).fill(0),
      ...new Array(20).fill(1),
      ...new Array(40).fill(0),
    ];
    const exposed = [...new Array(40).fill(1), ...new Array(60).fill(0)];
    const result = logistic({ y: outcome, columns: [exposed] });
    if (result.status !== "ok") throw new Error(result.status);
    expect(result.oddsRatio[0]).toBeCloseTo((30 * 40) / (10 * 20), 8);
    // Woolf (1955): the standard error is the root of the summed reciprocals.
    expect(result.se[1]).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 10 + 1 / 20 + 1 / 40), 8);
  });

  it("does not take a steep slope or one far row for separation", () => {
    // Eight of ten overlap around 0; the far row has a chance of 1 to the last digit and still a finite slope.
    const x = [-3, -2, -1.5, -1, -0.5, 0.5, 1, 1.5, 2, 3];
    const overlapping = [0, 0, 0, 1, 0, 1, 0, 1, 1, 1];
    const near = logistic({ y: overlapping, columns: [x] });
    const far = logistic({ y: [...overlapping, 1], columns: [[...x, 1000]] });
    if (near.status !== "ok" || far.status !== "ok") throw new Error("no fit");
    expect(far.coef[1]).toBeCloseTo(near.coef[1]!, 6);
    expect(far.deviance).toBeCloseTo(near.deviance, 6);
  });

  it("has no odds ratio where it is beyond every number", () => {
    const x = a.map((value) => value * 1e-6);
    const result = logistic({ y: a.map((value, i) => (value + b[i]! > 0 ? 1 : 0)), columns: [x] });
    if (result.status !== "ok") throw new Error(result.status);
    expect(result.coef[1]).toBeGreaterThan(1e5);
    expect(result.oddsRatio).toEqual([null]);
  });

  it.each([
    ["as many rows as coefficients", [0, 1], [[1, 2]], "separated"],
    ["one class", [1, 1, 1, 1], [[1, 2, 3, 4]], "insufficient"],
    ["complete separation", [0, 0, 0, 1, 1, 1], [[1, 2, 3, 4, 5, 6]], "separated"],
    ["separation on one side", [0, 1, 0, 1, 1, 1, 1, 1], [[0, 0, 0, 0, 1, 1, 1, 1]], "separated"],
    ["an outcome that is no yes or no", [0, 1, 2, 1], [[1, 2, 3, 4]], "error"],
    [
      "dependent columns",
      [0, 1, 0, 1, 1, 0],
      [
        [1, 2, 3, 4, 5, 6],
        [2, 4, 6, 8, 10, 12],
      ],
      "rank-deficient",
    ],
  ] as const)("%s", (...row) => {
    const [, outcome, columns, status] = row;
    expect(logistic({ y: outcome, columns }).status).toBe(status);
  });
});

describe("hinge", () => {
  const x = rows.map((i) => (i * 7.3) % 100);

  it("finds a bend where one is, and the slopes on either side", () => {
    const result = hinge({ x, y: x.map((value, i) => 0.1 * Math.min(value, 40) + noise(i, 4) * 0.3) });
    if (result.status !== "ok") throw new Error(result.status);
    expect(result.psiLower).toBeLessThan(40);
    expect(result.psiUpper).toBeGreaterThan(40);
    expect(result.slopeBefore).toBeCloseTo(0.1, 1);
    expect(result.slopeAfterLower).toBeLessThan(0);
    expect(result.slopeAfterUpper).toBeGreaterThan(0);
  });

  it("reaches the edge of its range when the bend lies there", () => {
    const result = hinge({ x, y: x.map((value, i) => 0.1 * Math.min(value, 95) + noise(i, 4) * 0.1) });
    const late = hinge({ x, y: x.map((value, i) => Math.max(0, value - 92) + noise(i, 4) * 0.1) });
    if (late.status !== "ok") throw new Error(late.status);
    expect(late).toMatchObject({ boundaryLower: false, boundaryUpper: true, rss: expect.any(Number) });
    expect(result.status === "no-evidence" || (result.status === "ok" && result.boundaryUpper)).toBe(true);
  });

  it("has a sum of squares that is never below zero, however close the fit", () => {
    const exact = hinge({ x, y: x.map((value) => 0.1 * Math.min(value, 40)) });
    if (exact.status !== "ok") throw new Error(exact.status);
    expect(exact.rss).toBeGreaterThanOrEqual(0);
    expect(exact.psi).toBeCloseTo(40, 5);
    expect(hinge({ x, y: x.map((value) => 2 * value + 1) }).status).toBe("no-variation");
  });

  it("takes the gentlest of bends that fit equally well", () => {
    // Means of 1, 2 and 2.1 at three places: any bend before the last of them goes through all three.
    const three = rows.map((i) => 1 + (i % 3));
    const means = [1, 2, 2.1];
    const y = three.map((place, i) => (means[place - 1] as number) + (i % 2 ? 0.1 : -0.1));
    const result = hinge({ x: three, y });
    if (result.status !== "ok") throw new Error(result.status);
    expect(result.psi).toBeCloseTo(2, 6);
    expect(result.slopeBefore).toBeCloseTo(1, 2);
    expect(result.slopeAfter).toBeCloseTo(0.1, 2);
    expect(result).toMatchObject({ psiLower: expect.closeTo(1, 2), psiUpper: expect.closeTo(3, 2) });
  });

  it("shows none on a straight line, and refuses what cannot bend", () => {
    expect(hinge({ x, y: x.map((value, i) => 0.1 * value + noise(i, 5)) }).status).toBe("no-evidence");
    expect(hinge({ x: x.slice(0, 29), y: x.slice(0, 29) })).toMatchObject({
      status: "insufficient",
      reason: "n<30",
    });
    expect(hinge({ x: x.map(() => 1), y: x }).status).toBe("no-variation");
  });
});

describe("penaltyReward", () => {
  it("tells what hurts more than it helps from what weighs the same", () => {
    const low = rows.map((i) => (i % 3 === 0 ? 1 : 0));
    const high = rows.map((i) => (i % 3 === 1 ? 1 : 0));
    const lowB = rows.map((i) => (i % 4 === 0 ? 1 : 0));
    const highB = rows.map((i) => (i % 4 === 1 ? 1 : 0));
    const outcome = rows.map(
      (i) => 4 - 2 * low[i]! + 0.1 * high[i]! - lowB[i]! + highB[i]! + 0.2 * noise(i, 6),
    );
    const result = penaltyReward({
      y: outcome,
      low: [low, lowB],
      high: [high, highB],
      kpis: ["speed", "solve"],
    });
    expect(result).toMatchObject({ kpis: [{ class: "dissatisfier" }, { class: "linear" }] });
    expect(penaltyReward({ y: outcome, low: [low], high: [low], kpis: ["speed"] }).status).toBe(
      "rank-deficient",
    );
  });
});
