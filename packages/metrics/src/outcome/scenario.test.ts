import { describe, expect, it } from "vitest";
import { explainScenario } from "../explain/scenario";
import { scenarioOutcome } from "./scenario";
import { ASSUMPTIONS, initialAssumptions, SCENARIO_KINDS, wrongAssumptions } from "./scenario-assumption";

function outcomeOf(...[kind, given]: Parameters<typeof scenarioOutcome>) {
  const outcome = scenarioOutcome(kind, { ...initialAssumptions(kind), ...given });
  if (outcome.status !== "ok") throw new Error(outcome.reason);
  return outcome;
}

describe("a scenario", () => {
  it("of revenue at risk is customers × extra chance × value, with a range around it", () => {
    const { total, customers } = outcomeOf("revenue-at-risk", {
      customersWithExperience: 10_000,
      valuePerYear: 100_000,
      excessLower: 0.05,
      excessUpper: 0.15,
    });
    expect(customers.mid / 1000).toBeCloseTo(1, 1);
    // P10 of a normal with 95 % between 0.05 and 0.15: 0.1 − 1.2816 · 0.1 ÷ 3.92.
    expect(customers.low / 10_000).toBeCloseTo(0.0673, 2);
    expect(total.low).toBeLessThan(0.0673 * 1e9 * 1.05);
    expect(total.mid / 1e8).toBeCloseTo(0.98, 1);
    expect(total.high).toBeGreaterThan(total.mid);
  });

  it("of a return is exact where nothing is uncertain but the value", () => {
    const { total, cost, ratio, chanceOfGain } = outcomeOf("return-on-service", {
      contactsPerYear: 10_000,
      effectLower: 0.04,
      effectUpper: 0.04,
      excessLeave: 0,
      costPerContact: 500,
      coachingHours: 20,
      hourlyCost: 5000,
    });
    // 400 contacts fewer at 5.00 each are 2,000.00, for 20 hours at 50.00.
    expect(total).toEqual({ low: 100_000, mid: 100_000, high: 100_000 });
    expect([cost, ratio?.mid, chanceOfGain]).toEqual([100_000, 1, 1]);
  });

  it("may lose, and then says so", () => {
    const loss = outcomeOf("return-on-service", {
      effectLower: -0.02,
      effectUpper: 0.02,
      coachingHours: 2000,
    });
    expect(loss.total.low).toBeLessThan(0);
    expect(loss.chanceOfGain).toBeLessThan(0.5);
    expect(explainScenario(loss, "en", { currency: "EUR" })).toMatch(/^After costs between −€/);
  });

  it("is the same whenever it is computed, and has no ratio without costs", () => {
    expect(outcomeOf("revenue-at-risk", {})).toEqual(outcomeOf("revenue-at-risk", {}));
    expect(outcomeOf("return-on-service", { coachingHours: 0 }).ratio).toBeNull();
  });

  it.each(SCENARIO_KINDS)("of %s begins with assumptions that can be computed", (kind) => {
    expect(wrongAssumptions(kind, initialAssumptions(kind))).toEqual([]);
    expect(outcomeOf(kind, {}).total.low).toBeLessThan(outcomeOf(kind, {}).total.high);
    for (const { least, most, sliderMost, step, initial } of ASSUMPTIONS[kind]) {
      expect([least <= initial, initial <= sliderMost, sliderMost <= most, step > 0]).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
  });

  it("refuses what is out of range, missing, unknown or turned around", () => {
    const right = initialAssumptions("return-on-service");
    expect(wrongAssumptions("return-on-service", { ...right, margin: 1.1 })).toEqual(["margin"]);
    expect(wrongAssumptions("return-on-service", { ...right, years: 2.5 })).toEqual(["years"]);
    expect(wrongAssumptions("return-on-service", { ...right, effectLower: 0.2 })).toEqual(["effectLower"]);
    expect(wrongAssumptions("return-on-service", { ...right, luck: 1 })).toEqual(["luck"]);
    const { margin: _, ...without } = right;
    expect(wrongAssumptions("return-on-service", without)).toEqual(["margin"]);
    expect(wrongAssumptions("return-on-service", { ...right, margin: Number.NaN })).toEqual(["margin"]);
    expect(scenarioOutcome("return-on-service", without).status).toBe("error");
  });

  it("begins with what own data say where they do", () => {
    expect(initialAssumptions("revenue-at-risk", { valuePerYear: 180_000 })).toMatchObject({
      valuePerYear: 180_000,
      excessLower: 0.02,
    });
  });
});
