import type { Reading } from "@kwartet/api/kpis/reading";
import type { MeasureId } from "@kwartet/metrics/kpi";
import { describe, expect, it } from "vitest";
import { findOfBoard } from "./board-finding";

type Given = { measure: MeasureId; n: number; target?: number | null };

function reading({ measure, n, target = 0.75 }: Given): Reading {
  const kpi = measure === "top-two" ? "friendliness" : "resolution";
  const bounds =
    n === 0 ? { value: null, lower: null, upper: null } : { value: 0.7, lower: 0.65, upper: 0.74 };
  return {
    kpi,
    measure,
    figure: { kpi, measure, ...bounds, x: null, n, unit: "share", leading: true, word: null },
    target,
    series: [],
    comparison: null,
    population: { counted: n, of: n, exclusions: [], days: null },
    chart: null,
    fair: null,
  };
}

describe("findOfBoard", () => {
  it("says how often the team solves a question at once, and where that lies beside its target", () => {
    const context = [reading({ measure: "top-two", n: 90 }), reading({ measure: "said-solved", n: 90 })];
    expect(findOfBoard({ context })).toMatchObject({ kind: "said-solved", place: "missed" });
  });

  it("leaves the target out where there is none", () => {
    const context = [reading({ measure: "no-repeat", n: 90, target: null })];
    expect(findOfBoard({ context })).toMatchObject({ kind: "no-repeat", place: "unknown" });
  });

  it.each([0, 4])("finds nothing in %i contacts", (n) => {
    expect(findOfBoard({ context: [reading({ measure: "no-repeat", n })] })).toEqual({ kind: "none" });
  });
});
