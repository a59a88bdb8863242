import { describe, expect, it } from "vitest";
import { explainPreTrend } from "../explain/coaching-effect";
import { did } from "../stats/did";
import type { CaseMixCell } from "../stats/indirect-standardise";
import { singleCase } from "../stats/single-case";
import type { Cohort } from "./cohort";
import { preTrend, preTrendParts } from "./pre-trend";

/** One cell of 100 contacts an agent, so that a level is the count of solved ones. */
const cellsOf = (levels: Record<string, number>): CaseMixCell[] =>
  Object.entries(levels).map(([agent, x]) => ({
    agent,
    channel: "phone",
    topic: "",
    hour: "morning",
    n: 100,
    x,
  }));

const changeOf = (agent: string) => ({ agent, before: 0.6, change: 0, expectedChange: 0 });

/** Of each agent the solved contacts of a hundred in each of three parts. */
function courseOf(treated: Record<string, number[]>, peers: Record<string, number[]>) {
  const cohort: Cohort = {
    treated: Object.keys(treated).map(changeOf),
    peers: Object.keys(peers).map(changeOf),
    matches: [],
    caliper: 0.2,
    leftOut: 0,
  };
  const parts = [0, 1, 2].map((part) =>
    cellsOf(
      Object.fromEntries(
        Object.entries({ ...treated, ...peers }).flatMap(([agent, levels]) =>
          levels[part] === undefined ? [] : [[agent, levels[part]]],
        ),
      ),
    ),
  );
  return { cohort, parts };
}

const PEERS = {
  p0: [60, 61, 60],
  p1: [62, 60, 61],
  p2: [58, 59, 59],
  p3: [61, 60, 62],
  p4: [59, 61, 60],
  p5: [60, 60, 59],
};

describe("the parts of before", () => {
  it("are three, of whole weeks, without a gap and without a day in two", () => {
    expect(preTrendParts({ from: "2026-01-05", to: "2026-02-01" })).toEqual([
      { from: "2026-01-05", to: "2026-01-11" },
      { from: "2026-01-12", to: "2026-01-18" },
      { from: "2026-01-19", to: "2026-02-01" },
    ]);
    expect(preTrendParts({ from: "2025-07-07", to: "2026-01-04" }).map(({ from }) => from)).toEqual([
      "2025-07-07",
      "2025-09-01",
      "2025-11-03",
    ]);
    expect(() => preTrendParts({ from: "2026-01-05", to: "2026-01-18" })).toThrow(RangeError);
  });
});

describe("the course before the choice", () => {
  it("is no drift where the coached rose as their colleagues did", () => {
    const { points, drift } = preTrend([courseOf({ a: [50, 51, 50], b: [52, 51, 52] }, PEERS)]);
    expect(points).toHaveLength(3);
    expect(points[0]?.treated).toBeLessThan(points[0]?.peers ?? 0);
    expect(drift).toMatchObject({ status: "ok", word: "noise" });
    expect(explainPreTrend(drift, "en")).toMatch(/^Before the choice they .* not demonstrably/);
  });

  it("is a drift, with the size of the rise, where the coached were rising already", () => {
    const { drift } = preTrend([courseOf({ a: [40, 45, 51], b: [42, 46, 52], c: [41, 47, 50] }, PEERS)]);
    expect(drift).toMatchObject({ status: "ok", word: "signal" });
    // Ten contacts of a hundred from the first part to the last, beside colleagues who stay.
    expect(drift.status === "ok" && drift.value).toBeCloseTo(0.1, 1);
    expect(explainPreTrend(drift, "nl")).toMatch(/^Let op: /);
  });

  it("takes each agent as one observation, as the effect does", () => {
    const treated = { a: [40, 44, 50], b: [42, 46, 49] };
    const slope = (levels: readonly number[]) => ((levels[2] ?? 0) - (levels[0] ?? 0)) / 100;
    const same = did(Object.values(treated).map(slope), Object.values(PEERS).map(slope));
    const { drift } = preTrend([courseOf(treated, PEERS)]);
    if (drift.status !== "ok" || same.status !== "ok") throw new Error("expected both to tell");
    expect(drift.value).toBeCloseTo(same.effect, 12);
    expect(drift.p).toBeCloseTo(same.p, 10);
    const alone = preTrend([courseOf({ a: treated.a }, PEERS)]).drift;
    const one = singleCase(slope(treated.a), Object.values(PEERS).map(slope));
    expect(alone.status === "ok" && alone.p).toBeCloseTo(one.status === "ok" ? one.p : 0, 10);
  });

  it("leaves out who has no contacts in a part, and says nothing without a coached agent", () => {
    const { drift } = preTrend([courseOf({ a: [50, 51] }, PEERS)]);
    expect(drift).toMatchObject({ status: "insufficient" });
    expect(explainPreTrend(drift, "en")).toMatch(/cannot be told/);
    expect(preTrend([]).points).toEqual([
      { treated: null, peers: null },
      { treated: null, peers: null },
      { treated: null, peers: null },
    ]);
  });
});
