import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { krippendorffAlpha, type RatedUnit } from "./krippendorff-alpha";

/** One line a person, a point where somebody said nothing; turned into one unit a column. */
function unitsOf(lines: readonly string[]): RatedUnit[] {
  const rows = lines.map((line) => line.split(" "));
  return (rows[0] ?? []).map((_, column) => ({
    ratings: rows.map((row) => (row[column] === "." ? null : Number(row[column]))),
  }));
}

const alphaOf = (units: readonly RatedUnit[], level: "nominal" | "ordinal" | "interval" = "ordinal") => {
  const result = krippendorffAlpha(units, { level, draws: 200 });
  if (result.status !== "ok") throw new Error(result.status);
  return result;
};

// Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", example D: four observers, missing values.
const FOUR_OBSERVERS = unitsOf([
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
]);

describe("Krippendorff's alpha", () => {
  it.each([
    ["nominal", 0.743],
    ["ordinal", 0.815],
    ["interval", 0.849],
  ] as const)("is as published for four observers with missing values, %s", (level, published) => {
    const { alpha, units, ratings } = alphaOf(FOUR_OBSERVERS, level);
    expect(alpha).toBeCloseTo(published, 3);
    // The last unit has one rating, which can agree with nobody.
    expect([units, ratings]).toEqual([11, 40]);
  });

  it("is as published for two observers, binary and of five values", () => {
    // The same paper, examples A and B.
    const binary = unitsOf(["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"]);
    expect(alphaOf(binary, "nominal").alpha).toBeCloseTo(0.095, 3);
    const five = unitsOf(["1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4"]);
    expect(alphaOf(five, "nominal").alpha).toBeCloseTo(0.692, 3);
  });

  it("is 1 when everybody agrees and 0 or less when nobody does better than chance", () => {
    expect(alphaOf(unitsOf(["1 2 3 4", "1 2 3 4"])).alpha).toBe(1);
    expect(alphaOf(unitsOf(["1 2 1 2", "2 1 2 1"])).alpha).toBeLessThan(0);
  });

  it("does not take criteria of another level for agreement", () => {
    const strict = unitsOf(["1 2 1 2", "2 1 2 1"]).map((unit) => ({ ...unit, stratum: "strict" }));
    const mild = unitsOf(["4 5 4 5", "5 4 5 4"]).map((unit) => ({ ...unit, stratum: "mild" }));
    const apart = [...strict, ...mild];
    const together = apart.map(({ ratings }) => ({ ratings }));
    expect(alphaOf(apart).alpha).toBeCloseTo(alphaOf(strict).alpha, 12);
    expect(alphaOf(together).alpha).toBeGreaterThan(0.5);
  });

  it("has an interval around it, the same for the same seed", () => {
    const first = alphaOf(FOUR_OBSERVERS);
    expect(first.lower).toBeLessThan(first.alpha);
    expect(first.upper).toBeGreaterThanOrEqual(first.alpha);
    expect(krippendorffAlpha(FOUR_OBSERVERS, { draws: 200 })).toEqual(first);
    expect(krippendorffAlpha(FOUR_OBSERVERS, { draws: 200, seed: 2 })).not.toEqual(first);
  });

  it("draws what belongs together as one, which makes it wider", () => {
    const repeated = FOUR_OBSERVERS.slice(0, 11).flatMap((unit, cluster) =>
      [1, 2, 3].map((stratum) => ({ ...unit, cluster: `${cluster}`, stratum: `${stratum}` })),
    );
    const [together, alone] = [alphaOf(repeated), alphaOf(repeated.map(({ cluster: _, ...unit }) => unit))];
    const width = ({ lower, upper }: typeof together) => (upper ?? 0) - (lower ?? 0);
    expect(together.clusters).toBe(11);
    expect(width(together)).toBeGreaterThan(width(alone));
  });

  it("has no interval from one conversation", () => {
    const one = unitsOf(["1 2 3", "1 2 2"]).map((unit) => ({ ...unit, cluster: "one" }));
    expect(alphaOf(one)).toMatchObject({ clusters: 1, lower: null, upper: null });
  });

  it("does not depend on the order of units and people", () => {
    const value = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
    const units = fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(units, (rows) => {
        const asked = (turned: readonly (readonly (number | null)[])[]) =>
          krippendorffAlpha(
            turned.map((ratings) => ({ ratings })),
            { draws: 1 },
          );
        const [forward, backward] = [asked(rows), asked(rows.map((row) => row.toReversed()).toReversed())];
        expect(backward.status).toBe(forward.status);
        if (forward.status === "ok" && backward.status === "ok") {
          expect(backward.alpha).toBeCloseTo(forward.alpha, 10);
          expect(forward.alpha).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 1 },
    );
  });

  it("says why there is none", () => {
    expect(krippendorffAlpha([])).toMatchObject({ status: "insufficient" });
    expect(krippendorffAlpha(unitsOf(["1 .", ". 2"]))).toMatchObject({ status: "insufficient" });
    expect(krippendorffAlpha(unitsOf(["3 3", "3 3"]))).toMatchObject({ status: "no-variation" });
    expect(krippendorffAlpha([{ ratings: [1, Number.NaN] }])).toMatchObject({ status: "error" });
    expect(krippendorffAlpha(FOUR_OBSERVERS, { conf: 1 })).toMatchObject({ status: "error" });
  });
});
