import { describe, expect, it } from "vitest";
import { leaveRisk, leaveRiskFromKM, poolAdjacentViolators } from "./leave-risk";
import { returnOnService, returnScenarios } from "./return-on-service";
import { revenueAtRisk } from "./revenue-at-risk";

describe("leaveRisk", () => {
  const own = { badExperiences: [0, 1, 2], left: [30, 40, 5], n: [400, 180, 60], prior: [0.05, 0.17, 0.59] };

  it("starts at the prior and ends at the own customers", () => {
    const none = leaveRisk({ ...own, left: [0, 0, 0], n: [0, 0, 0] });
    expect(none).toMatchObject({
      posteriorMean: [0.05, 0.17, 0.59].map((p) => expect.closeTo(p, 12)),
      borrowed: [true, true, true],
    });
    const many = leaveRisk({ ...own, left: [3e5, 4e5, 5e4], n: [4e6, 1.8e6, 6e5] });
    expect(many.status === "ok" && many.posteriorMean[1]).toBeCloseTo(4 / 18, 4);
  });

  it("rises with the number of bad experiences, in whatever order they are given", () => {
    const result = leaveRisk(own);
    const turned = leaveRisk({
      badExperiences: [2, 1, 0],
      left: own.left.toReversed(),
      n: own.n.toReversed(),
      prior: own.prior.toReversed(),
    });
    if (result.status !== "ok" || turned.status !== "ok") throw new Error("no risk");
    expect(result.monotone[2]).toBeGreaterThanOrEqual(result.monotone[1]!);
    expect(turned.monotone).toEqual(result.monotone.toReversed());
  });

  it("refuses impossible counts and priors", () => {
    expect(leaveRisk({ ...own, left: [401, 0, 0] }).status).toBe("error");
    expect(leaveRisk({ ...own, prior: [-0.1, 0.1, 1.2] }).status).toBe("error");
    expect(leaveRisk({ ...own, n: [0, 9, 9], left: [0, 1, 1], priorWeight: 0 }).status).toBe("insufficient");
    expect(leaveRisk({ badExperiences: [], left: [], n: [], prior: [] }).status).toBe("insufficient");
  });

  it("takes a prior that is certain, and own customers without any prior", () => {
    // Nobody left and nobody was expected to: the whole distribution lies at 0.
    expect(leaveRisk({ ...own, left: [0, 40, 5], prior: [0, 0.17, 1] })).toMatchObject({
      posteriorMean: [0, expect.any(Number), expect.any(Number)],
      upper: [0, expect.any(Number), expect.any(Number)],
    });
    expect(leaveRisk({ ...own, priorWeight: 0 })).toMatchObject({
      posteriorMean: [30 / 400, 40 / 180, 5 / 60].map((p) => expect.closeTo(p, 12)),
      weightOnOwnData: [1, 1, 1],
    });
  });

  it("pools neighbours that fall, by weight", () => {
    expect(poolAdjacentViolators([1, 3, 2, 4], [1, 1, 3, 1])).toEqual([1, 2.25, 2.25, 4]);
    expect(poolAdjacentViolators([3, 2, 1], [1, 1, 1])).toEqual([2, 2, 2]);
  });

  it("takes the customers at risk where a survival curve has no variance", () => {
    const input = { survivalAtHorizon: 1, greenwoodVariance: null, prior: 0.17 };
    expect(leaveRiskFromKM({ ...input, atRisk: 50 })).toMatchObject({ effectiveN: 50 });
    expect(leaveRiskFromKM(input).status).toBe("insufficient");
    const negative = { ...input, survivalAtHorizon: 0.8, greenwoodVariance: -0.01, atRisk: 50 };
    expect(leaveRiskFromKM(negative)).toMatchObject({ status: "error", reason: "negative variance" });
  });
});

