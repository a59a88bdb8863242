import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ebBetaBinomial } from "./eb-beta-binomial";
import { ebNormal } from "./eb-normal";

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

  it("takes agents with one contact each as chance, since their spread is exactly that", () => {
    const units = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(units, (x) => {
        const result = ebBetaBinomial(
          x,
          x.map(() => 1),
        );
        return result.status === "no-overdispersion";
      }),
    );
  });

  it("finds a maximum that lies far out, and does not leap over it", () => {
    const result = ebBetaBinomial([11_445, 14_129, 13_252], [15_349, 18_994, 18_006]);
    if (result.status !== "ok") throw new Error("no fit");
    // A grid over M by hand has its top at 29,310.
    expect(result.M / 29_310).toBeCloseTo(1, 2);
  });

  it("keeps its feet where agents do everything or nothing", () => {
    const result = ebBetaBinomial([0, 20, 0, 20, 0], [20, 20, 20, 20, 20]);
    if (result.status !== "ok") throw new Error("no fit");
    expect(result.mu).toBeCloseTo(0.4, 3);
    expect(result.posteriorMean.map((share) => Math.round(share))).toEqual([0, 1, 0, 1, 0]);
  });

  it("drops a unit of which one of both counts is missing, and gives it the common share", () => {
    const result = ebBetaBinomial([10, 41, 3, 33, 7, null], [20, 55, 8, 55, null, 9]);
    if (result.status !== "ok") throw new Error(result.status);
    expect(result.dropped).toBe(2);
    expect(result.reliability.slice(4)).toEqual([0, 0]);
  });

  it("of values lies between each and the common one, and does not mind the order", () => {
    const units = fc.array(
      fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0.01, max: 9, noNaN: true })),
      { minLength: 2, maxLength: 15 },
    );
    fc.assert(
      fc.property(units, (pairs) => {
        const shrink = (list: typeof pairs) => {
          const result = ebNormal(
            list.map(([y]) => y),
            list.map(([, v]) => v),
          );
          if (result.status !== "ok") throw new Error(result.reason);
          return result;
        };
        const { shrunk, mu } = shrink(pairs);
        const reversed = shrink(pairs.toReversed()).shrunk.toReversed();
        pairs.forEach(([own], i) => {
          expect(shrunk[i]).toBeGreaterThanOrEqual(Math.min(own, mu) - 1e-9);
          expect(shrunk[i]).toBeLessThanOrEqual(Math.max(own, mu) + 1e-9);
          expect(reversed[i]).toBeCloseTo(shrunk[i]!, 8);
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
    // Equal values do not differ, however large they are.
    expect(ebNormal([100_000.1, 100_000.1], [2e-7, 4e-7])).toMatchObject({ Q: 0, pQ: 1, tau2: 0 });
    expect(ebNormal([], []).status).toBe("insufficient");
  });
});
