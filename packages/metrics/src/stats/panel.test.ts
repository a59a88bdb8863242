import { describe, expect, it } from "vitest";
import { correlation } from "./correlation";
import { olsClusterCR1 } from "./ols-cluster-cr1";
import type { PanelRow } from "./panel-design";
import { panelFE } from "./panel-fe";
import { panelLags } from "./panel-lags";
import { teamSlopes } from "./team-slopes";
import { wildClusterBootstrap } from "./wild-cluster-bootstrap";

/** Teams that differ in level, a driver, and an outcome that follows it with a slope of 2 and some spread. */
function panel(teams: number, periods: number, slope = 2): PanelRow[] {
  return Array.from({ length: teams * periods }, (_, index) => {
    const [team, period] = [Math.floor(index / periods), index % periods];
    const x = Math.sin(index * 12.9898) * 3;
    return { team: `T${team}`, period, x, y: team * 10 + period + slope * x + Math.cos(index * 78.233) };
  });
}

const model = { outcome: "y", regressors: ["x"] };

describe("panelFE", () => {
  it("finds the slope within teams, whatever their level", () => {
    const result = panelFE({ rows: panel(10, 8), ...model });
    if (result.status !== "ok") throw new Error(result.status);
    expect(result.coef[0]).toBeCloseTo(2, 0);
    const lifted = panel(10, 8).map((row) => ({
      ...row,
      y: (row.y as number) + (row.team === "T3" ? 500 : 0),
    }));
    const again = panelFE({ rows: lifted, ...model });
    expect(again.status === "ok" && again.coef[0]).toBeCloseTo(result.coef[0]!, 8);
  });

  it("does not mind the order of rows, and scales with the outcome", () => {
    const rows = panel(9, 6);
    const result = panelFE({ rows, ...model });
    const turned = panelFE({
      rows: rows.toReversed().map((row) => ({ ...row, y: 3 * (row.y as number) })),
      ...model,
    });
    if (result.status !== "ok" || turned.status !== "ok") throw new Error("no fit");
    expect(turned.coef[0]).toBeCloseTo(3 * result.coef[0]!, 8);
    expect(turned.seCR2[0]).toBeCloseTo(3 * result.seCR2[0]!, 8);
    expect(turned.dfSatterthwaite[0]).toBeCloseTo(result.dfSatterthwaite[0]!, 6);
  });

  it("keeps its numbers to itself under eight teams", () => {
    const result = panelFE({ rows: panel(5, 8), ...model });
    expect(result).toMatchObject({ status: "insufficient", diagnostic: { G: 5, n: 40 } });
  });

  it("says first that teams are too few, also where nothing could be reckoned", () => {
    const tiny = panelFE({ rows: panel(2, 2), ...model });
    expect(tiny).toEqual({ status: "insufficient", reason: "fewer than 8 teams" });
    expect(panelFE({ rows: panel(1, 5), ...model, periodEffects: false }).status).toBe("insufficient");
  });

  it("refuses a driver that never moves within a team, and one that another one makes", () => {
    const still = panel(9, 6).map((row) => ({
      ...row,
      x: String(row.team).length + Number(String(row.team).slice(1)),
    }));
    expect(panelFE({ rows: still, ...model }).status).toBe("no-within-variation");
    const twice = panel(9, 6).map((row) => ({ ...row, z: 2 * (row.x as number) }));
    expect(panelFE({ rows: twice, outcome: "y", regressors: ["x", "z"] }).status).toBe("rank-deficient");
    expect(panelFE({ rows: [], ...model }).status).toBe("insufficient");
  });
});

describe("a panel that says nothing", () => {
  it("has no variation where the outcome stands still within teams", () => {
    const still = panel(9, 6).map((row) => ({ ...row, y: Number(String(row.team).slice(1)) * 0.1 }));
    expect(panelFE({ rows: still, ...model }).status).toBe("no-variation");
    expect(wildClusterBootstrap({ rows: still, outcome: "y", test: "x" }).status).toBe("no-variation");
  });

  it("has no error to show where one team alone moves its driver", () => {
    const rows = panel(9, 6).map((row) => (row.team === "T4" ? row : { ...row, x: 3.3 }));
    expect(panelFE({ rows, ...model, periodEffects: false }).status).toBe("no-variation");
  });

  it("tells a driver that only follows the calendar from one that stands still", () => {
    const calendar = panel(9, 6).map((row) => ({ ...row, x: row.period * 1.5 }));
    expect(panelFE({ rows: calendar, ...model }).status).toBe("rank-deficient");
    expect(panelFE({ rows: calendar, ...model, periodEffects: false }).status).toBe("ok");
  });
});

describe("panelLags", () => {
  it("adds lags to periods that came as text, and refuses what is no number or comes twice", () => {
    const rows = panel(9, 8);
    const input = { outcome: "y", driver: "x", lags: [0, 1] };
    const text = rows.map((row) => ({ ...row, period: String(row.period) as unknown as number }));
    expect(panelLags({ ...input, rows: text })).toEqual(panelLags({ ...input, rows }));
    expect(panelLags({ ...input, rows: [...rows, rows[0]!] }).status).toBe("error");
    const weeks = rows.map((row) => ({ ...row, period: `week ${row.period}` as unknown as number }));
    expect(panelLags({ ...input, rows: weeks }).status).toBe("error");
  });

  it("goes by the number of the period, not by the row", () => {
    const rows = panel(9, 8).filter((row) => row.period !== 4);
    const result = panelLags({ rows, outcome: "y", driver: "x", lags: [0, 1] });
    // Of seven periods the first and the one after the gap have no predecessor.
    expect(result).toMatchObject({ terms: ["x", "x_lag1"], n: 9 * 5 });
  });
});

