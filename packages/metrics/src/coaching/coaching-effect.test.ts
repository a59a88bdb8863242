import { describe, expect, it } from "vitest";
import { did } from "../stats/did";
import type { CaseMixCell } from "../stats/indirect-standardise";
import { singleCase } from "../stats/single-case";
import { coachingEffect } from "./coaching-effect";
import { cohortOf } from "./cohort";

/** One cell of 100 contacts an agent, so that a level is the count of solved ones. */
function cellsOf(levels: Record<string, number>): CaseMixCell[] {
  return Object.entries(levels).map(([agent, x]) => ({
    agent,
    channel: "phone",
    topic: "",
    hour: "morning",
    n: 100,
    x,
  }));
}

/** Colleagues from 60 up to 83 solved of 100, close enough together to find comparable ones. */
const COLLEAGUES = Array.from({ length: 24 }, (_, index) => `p${index}`);
const peers = (change: (index: number) => number) =>
  Object.fromEntries(COLLEAGUES.map((agent, index) => [agent, 60 + index + change(index)]));
const drift = (index: number) => (index % 3) - 1;

function cohort(
  treated: Record<string, { selection: number; before: number; after: number }>,
  {
    barred = new Set<string>(),
    kindOf = () => "in-house",
  }: { barred?: Set<string>; kindOf?: (agent: string) => string } = {},
) {
  const levelsIn = (window: "selection" | "before" | "after") =>
    Object.fromEntries(Object.entries(treated).map(([agent, levels]) => [agent, levels[window]]));
  return cohortOf({
    cells: {
      selection: cellsOf({ ...peers(() => 0), ...levelsIn("selection") }),
      before: cellsOf({ ...peers(() => 0), ...levelsIn("before") }),
      after: cellsOf({ ...peers(drift), ...levelsIn("after") }),
    },
    basis: "contacts",
    treated: Object.keys(treated),
    barred,
    kindOf,
  });
}

describe("the effect of coaching", () => {
  it("is what one agent changed more than comparable colleagues, and says how they are compared", () => {
    const found = cohort({ t: { selection: 70, before: 70, after: 82 } });
    const effect = coachingEffect([found]);
    const same = singleCase(
      found.treated[0]!.change,
      found.peers.map(({ change }) => change),
    );
    expect(effect).toMatchObject({ status: "ok", nTreated: 1, leftOut: 0, test: same, check: null });
    // Twelve contacts of a hundred, beside colleagues who drift by one at most.
    expect(effect.status === "ok" && effect.effect).toBeGreaterThan(0.1);
    expect(effect).toMatchObject({ word: "signal" });
  });

  it("of several agents is that of their changes together", () => {
    const found = cohort({
      t: { selection: 70, before: 70, after: 80 },
      u: { selection: 72, before: 71, after: 78 },
    });
    const changes = (list: { change: number }[]) => list.map(({ change }) => change);
    expect(coachingEffect([found])).toMatchObject({
      status: "ok",
      nTreated: 2,
      test: did(changes(found.treated), changes(found.peers)),
    });
  });

  it("is chance where the coached changed no more than their colleagues", () => {
    const effect = coachingEffect([
      cohort({
        t: { selection: 70, before: 70, after: 71 },
        u: { selection: 72, before: 73, after: 72 },
        v: { selection: 68, before: 68, after: 68 },
      }),
    ]);
    expect(effect).toMatchObject({ status: "ok", word: "noise" });
    expect(effect.status === "ok" && effect.lower <= 0 && effect.upper >= 0).toBe(true);
  });

  it("expects of low agents to rise somewhat by themselves, and of high ones to fall", () => {
    const expectedOf = (level: number) => {
      const effect = coachingEffect([cohort({ t: { selection: level, before: level, after: level } })]);
      return effect.status === "ok" ? effect.expectedRegression : null;
    };
    expect(expectedOf(63)).toBeGreaterThan(0);
    expect(expectedOf(80)).toBeLessThan(0);
  });

  it("is beside all colleagues, and says so, where nobody stood alike", () => {
    const alone = coachingEffect([cohort({ t: { selection: 20, before: 20, after: 60 } })]);
    expect(alone).toMatchObject({ status: "ok", nTreated: 1, nPeers: 24, caliper: null });
  });

  it("cannot be told without colleagues in the same kind of team", () => {
    const partner = cohort(
      { t: { selection: 70, before: 70, after: 80 } },
      { kindOf: (agent) => (agent === "t" ? "partner" : "in-house") },
    );
    expect(coachingEffect([partner])).toMatchObject({ status: "insufficient", leftOut: 1 });
    expect(coachingEffect([])).toMatchObject({ status: "insufficient", nTreated: 0, leftOut: 0 });
  });

  it("leaves out who has no comparable colleagues, and judges the others", () => {
    const effect = coachingEffect([
      cohort({
        t: { selection: 70, before: 70, after: 80 },
        u: { selection: 72, before: 72, after: 80 },
        far: { selection: 20, before: 20, after: 60 },
      }),
    ]);
    expect(effect).toMatchObject({ status: "ok", nTreated: 2, leftOut: 1 });
  });

  it("compares nobody with somebody who was coached on the same thing", () => {
    const barred = new Set(["p10", "p11"]);
    const { peers: chosen } = cohort({ t: { selection: 70, before: 70, after: 75 } }, { barred });
    expect(chosen.length).toBeGreaterThanOrEqual(5);
    expect(chosen.filter(({ agent }) => barred.has(agent) || agent === "t")).toEqual([]);
  });

  it("is checked at equal starts from ten coached agents on", () => {
    const many = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => {
        const level = 62 + 2 * index;
        return [`t${index}`, { selection: level, before: level, after: level + 6 + (index % 2) }];
      }),
    );
    const effect = coachingEffect([cohort(many)]);
    expect(effect).toMatchObject({ status: "ok", nTreated: 10, check: { status: "ok" } });
  });
});
