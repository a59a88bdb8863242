import { describe, expect, it } from "vitest";
import { GRUNFELD } from "./grunfeld.fixture";
import { ols } from "./least-squares";
import { CERTIFIED_FITS } from "./nist-linear-regression.fixture";
import { panelFE } from "./panel-fe";

/** How many digits of a certified value hold; those of an exact fit are counted against 1. */
function digitsOf(got: number, certified: number): number {
  const error = Math.abs(got - certified) / (certified === 0 ? 1 : Math.abs(certified));
  return error === 0 ? 15 : -Math.log10(error);
}

describe("linear regression, as NIST certifies it", () => {
  // Digits that double precision allows: the columns of Filip and Wampler are nearly dependent.
  const least: Record<string, number> = { Filip: 6, Pontius: 10, Wampler4: 7, Wampler5: 5 };

  it.each(CERTIFIED_FITS)("$name", ({ name, degree, intercept, x, y, coef, se }) => {
    const columns = Array.from({ length: degree }, (_, power) => x.map((value) => value ** (power + 1)));
    const fit = ols({ y, columns, intercept });
    if (fit.status !== "ok") throw new Error(fit.reason);
    const digits = least[name] ?? 9;
    coef.forEach((certified, k) => {
      expect(digitsOf(fit.coef[k]!, certified)).toBeGreaterThan(digits);
    });
    se.forEach((certified, k) => {
      expect(digitsOf(fit.se[k]!, certified)).toBeGreaterThan(Math.min(digits, 8));
    });
  });

  it("has the certified share explained without an intercept, which counts from zero", () => {
    const shares = CERTIFIED_FITS.filter((fit) => !fit.intercept).map(({ x, y }) =>
      ols({ y, columns: [x], intercept: false }),
    );
    expect(shares).toMatchObject([
      { r2: expect.closeTo(0.999365492298663, 13) },
      { r2: expect.closeTo(0.993348115299335, 13) },
    ]);
  });
});

describe("Grunfeld's investment of ten firms", () => {
  const input = { rows: GRUNFELD, outcome: "invest", regressors: ["value", "capital"] };

  // Baltagi (2021), Econometric Analysis of Panel Data, tables 2.1 and 3.1; Croissant & Millo (2008), JSS 27(2).
  it.each([
    { effects: "firms", periodEffects: false, coef: [0.1101238, 0.3100653], se: [0.0118567, 0.0173545] },
    { effects: "firms and years", periodEffects: true, coef: [0.117716, 0.357916], se: [0.013751, 0.022719] },
  ])("has the published estimates within $effects", ({ periodEffects, coef, se }) => {
    const fit = panelFE({ ...input, periodEffects });
    if (fit.status !== "ok") throw new Error(fit.status);
    for (const k of [0, 1]) {
      expect(fit.coef[k]).toBeCloseTo(coef[k]!, 6);
      expect(fit.seClassic[k]).toBeCloseTo(se[k]!, 6);
    }
    expect(fit).toMatchObject({ G: 10, n: 200, periods: 20 });
  });

  it("is the same in any order of rows and under any names of firms", () => {
    const [plain, turned] = [
      GRUNFELD,
      GRUNFELD.toReversed().map((row) => ({ ...row, team: `f${row.team}` })),
    ].map((rows) => panelFE({ ...input, rows }));
    if (plain?.status !== "ok" || turned?.status !== "ok") throw new Error("no fit");
    for (const k of [0, 1]) {
      expect(turned.seCR2[k]! / plain.seCR2[k]!).toBeCloseTo(1, 9);
      expect(turned.dfSatterthwaite[k]! / plain.dfSatterthwaite[k]!).toBeCloseTo(1, 8);
    }
  });
});
