import { describe, expect, it } from "vitest";
import { explainDrift, explainProof, explainReach } from "./explain/goal-check";
import { checkGoal, type GoalLevels } from "./goal-check";

/** Twelve colleagues from 60.3 to 82.3 %: their quarters lie at 65.8 and 76.8, nine tenths at 80.1. */
const PEERS = Array.from({ length: 12 }, (_, index) => 0.603 + 0.02 * index);
const levels: GoalLevels = {
  own: { value: 0.66, shrunken: 0.7, reliability: 0.6 },
  mean: 0.71,
  peers: PEERS,
};
const given = { basis: "contacts", target: 0.75, weeks: 8, perWeek: 100, levels } as const;

describe("the check of a goal", () => {
  it("places a target among colleagues", () => {
    const placeOf = (target: number) => {
      const { reach } = checkGoal({ ...given, target });
      return reach.status === "ok" ? reach.place : reach.status;
    };
    expect([0.65, 0.66, 0.76, 0.77, 0.8, 0.81].map(placeOf)).toEqual([
      "below-middle",
      "middle",
      "middle",
      "above-middle",
      "above-middle",
      "beyond",
    ]);
    const { reach } = checkGoal(given);
    expect(reach).toMatchObject({ peers: 12, p25: expect.closeTo(0.658, 9) });
  });

  it("says that 70 to 75 % takes 1,251 contacts a period, which is not there", () => {
    const { proof } = checkGoal(given);
    expect(proof).toMatchObject({ needed: 1251, expected: 800, isProvable: false, weeksToProve: 13 });
    const longer = checkGoal({ ...given, weeks: 13 });
    expect(longer.proof).toMatchObject({ isProvable: true });
  });

  it("calls a gain provable exactly from the smallest that can be shown", () => {
    const { proof } = checkGoal(given);
    const smallest = proof.status === "ok" ? (proof.smallestGain ?? 0) : 0;
    expect(smallest).toBeGreaterThan(0.05);
    expect(checkGoal({ ...given, target: 0.7 + smallest + 1e-3 }).proof).toMatchObject({ isProvable: true });
    expect(checkGoal({ ...given, target: 0.7 + smallest - 1e-3 }).proof).toMatchObject({ isProvable: false });
  });

  it("takes days as what is counted of minutes", () => {
    const days = checkGoal({ ...given, basis: "days", perWeek: 5, daySpread: 0.05 });
    // Guenther: 2 (1.96 + 0.84)² + 1.96² / 4 = 16.7 days for a difference of one standard deviation.
    expect(days.proof).toMatchObject({ needed: 17, expected: 40, isProvable: true, weeksToProve: 4 });
    expect(checkGoal({ ...given, basis: "days", daySpread: null }).proof).toEqual({ status: "insufficient" });
  });

  it("has nothing to prove where the agent is there already", () => {
    expect(checkGoal({ ...given, target: 0.7 }).proof).toEqual({ status: "no-gain" });
  });

  it("expects the unreliable part of a low point to go by itself", () => {
    // 0.71 + 0.6 × (0.66 − 0.71) = 0.68: two points up.
    expect(checkGoal(given).drift).toBeCloseTo(0.02, 12);
  });

  it("suggests nothing and places nothing with too few colleagues", () => {
    const alone = checkGoal({ ...given, levels: { ...levels, peers: PEERS.slice(0, 8) } });
    expect(alone).toMatchObject({ reach: { status: "insufficient" }, suggestion: null });
    expect(checkGoal({ ...given, levels: { ...levels, own: null } })).toMatchObject({
      base: null,
      drift: null,
      suggestion: null,
      proof: { status: "insufficient" },
    });
  });

  it("suggests halfway to the best quarter", () => {
    // Halfway from 0.70 to 0.768 is 0.734.
    expect(checkGoal(given).suggestion).toEqual({ target: 0.73, advice: "improve" });
  });

  it("rejects what is no share and no time", () => {
    expect(() => checkGoal({ ...given, target: 75 })).toThrow(RangeError);
    expect(() => checkGoal({ ...given, weeks: 0 })).toThrow(RangeError);
  });
});

describe("what is said of a check", () => {
  const check = checkGoal(given);

  it("is within reach or not, against colleagues", () => {
    expect(explainReach(check, "nl")).toBe(
      "75% ligt binnen wat de middelste helft van de collega's met dezelfde soort contacten haalt (66% tot 77%).",
    );
    expect(explainReach(checkGoal({ ...given, target: 0.9 }), "en")).toContain("Fewer than 1 in 10");
  });

  it("is what a proof takes, in contacts and weeks", () => {
    expect(explainProof(check, "nl")).toBe(
      "Voor +5,0 punten zijn ongeveer 1.251 contacten per periode nodig. In 8 weken zijn er ongeveer 800 te verwachten; het duurt dus ongeveer 13 weken. Tel daarom liever het gedrag.",
    );
    expect(explainProof(checkGoal({ ...given, weeks: 13 }), "en")).toBe(
      "+5.0 points takes about 1,251 contacts per period. In 13 weeks about 1,300 are to be expected: enough.",
    );
  });

  it("warns of a start from a low point, and not of nothing", () => {
    expect(explainDrift(check, "en")).toBe(
      "It started from a low point. About +2.0 points is to be expected without coaching too.",
    );
    expect(explainDrift({ drift: 0.0001 }, "nl")).toBeNull();
  });
});
