import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "./cronbach-alpha";
import { lmg } from "./lmg";
import { logistic } from "./logistic";
import { ATTITUDE, CARS, columnOf, SWISS } from "./published-samples.fixture";

describe("published samples", () => {
  it("share the fertility of Swiss provinces out as Grömping does", () => {
    // Grömping (2006), Journal of Statistical Software 17(1): R² = 70.67 %.
    const columns = [1, 2, 3, 4, 5].map((column) => columnOf(SWISS, column));
    const result = lmg({ y: columnOf(SWISS, 0), columns });
    if (result.status !== "ok") throw new Error(result.status);
    expect(result.r2).toBeCloseTo(0.7067, 4);
    [0.0571, 0.1712, 0.2601, 0.1056, 0.1128].forEach((share, k) => {
      expect(result.lmg[k]).toBeCloseTo(share, 4);
    });
  });

  it("have the reliability that psych::alpha prints for the clerks' attitudes", () => {
    const result = cronbachAlpha(ATTITUDE);
    if (result.status !== "ok") throw new Error(result.status);
    expect(result.alpha).toBeCloseTo(0.84, 2);
  });

  it("have the regression that R prints for the gears of cars", () => {
    // summary(glm(am ~ hp + wt, binomial, mtcars))
    const result = logistic({ y: columnOf(CARS, 0), columns: [columnOf(CARS, 1), columnOf(CARS, 2)] });
    if (result.status !== "ok") throw new Error(result.status);
    [18.8663, 0.03626, -8.08348].forEach((coefficient, k) => {
      expect(result.coef[k]! / coefficient).toBeCloseTo(1, 3);
    });
    [7.44356, 0.01773, 3.06868].forEach((error, k) => {
      expect(result.se[k]! / error).toBeCloseTo(1, 3);
    });
    expect(result.deviance).toBeCloseTo(10.059, 3);
    expect(result.nullDeviance).toBeCloseTo(43.23, 2);
  });
});

describe("for any answers", () => {
  const answers = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)), {
    minLength: 3,
    maxLength: 40,
  });

  it("shares add up to R², whatever the order of rows and drivers", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const columns = [1, 2, 3].map((column) => columnOf(rows, column));
        const result = lmg({ y: columnOf(rows, 0), columns });
        const turned = lmg({
          y: columnOf(rows, 0).toReversed(),
          columns: columns.map((column) => column.toReversed()).toReversed(),
        });
        if (result.status !== "ok" || turned.status !== "ok") return result.status === turned.status;
        expect(result.lmg.reduce((sum, share) => sum + share, 0)).toBeCloseTo(result.r2, 9);
        result.lmg.forEach((share, k) => {
          expect(turned.lmg[2 - k]).toBeCloseTo(share, 9);
        });
        return true;
      }),
    );
  });

  it("reliability is at most one, and does not mind the order of respondents or items", () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const result = cronbachAlpha(rows);
        const turned = cronbachAlpha(rows.toReversed().map((row) => row.toReversed()));
        if (result.status !== "ok" || turned.status !== "ok") return result.status === turned.status;
        expect(result.alpha).toBeLessThanOrEqual(1 + 1e-12);
        expect(result.lower).toBeLessThanOrEqual(result.alpha + 1e-9);
        expect(turned.alpha).toBeCloseTo(result.alpha, 8);
        return true;
      }),
    );
  });
});