describe("wildClusterBootstrap", () => {
  it("tries every pattern of signs and cannot go below two in 2^G", () => {
    const strong = wildClusterBootstrap({ rows: panel(8, 8), outcome: "y", test: "x" });
    expect(strong).toMatchObject({ draws: 256, p: 2 / 256 });
    const none = wildClusterBootstrap({ rows: panel(8, 8, 0), outcome: "y", test: "x" });
    expect(none.status === "ok" && none.p).toBeGreaterThan(0.05);
  });

  it("does not mind the order of rows while all patterns are tried", () => {
    const rows = panel(9, 5, 0.2).filter((_, index) => index % 7 !== 3);
    const turned = wildClusterBootstrap({ rows: rows.toReversed(), outcome: "y", test: "x" });
    const plain = wildClusterBootstrap({ rows, outcome: "y", test: "x" });
    if (plain.status !== "ok" || turned.status !== "ok") throw new Error("no test");
    expect(turned.p).toBe(plain.p);
    expect(turned.t).toBeCloseTo(plain.t, 9);
    expect(wildClusterBootstrap({ rows: panel(12, 3), outcome: "y", test: "x" })).toMatchObject({
      draws: 4096,
    });
  });

  it("judges nothing by two teams that mirror each other", () => {
    // Period effects leave either team the other's residuals turned over: the error is 0 but for rounding.
    const two = { rows: panel(2, 6), outcome: "y", test: "x" };
    expect(wildClusterBootstrap(two).status).toBe("no-variation");
    expect(wildClusterBootstrap({ ...two, periodEffects: false })).toMatchObject({ status: "ok", draws: 4 });
  });

  it("repeats itself with the same seed above twelve teams", () => {
    const input = { rows: panel(13, 4, 0), outcome: "y", test: "x", seed: 7 };
    expect(wildClusterBootstrap(input)).toEqual(wildClusterBootstrap(input));
    expect(wildClusterBootstrap(input)).toMatchObject({ draws: 9999 });
  });
});

describe("clusters of one", () => {
  it("have the errors of MacKinnon and White's HC1", () => {
    const y = [1, 3, 2, 5, 4, 7, 5];
    const x = [1, 2, 3, 4, 5, 6, 7];
    const result = olsClusterCR1({ y, columns: [x], cluster: x });
    if (result.status !== "ok") throw new Error(result.reason);
    // HC0 by its formula: Σ (x − x̄)² e² ÷ (Σ (x − x̄)²)².
    const residuals = y.map((value, i) => value - result.coef[0]! - result.coef[1]! * x[i]!);
    const hc0 = Math.sqrt(residuals.reduce((sum, e, i) => sum + ((x[i]! - 4) * e) ** 2, 0)) / 28;
    expect(result.seCR1[1]).toBeCloseTo(hc0 * Math.sqrt(7 / 6), 10);
    expect(result.seCR1S[1]).toBeCloseTo(hc0 * Math.sqrt((7 / 6) * (6 / 5)), 10);
  });
});

describe("correlation", () => {
  it("is perfect for a line, without bounds, and refuses too little", () => {
    const line = correlation([1, 2, 3, 4], [2, 4, 6, 8]);
    expect(line).toMatchObject({ pearson: { r: 1, p: 0, lower: null }, spearman: { rho: 1 } });
    expect(correlation([1, 2, 3], [1, 2, 4]).status).toBe("insufficient");
    expect(correlation([1, 2, null, 4], [1, 2, 3, 4]).status).toBe("insufficient");
  });

  it("does not take seven times 0.1 for a spread", () => {
    const flat = new Array(7).fill(0.1);
    expect(correlation(flat, [1, 2, 3, 4, 5, 6, 7])).toMatchObject({ reason: "no variation" });
  });

  it("of ranks does not change with any rising scale", () => {
    const x = [1, 5, 2, 8, 3, 9, 4];
    const y = [2, 3, 1, 9, 4, 5, 6];
    const [plain, bent] = [correlation(x, y), correlation(x.map(Math.exp), y)];
    if (plain.status !== "ok" || bent.status !== "ok") throw new Error("no correlation");
    expect(bent.spearman).toEqual(plain.spearman);
    expect(bent.pearson.r).not.toBeCloseTo(plain.pearson.r, 3);
  });
});

it("team slopes are drawn together and missing where a driver does not move", () => {
  const rows = panel(6, 8).map((row) => (row.team === "T2" ? { ...row, x: 1 } : row));
  const { teams, slopes, shrunk } = teamSlopes({ rows, outcome: "y", driver: "x" });
  expect(slopes[teams.indexOf("T2")]).toBeNull();
  expect(shrunk).toMatchObject({ status: "ok", dropped: 1 });
});