describe("revenueAtRisk", () => {
  const input = {
    customers: [5000, 600, 120],
    annualValue: [240, 240, 300],
    alpha: [46, 28, 15],
    beta: [860, 130, 22],
  };

  it("has percentiles that agree with its exact mean and spread", () => {
    const result = revenueAtRisk(input);
    if (result.status !== "ok") throw new Error(result.reason);
    expect(result.mc.p50 / result.mean).toBeCloseTo(1, 1);
    expect((result.mc.p97_5 - result.mc.p2_5) / (2 * 1.96 * result.sd)).toBeCloseTo(1, 1);
    expect(revenueAtRisk(input)).toEqual(result);
  });

  it("has the percentiles of a single distribution where there is only one", () => {
    // qbeta(c(0.025, 0.5, 0.975), 3, 9), with a base churn that is certain to be nothing.
    const alone = { customers: [1, 1000], annualValue: [1, 1], alpha: [0, 3], beta: [5, 9] };
    const result = revenueAtRisk(alone);
    if (result.status !== "ok") throw new Error(result.reason);
    expect(result.mc.p2_5 / 60.2177).toBeCloseTo(1, 3);
    expect(result.mc.p50 / 235.7855).toBeCloseTo(1, 3);
    expect(result.mc.p97_5 / 517.7559).toBeCloseTo(1, 3);
  });

  it("says nearly the same whatever the seed, also far out", () => {
    // Eight million independent draws give 20,839 and 41,917.
    for (const seed of [1, 2, 3]) {
      const result = revenueAtRisk({ ...input, seed });
      if (result.status !== "ok") throw new Error(result.reason);
      expect(Math.abs(result.mc.p2_5 - 20_839) / result.sd).toBeLessThan(0.01);
      expect(Math.abs(result.mc.p97_5 - 41_917) / result.sd).toBeLessThan(0.01);
    }
  });

  it("widens when the value itself is an estimate, and is less as an excess than in all", () => {
    const [plain, guessed] = [revenueAtRisk(input), revenueAtRisk({ ...input, valueIsEstimate: true })];
    const all = revenueAtRisk({ ...input, excessOverBaseline: false });
    if (plain.status !== "ok" || guessed.status !== "ok" || all.status !== "ok") throw new Error("no range");
    expect(guessed.sd).toBeGreaterThan(plain.sd);
    expect(guessed.mc.p97_5 - guessed.mc.p2_5).toBeGreaterThan(plain.mc.p97_5 - plain.mc.p2_5);
    expect(all.mean).toBeGreaterThan(plain.mean);
  });

  it("takes a base churn that is certain to be nothing as nothing", () => {
    const certain = revenueAtRisk({ ...input, alpha: [0, 28, 15] });
    const all = revenueAtRisk({ ...input, excessOverBaseline: false });
    if (certain.status !== "ok" || all.status !== "ok") throw new Error("no range");
    expect(certain.mean).toBeCloseTo(all.mean, 8);
    expect(certain.sd).toBeCloseTo(all.sd, 8);
  });

  it("refuses shapes that are none", () => {
    expect(revenueAtRisk({ ...input, alpha: [-1, 1, 1] }).status).toBe("error");
    expect(revenueAtRisk({ ...input, alpha: [0, 1, 1], beta: [0, 1, 1] }).status).toBe("error");
    expect(revenueAtRisk({ ...input, customers: [1] }).status).toBe("error");
  });
});

describe("returnOnService", () => {
  const input = { annualRevenue: 100, margin: 0.5, annualRetention: 0, discountRate: 0.1, years: 3, cost: 0 };

  it("counts the first year in full even where nobody stays, and has no ratio without cost", () => {
    expect(returnOnService({ ...input, customersKept: 2 })).toMatchObject({
      valuePerCustomer: 50,
      gain: 100,
      returnRatio: null,
    });
  });

  it("is worth every year the same when all stay and nothing is discounted", () => {
    const forever = { ...input, annualRetention: 1, discountRate: 0 };
    expect(returnOnService({ ...forever, customersKept: 1 })).toMatchObject({ gain: 150 });
    expect(returnScenarios(forever, { low: 1, mid: 2, high: 3 })).toMatchObject({
      low: { gain: 150 },
      high: { gain: 450 },
    });
    expect(returnOnService({ ...input, customersKept: 1, annualRetention: 2 }).status).toBe("error");
  });
});
