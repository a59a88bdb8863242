import { describe, expect, it } from "vitest";
import { type ScaleRow, scaleQuality } from "./scale-quality";

/** Teams whose members answer around a mean of their own, the items nearly alike. */
function rows(means: readonly number[], perTeam: number): ScaleRow[] {
  return means.flatMap((mean, team) =>
    Array.from({ length: perTeam }, (_, index) => {
      const own = mean + (index % 2);
      return { teamId: `t${team}`, answers: [own, own, Math.max(1, own - (index % 3 === 0 ? 1 : 0))] };
    }),
  );
}

describe("scaleQuality", () => {
  it("lets teams that agree and differ be averaged", () => {
    const quality = scaleQuality(rows([1, 2, 4, 3], 6), 5);
    expect(quality).toMatchObject({
      items: 3,
      isConsistent: true,
      canAggregateToTeam: true,
      canOrderTeams: true,
    });
    expect(quality?.alpha).toBeGreaterThan(0.9);
  });

  it("refuses a team score where the teams do not differ", () => {
    expect(scaleQuality(rows([3, 3, 3, 3], 6), 5)).toMatchObject({
      betweenTeams: 0,
      canAggregateToTeam: false,
      canOrderTeams: false,
    });
  });

  it("says nothing of fewer than twenty people, and leaves out who skipped an item", () => {
    expect(scaleQuality(rows([1, 2, 4], 6), 5)).toBeNull();
    const skipped = rows([1, 2, 4, 3], 6).map((row, index) =>
      index < 5 ? { ...row, answers: [null, ...row.answers.slice(1)] } : row,
    );
    expect(scaleQuality(skipped, 5)).toBeNull();
    expect(scaleQuality([], 5)).toBeNull();
  });

  it("has no consistency of one item", () => {
    const one = rows([1, 2, 4, 3], 6).map((row) => ({ ...row, answers: row.answers.slice(0, 1) }));
    expect(scaleQuality(one, 5)).toMatchObject({ alpha: null, isConsistent: false });
  });

  it("does not tell how far one team or two are of one mind", () => {
    const alike = (team: string) =>
      Array.from({ length: 12 }, () => ({ teamId: team, answers: [team === "a" ? 4 : 3, 4, 4] }));
    expect(scaleQuality([...alike("a"), ...alike("b")], 5)).toMatchObject({
      agreement: null,
      canAggregateToTeam: false,
    });
    expect(scaleQuality([...alike("a"), ...alike("b"), ...alike("c")], 5)?.agreement).toBe(1);
  });

  it("tells nothing finer than five hundredths", () => {
    const quality = scaleQuality(rows([1, 2, 4, 3], 7), 5);
    for (const value of [quality?.alpha, quality?.betweenTeams, quality?.agreement]) {
      expect(Math.abs(((value ?? 0) * 20) % 1)).toBeLessThan(1e-9);
    }
  });
});
