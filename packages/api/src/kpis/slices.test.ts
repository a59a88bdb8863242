import { describe, expect, it } from "vitest";
import { type Scope, systemScope } from "../scope";
import { ALL_DAYS, coversPeriod, slicesOfAgent, slicesOfAnybody, slicesOfTeams } from "./slices";

const period = (teamId: string | null, from: string | null, to: string | null) => ({ teamId, from, to });

describe("slicesOfTeams", () => {
  it("joins periods of one team that overlap, so that no day is read twice", () => {
    const visible = [
      period("north", "2026-03-01", null),
      period("north", "2026-01-01", "2026-03-10"),
      period("south", "2026-01-01", "2026-02-01"),
    ];
    expect(slicesOfTeams(visible, ALL_DAYS)).toEqual([
      { teamId: "north", agentId: null, from: "2026-01-01", to: null },
      { teamId: "south", agentId: null, from: "2026-01-01", to: "2026-02-01" },
    ]);
  });

  it("keeps periods with a gap apart, and cuts them to the range", () => {
    const visible = [period("north", "2026-01-01", "2026-01-31"), period("north", "2026-03-01", null)];
    expect(
      slicesOfTeams(visible, { from: "2026-01-15", to: "2026-03-15" }).map(({ from, to }) => [from, to]),
    ).toEqual([
      ["2026-01-15", "2026-01-31"],
      ["2026-03-01", "2026-03-15"],
    ]);
    expect(slicesOfTeams(visible, { from: "2026-02-01", to: "2026-02-28" })).toEqual([]);
  });
});

describe("slicesOfAgent", () => {
  it("narrows everything to one team, and somebody else's team to nothing", () => {
    const everything = [period(null, null, null)];
    expect(slicesOfAgent(everything, { agentId: "ann", teamId: "north", range: ALL_DAYS })).toEqual([
      { teamId: "north", agentId: "ann", from: null, to: null },
    ]);
    const coached = [period("north", "2026-01-01", null)];
    expect(slicesOfAgent(coached, { agentId: "ann", teamId: "south", range: ALL_DAYS })).toEqual([]);
  });
});

describe("slicesOfAnybody", () => {
  it("does not count a coach's own contacts twice in the team that they coach", () => {
    const coach = {
      ...systemScope("organization", "agent-figure:read"),
      seesEverybody: false,
      personId: "pim",
      coachOf: [{ teamId: "north", startsOn: "2026-01-01", endsOn: null }],
    } as Scope;
    expect(slicesOfAnybody(coach, { range: ALL_DAYS })).toEqual([
      { teamId: null, agentId: "pim", from: null, to: null },
      { teamId: "north", agentId: null, exceptAgentId: "pim", from: "2026-01-01", to: null },
    ]);
  });

  it("is everything for the server itself", () => {
    const system = systemScope("organization", "agent-figure:read");
    expect(slicesOfAnybody(system, { range: ALL_DAYS })).toEqual([
      { teamId: null, agentId: null, ...ALL_DAYS },
    ]);
  });
});

describe("coversPeriod", () => {
  const slices = slicesOfTeams([period("north", "2026-02-03", null)], ALL_DAYS);
  it.each([
    ["2026-02-03", "2026-02-08", true],
    ["2026-02-02", "2026-02-08", false],
  ])("%s to %s: %s", (from, to, expected) => {
    expect(coversPeriod(slices, { from, to })).toBe(expected);
  });
});
