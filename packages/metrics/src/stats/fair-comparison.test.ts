import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "./benjamini-hochberg";
import { ebBetaBinomial } from "./eb-beta-binomial";
import { ebNormal } from "./eb-normal";
import { funnel } from "./funnel";
import type { CaseMixCell } from "./indirect-standardise";
import { indirectStandardise } from "./indirect-standardise";
import { indirectStandardiseMean } from "./indirect-standardise-mean";
import { sum } from "./sum";

const cells = fc.array(
  fc
    .record({
      agent: fc.constantFrom("a", "b", "c", "d"),
      channel: fc.constantFrom("phone", "chat"),
      topic: fc.constantFrom("bill", "tech"),
      hour: fc.constantFrom("morning", "evening"),
      n: fc.integer({ min: 1, max: 60 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ share, ...cell }): CaseMixCell => ({ ...cell, x: Math.round(share * cell.n) })),
  { minLength: 1, maxLength: 30 },
);

describe("indirectStandardise", () => {
  it("expects in all what was observed in all, when every cell stands for itself", () => {
    fc.assert(
      fc.property(cells, (mix) => {
        const result = indirectStandardise({ cells: mix, minCell: 1 });
        if (result.status !== "ok") throw new Error(result.reason);
        const observed = sum(result.agents.map((agent) => agent.observed));
        expect(sum(result.agents.map((agent) => agent.expected))).toBeCloseTo(observed, 8);
      }),
    );
  });

  it("does not mind the order of cells", () => {
    fc.assert(
      fc.property(cells, (mix) => {
        const byAgent = (list: CaseMixCell[]) => {
          const result = indirectStandardise({ cells: list });
          if (result.status !== "ok") throw new Error(result.reason);
          return new Map(result.agents.map((agent) => [agent.agent, agent.difference]));
        };
        const forth = byAgent(mix);
        for (const [agent, difference] of byAgent(mix.toReversed())) {
          expect(difference).toBeCloseTo(forth.get(agent)!, 10);
        }
      }),
    );
  });

  it("finds no difference between equal agents with different mixes", () => {
    const easy = { channel: "chat", topic: "bill", hour: "morning" };
    const hard = { channel: "phone", topic: "tech", hour: "evening" };
    const mix = [
      { agent: "lucky", ...easy, n: 100, x: 90 },
      { agent: "lucky", ...hard, n: 20, x: 10 },
      { agent: "unlucky", ...easy, n: 20, x: 18 },
      { agent: "unlucky", ...hard, n: 100, x: 50 },
    ];
    const result = indirectStandardise({ cells: mix });
    if (result.status !== "ok") throw new Error(result.reason);
    for (const agent of result.agents) expect(agent.difference).toBeCloseTo(0, 12);
  });

  it("refuses nothing and impossible counts", () => {
    expect(indirectStandardise({ cells: [] }).status).toBe("insufficient");
    const cell = { agent: "a", channel: "c", topic: "t", hour: "h" };
    expect(indirectStandardise({ cells: [{ ...cell, n: 1, x: 2 }] }).status).toBe("error");
  });

  it("adjusts a mean by its cells, and has no z without spread", () => {
    const result = indirectStandardiseMean({
      cells: [
        { agent: "a", cell: "easy", n: 4, sum: 20, sumsq: 100 },
        { agent: "b", cell: "easy", n: 4, sum: 20, sumsq: 100 },
      ],
    });
    expect(result).toMatchObject({
      overall: 5,
      agents: [
        { difference: 0, z: null },
        { difference: 0, z: null },
      ],
    });
    expect(indirectStandardiseMean({ cells: [] }).status).toBe("insufficient");
  });
});

describe("funnel", () => {
  // BUGS Examples, volume I, "Surgical": deaths in twelve hospitals.
  const deaths = [0, 18, 8, 46, 8, 13, 9, 31, 14, 8, 29, 24];
  const operations = [47, 148, 119, 810, 211, 196, 148, 215, 207, 97, 256, 360];

  it("calls no hospital out once over-dispersion is allowed for", () => {
    const result = funnel(deaths, operations);
    if (result.status !== "ok") throw new Error(result.reason);
    expect(result.z[7]).toBeGreaterThan(3.9);
    expect(new Set(result.signal)).toEqual(new Set(["noise"]));
  });

  it("leaves units without contacts out and everybody else as they were", () => {
    const without = funnel(deaths, operations);
    const withEmpty = funnel([...deaths, 0], [...operations, 0]);
    if (without.status !== "ok" || withEmpty.status !== "ok") throw new Error("no funnel");
    expect(withEmpty.zAdjusted).toEqual([...without.zAdjusted, null]);
    expect(withEmpty.dropped).toBe(1);
  });

  it("has nothing to compare when all or none succeeded", () => {
    expect(funnel([5, 9], [5, 9]).status).toBe("no-variation");
    expect(funnel([], []).status).toBe("insufficient");
    expect(funnel([3], [2]).status).toBe("error");
  });
});

describe("benjaminiHochberg", () => {
  // Benjamini & Hochberg (1995), section 3.2: four of fifteen.
  it("rejects four of the fifteen of the original paper", () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(benjaminiHochberg(p).rejectedAt05).toBe(4);
  });

  it("keeps the order of p, never lies below it, and treats ties alike", () => {
    const list = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(list, (p) => {
        const { q } = benjaminiHochberg(p);
        return p.every((one, i) => q[i]! >= one && p.every((other, j) => one !== other || q[i] === q[j]));
      }),
    );
  });

  it("refuses what is no probability", () => {
    expect(() => benjaminiHochberg([1.1])).toThrow(RangeError);
  });
});

describe("shrinkage", () => {
  it("lies between an agent's own share and the common one", () => {
    const units = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), {
      minLength: 3,
      maxLength: 20,
    });
    fc.assert(
      fc.property(units, (pairs) => {
        const x = pairs.map(([a, b]) => Math.min(a, b));
        const n = pairs.map(([a, b]) => Math.max(a, b, 1));
        const result = ebBetaBinomial(x, n);
        if (result.status !== "ok") return result.status === "no-overdispersion";
        return result.posteriorMean.every((mean, i) => {
          const own = x[i]! / n[i]!;
          return mean >= Math.min(own, result.mu) - 1e-9 && mean <= Math.max(own, result.mu) + 1e-9;
        });
      }),
    );
  });

  // Rubin (1981), eight schools: DerSimonian–Laird gives no variance between them.
  it("draws the eight schools together", () => {
    const result = ebNormal([28, 8, -3, 7, -1, 1, 18, 12], [225, 100, 256, 121, 81, 121, 100, 324]);
    if (result.status !== "ok") throw new Error(result.reason);
    expect(result.mu).toBeCloseTo(7.7, 1);
    expect(result.tau2).toBe(0);
    expect(new Set(result.shrunk).size).toBe(1);
  });

  it("gives an agent without contacts the common share, and nobody a share of nothing", () => {
    const result = ebBetaBinomial([10, 41, 3, 33, 36, 3, 0], [20, 55, 8, 55, 55, 3, 0]);
    if (result.status !== "ok") throw new Error("no fit");
    expect(result.posteriorMean[6]).toBeCloseTo(result.mu, 12);
    expect(result.reliability[6]).toBe(0);
    expect(ebBetaBinomial([0], [0]).status).toBe("insufficient");
    expect(ebBetaBinomial([3], [2]).status).toBe("error");
    expect(ebNormal([1], [0]).status).toBe("error");
    expect(ebNormal([], []).status).toBe("insufficient");
  });
});
