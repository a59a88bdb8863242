import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "./cronbach-alpha";
import { canPublishDelta, capUnanimity } from "./disclosure";
import { enps } from "./enps";
import { icc } from "./icc";
import { rwg, rwgJ } from "./rwg";
import { suppress } from "./suppress";

describe("icc", () => {
  // Shrout & Fleiss (1979), table 2: six targets, four judges; ICC(1,1) = .17 and ICC(1,4) = .44.
  it("gives the figures of Shrout and Fleiss", () => {
    const y = [9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7];
    const result = icc(
      y.map((_, index) => Math.floor(index / 4)),
      y,
    );
    if (result.status !== "ok") throw new Error(result.reason);
    expect(result.icc1).toBeCloseTo(0.17, 2);
    expect(result.icc2).toBeCloseTo(0.44, 2);
    expect(result.msb).toBeCloseTo(11.24, 2);
    expect(result.msw).toBeCloseTo(6.26, 2);
  });

  it("is never reported below zero, and needs groups with two answers", () => {
    const result = icc(["a", "a", "b", "b"], [1, 5, 2, 4]);
    expect(result).toMatchObject({ icc1Reported: 0, icc2Reported: 0 });
    expect(icc(["a", "b"], [1, 2]).status).toBe("insufficient");
    expect(icc(["a", "a"], [1, 2]).status).toBe("insufficient");
    expect(icc(["a", "a", "b", "b"], [1, 1, 2, 2]).status).toBe("no-variation");
  });
});

describe("agreement and reliability", () => {
  it("alpha is one for items that say the same, and needs two of them", () => {
    const same = cronbachAlpha([1, 2, 3, 4].map((answer) => [answer, answer, answer]));
    expect(same.status === "ok" && same.alpha).toBeCloseTo(1, 12);
    const two = cronbachAlpha([
      [1, 2],
      [2, 3],
      [3, 3],
      [5, 4],
    ]);
    // For two items of equal variance alpha is the Spearman–Brown coefficient; here it lies below.
    expect(two.status === "ok" && two.spearmanBrown).toBeGreaterThan(two.status === "ok" ? two.alpha : 1);
    expect(cronbachAlpha([[1], [2]]).status).toBe("insufficient");
    expect(
      cronbachAlpha([
        [1, 3],
        [2, 2],
        [3, 1],
      ]).status,
    ).toBe("no-variation");
  });

  it("r_wg is one for unanimity and never below zero", () => {
    expect(rwg([4, 4, 4], 5)).toMatchObject({ rwg: 1 });
    expect(rwg([1, 5, 1, 5], 5)).toMatchObject({ rwg: 0 });
    expect(rwg([4], 5).status).toBe("insufficient");
    expect(rwg([4, 4], 1).status).toBe("error");
    expect(
      rwgJ(
        [
          [1, 5],
          [5, 1],
          [1, 5],
        ],
        5,
      ),
    ).toMatchObject({ rwgJ: 0 });
  });

  it("the recommendation score has a width for five promoters, and none without answers", () => {
    const five = enps({ promoters: 5, passives: 0, detractors: 0 });
    expect(five).toMatchObject({ score: 100, upper: 100 });
    expect(five.status === "ok" && five.lower).toBeLessThan(20);
    expect(enps({ promoters: 0, passives: 0, detractors: 0 }).status).toBe("insufficient");
    expect(enps({ promoters: -1, passives: 5, detractors: 0 }).status).toBe("error");
  });
});

describe("suppress", () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 });

  it("never lets the total minus the visible groups reveal fewer than five people", () => {
    fc.assert(
      fc.property(sizes, (n) => {
        const groups = n.map((_, index) => `g${index}`);
        const result = suppress({ groups, n });
        if (result.status !== "ok") throw new Error(result.reason);
        const { hidden, visible } = result;
        const people = hidden.map((id) => n[groups.indexOf(id)]!).filter((size) => size > 0);
        const total = people.reduce((sum, size) => sum + size, 0);
        const isSafe = people.length === 0 || (people.length > 1 && total >= 5);
        expect(isSafe || visible.length === 0).toBe(true);
        for (const id of visible) expect(n[groups.indexOf(id)]).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it("does not mind the order of groups, and hides the first of a tie by its id", () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(3, 5, 10), (n, k) => {
        const groups = n.map((_, index) => `g${index}`);
        const there = suppress({ groups, n, k });
        const back = suppress({ groups: groups.toReversed(), n: n.toReversed(), k });
        if (there.status !== "ok" || back.status !== "ok") return false;
        expect(back.hidden).toEqual(there.hidden.toReversed());
        expect(back.reason).toEqual(there.reason.toReversed());
        return true;
      }),
    );
    expect(suppress({ groups: ["d", "b", "c", "a"], n: [7, 7, 4, 7] })).toMatchObject({ hidden: ["c", "a"] });
  });

  it("hides nothing that need not be, and refuses lists that differ", () => {
    expect(suppress({ groups: ["a", "b"], n: [9, 7] })).toMatchObject({ visible: ["a", "b"] });
    expect(suppress({ groups: ["a"], n: [] }).status).toBe("error");
    expect(suppress({ groups: ["a"], n: [9], k: 0 }).status).toBe("error");
  });

  it("blurs unanimity and keeps single changes back", () => {
    expect(capUnanimity(1)).toEqual({ value: 0.9, capped: "high" });
    expect(capUnanimity(0.02)).toEqual({ value: 0.1, capped: "low" });
    expect(capUnanimity(0.5)).toEqual({ value: 0.5, capped: null });
    expect([canPublishDelta(4), canPublishDelta(5)]).toEqual([false, true]);
    expect(() => capUnanimity(2)).toThrow(RangeError);
  });
});
