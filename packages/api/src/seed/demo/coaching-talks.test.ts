import { dayNumberOf, weekdayOfNumber } from "@kwartet/metrics/calendar-day";
import { describe, expect, it } from "vitest";
import { listDemoTalks } from "./coaching-talks";

const team = { seed: 7, name: "North", agents: 9, hasPersona: true, until: "2026-06-30" };
const talks = listDemoTalks(team);
const lastOf = (agent: number) =>
  talks.filter((talk) => talk.agent === agent).reduce((a, b) => (a.heldOn > b.heldOn ? a : b));

describe("the talks of a team of the demo", () => {
  it("are the same for the same seed, and others for another team", () => {
    expect(listDemoTalks(team)).toEqual(talks);
    expect(listDemoTalks({ ...team, name: "South" })).not.toEqual(talks);
  });

  it("are held on working days before the data end", () => {
    expect(talks.length).toBeGreaterThan(20);
    for (const { heldOn } of talks) {
      expect(heldOn < "2026-06-29").toBe(true);
      expect(weekdayOfNumber(dayNumberOf(heldOn))).toBeLessThanOrEqual(5);
    }
  });

  it("leave one agent waiting for long, one agreement too late and one without an answer", () => {
    const daysSince = Array.from(
      { length: 9 },
      (_, agent) => dayNumberOf("2026-06-30") - dayNumberOf(lastOf(agent).heldOn),
    );
    expect(daysSince.filter((days) => days > 56)).toHaveLength(1);
    const late = talks.filter(({ agreements }) =>
      agreements.some(({ dueOn, doneOn }) => doneOn === null && dueOn < "2026-06-30"),
    );
    expect(late.map(({ agent }) => agent)).toEqual([7]);
    expect(talks.filter(({ isConfirmed }) => !isConfirmed).map(({ agent }) => agent)).toEqual([5]);
  });
});
