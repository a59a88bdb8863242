import { describe, expect, it } from "vitest";
import { attentionFor, compareAttention, type Signals, signalsOf } from "./attention";
import type { Coaching } from "./read-coaching";

const NOTHING: Coaching = {
  goals: [],
  lastSession: null,
  nextSession: null,
  minutes: null,
  overdue: [],
  reviewsDue: 0,
};

const row = (
  name: string,
  {
    concerns = [],
    favourable = [],
    daysAgo,
    late = false,
  }: Partial<Signals> & { daysAgo?: number; late?: boolean },
) => ({
  agent: { id: name, name },
  signals: { concerns, favourable },
  coaching: {
    ...NOTHING,
    lastSession: daysAgo === undefined ? null : { on: "2026-01-01", daysAgo },
    overdue: late ? [{ text: "listen together", dueOn: "2026-01-01" }] : [],
  },
});

describe("the order of a team board", () => {
  it("puts concerns first, then late agreements, then who waits longest, then A to Z", () => {
    const rows = [
      row("Ann Zwart", { daysAgo: 5 }),
      row("Bea Aal", { daysAgo: 5 }),
      row("Cor Bos", {}),
      row("Dik Cox", { favourable: ["friendliness"], daysAgo: 1 }),
      row("Els Dam", { late: true, daysAgo: 90 }),
      row("Fay Eb", { concerns: ["resolution"], daysAgo: 2 }),
      row("Gus Fok", { concerns: ["resolution"], late: true, daysAgo: 2 }),
    ];
    expect(rows.sort(compareAttention).map(({ agent }) => agent.name)).toEqual([
      "Gus Fok",
      "Fay Eb",
      "Els Dam",
      "Dik Cox",
      "Cor Bos",
      "Bea Aal",
      "Ann Zwart",
    ]);
    expect(rows.map(attentionFor)).toEqual([
      ...Array.from({ length: 3 }, () => "needs-time"),
      "well-done",
      ...Array.from({ length: 3 }, () => "quiet"),
    ]);
  });

  it("does not count a concern that was set aside, and keeps what is better", () => {
    const readings = [
      { kpi: "resolution", fair: { isFavourable: false } },
      { kpi: "friendliness", fair: { isFavourable: true } },
      { kpi: "availability", fair: null },
    ] as never;
    expect(signalsOf(readings, () => false)).toEqual({
      concerns: ["resolution"],
      favourable: ["friendliness"],
    });
    expect(signalsOf(readings, (kpi) => kpi === "resolution").concerns).toEqual([]);
  });
});
