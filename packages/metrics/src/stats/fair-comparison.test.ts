import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "./benjamini-hochberg";
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

  it("falls back on coarser groupings, and on everything when even that is small", () => {
    const cell = { agent: "a", channel: "phone", topic: "bill", hour: "day" };
    const few = [
      { ...cell, n: 4, x: 2 },
      { ...cell, agent: "b", topic: "tech", n: 6, x: 6 },
    ];
    const levels = (minCell: number) => {
      const result = indirectStandardise({ cells: few, minCell });
      return result.status === "ok" && result.agents.map((agent) => agent.levels);
    };
    expect(levels(4)).toEqual([[1], [1]]);
    expect(levels(5)).toEqual([[3], [1]]);
    expect(levels(99)).toEqual([[4], [4]]);
    expect(indirectStandardise({ cells: few })).toMatchObject({
      agents: [{ expected: expect.closeTo(3.2, 12) }, { expected: expect.closeTo(4.8, 12) }],
    });
  });

  it("tells the grouping of every cell that it was given, also of an empty one", () => {
    const cell = { agent: "b", channel: "phone", topic: "bill", hour: "day" };
    const given = [
      { ...cell, agent: "a", n: 0, x: 0 },
      { ...cell, n: 30, x: 12 },
      { ...cell, topic: "tech", n: 0, x: 0 },
      { ...cell, agent: "a", topic: "tech", n: 5, x: 5 },
      { ...cell, agent: "nobody", n: 0, x: 0 },
    ];
    expect(indirectStandardise({ cells: given })).toMatchObject({
      agents: [
        { agent: "a", n: 5, levels: [1, 3] },
        { agent: "b", n: 30, levels: [1, 3] },
      ],
    });
  });

  it("compares an agent who owns a cell with the rest, not with themselves", () => {
    const cell = { channel: "phone", topic: "bill", hour: "day" };
    const owned = [
      { agent: "a", ...cell, n: 10, x: 10 },
      { agent: "b", ...cell, topic: "tech", n: 10, x: 5 },
    ];
    const rest = indirectStandardise({ cells: owned, minCell: 0, reference: "leaveOneOut" });
    expect(rest).toMatchObject({
      agents: [
        { expected: 5, levels: [3] },
        { expected: 10, levels: [3] },
      ],
    });
    const alone = indirectStandardise({ cells: owned.slice(0, 1), minCell: 0, reference: "leaveOneOut" });
    expect(alone).toMatchObject({ agents: [{ difference: 0 }] });
  });

  it("drops a cell of which a count is missing, and says so", () => {
    const cell = { agent: "a", channel: "phone", topic: "bill", hour: "day" };
    const known = { ...cell, n: 10, x: 5 };
    expect(indirectStandardise({ cells: [known, { ...cell, n: 90, x: null }] })).toMatchObject({
      overall: 0.5,
      dropped: 1,
    });
    const mean = { agent: "a", cell: "easy", n: 2, sum: 8, sumsq: 34 };
    expect(indirectStandardiseMean({ cells: [mean, { ...mean, sum: null }] })).toMatchObject({
      overall: 4,
      dropped: 1,
    });
  });

  it("sees no spread in equal values that are no round numbers in binary", () => {
    const cell = { agent: "a", cell: "easy", n: 7, sum: 7 * 4.1, sumsq: 7 * 4.1 ** 2 };
    expect(indirectStandardiseMean({ cells: [cell] })).toMatchObject({ agents: [{ se: 0, z: null }] });
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
    expect(funnel([3, 1], [4, 4], 0.7).status).toBe("error");
  });
});

describe("funnel without pulling in", () => {
  it("is the same for false and for 0, and keeps every z as it is", () => {
    const x = [60, 53, 34, 62, 54];
    const n = [80, 80, 80, 80, 80];
    const plain = funnel(x, n, false);
    expect(plain).toEqual(funnel(x, n, 0));
    if (plain.status !== "ok") throw new Error(plain.reason);
    expect(plain.zWinsorised).toEqual(plain.z);
  });
});

describe("benjaminiHochberg", () => {
  // Benjamini & Hochberg (1995), section 3.2: four of fifteen.
  it("rejects four of the fifteen of the original paper", () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(benjaminiHochberg(p)).toMatchObject({ rejectedAt05: 4, dropped: 0 });
  });

  it("keeps the order of p, never lies below it, and treats ties alike", () => {
    const list = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(list, (p) => {
        const result = benjaminiHochberg(p);
        if (result.status !== "ok") throw new Error(result.reason);
        const { q } = result;
        return p.every((one, i) => q[i]! >= one && p.every((other, j) => one !== other || q[i] === q[j]));
      }),
    );
  });

  it("refuses what is no probability", () => {
    expect(benjaminiHochberg([0.3, 1.1]).status).toBe("error");
    expect(benjaminiHochberg([-0.1]).status).toBe("error");
  });
});
