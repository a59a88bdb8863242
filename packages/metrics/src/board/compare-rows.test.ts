import { describe, expect, it } from "vitest";
import type { BoardValue } from "./board-figure";
import { boardPeriodOf } from "./board-period";
import type { BoardSummary } from "./board-summary";
import { compareRows, explainComparison } from "./compare-rows";
import { npsOf, shareOf } from "./cx-value";

const name = { nl: "Tevredenheid", en: "Satisfaction" };

/** A page of one period with one figure. */
function pageOf(period: string, figure: BoardValue, definition = "csat@1") {
  const row = { id: "csat", name, definition, target: 0.8, figure } as BoardSummary["rows"][number];
  return { period: { ...boardPeriodOf(period), isPartial: false }, rows: [row] };
}

const answers = (promoters: number, detractors: number) =>
  npsOf({
    satisfaction: [],
    effort: [],
    recommend: [detractors, 0, 0, 0, 0, 0, 0, 100 - promoters - detractors, 0, promoters, 0],
  });

describe("two packs side by side", () => {
  it("differ by more than chance where the interval of the difference leaves out 0", () => {
    // Newcombe (1998), table II, method 10: 56/70 against 48/80 differ by 0.0524 to 0.3339.
    const [row] = compareRows(pageOf("2026-Q1", shareOf(48, 80)), pageOf("2026-Q2", shareOf(56, 70)));
    expect(row).toMatchObject({ word: "signal", untold: null, difference: { unit: "points" } });
    expect([row!.difference!.lower.toFixed(4), row!.difference!.upper.toFixed(4)]).toEqual([
      "0.0524",
      "0.3339",
    ]);
    const [same] = compareRows(pageOf("2026-Q1", shareOf(48, 80)), pageOf("2026-Q2", shareOf(50, 80)));
    expect(same!.word).toBe("noise");
  });

  it("tell a score such as would recommend too, in its own points", () => {
    const [row] = compareRows(pageOf("2026-01", answers(20, 40)), pageOf("2026-02", answers(60, 10)));
    expect(row!.difference!.value).toBeCloseTo(0.7, 12);
    expect(row).toMatchObject({ word: "signal", difference: { unit: "net" } });
  });

  it("say nothing of chance where days, definitions or too few answers stand in the way", () => {
    const before = pageOf("2026-Q1", shareOf(48, 80));
    const untold = (after: typeof before) =>
      compareRows(before, after).map(({ untold, difference, word }) => [untold, difference, word])[0];
    expect(untold(pageOf("2026-03", shareOf(20, 30)))).toEqual(["same-days", null, "not enough data"]);
    expect(untold(pageOf("2026-Q2", shareOf(50, 80), "csat@2"))?.[0]).toBe("other-definition");
    expect(untold(pageOf("2026-Q2", shareOf(3, 4)))?.[0]).toBe("few");
    expect(untold({ ...pageOf("2026-Q2", shareOf(3, 4)), rows: [] })?.[0]).toBe("absent");
  });

  it("say in a sentence how many differ, or that only corrections can", () => {
    const before = pageOf("2026-Q1", shareOf(48, 80));
    const other = compareRows(before, pageOf("2026-Q2", shareOf(56, 70)));
    expect(explainComparison(other, "en")).toMatch(/^Different by more than chance: 1 of 1 figures/);
    expect(explainComparison(compareRows(before, before), "nl")).toMatch(/^Beide gaan over dezelfde dagen\./);
  });
});
