import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson, zOf } from "./wilson";

describe("wilson", () => {
  // Newcombe (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0.0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%i of %i lies in [%f, %f]", (...row) => {
    const [x, n, lower, upper] = row;
    const share = wilson(x, n);
    if (share.status !== "ok") throw new Error(share.reason);
    expect(share.lower).toBeCloseTo(lower, 4);
    expect(share.upper).toBeCloseTo(upper, 4);
  });

  const counts = fc
    .integer({ min: 1, max: 100_000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

  it("stays inside [0, 1] and holds the share itself", () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const share = wilson(x, n);
        if (share.status !== "ok") return false;
        return (
          0 <= share.lower &&
          share.lower <= share.estimate &&
          share.estimate <= share.upper &&
          share.upper <= 1
        );
      }),
    );
  });

  it("narrows as n grows at the same share", () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const [few, many] = [wilson(x, n), wilson(2 * x, 2 * n)];
        if (few.status !== "ok" || many.status !== "ok") return false;
        return many.upper - many.lower < few.upper - few.lower;
      }),
    );
  });

  it("is the mirror image for failures", () => {
    const [solved, failed] = [wilson(3, 10), wilson(7, 10)];
    if (solved.status !== "ok" || failed.status !== "ok") throw new Error("no interval");
    expect(solved.lower).toBeCloseTo(1 - failed.upper, 14);
  });

  it("reaches exactly 0 and 1 at the ends", () => {
    expect(wilson(0, 7)).toMatchObject({ lower: 0 });
    expect(wilson(7, 7)).toMatchObject({ upper: 1 });
  });

  it("has no value without trials", () => {
    expect(wilson(0, 0)).toEqual({ status: "insufficient", reason: "n=0" });
  });

  it.each([
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
    [1, Number.NaN],
  ])("calls %d of %d an error", (x, n) => {
    expect(wilson(x, n).status).toBe("error");
  });

  it.each([0, 1, Number.NaN])("rejects a confidence of %d", (conf) => {
    expect(() => zOf(conf)).toThrow(RangeError);
  });
});
