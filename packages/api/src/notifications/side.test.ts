import { describe, expect, it } from "vitest";
import { kindsFor, sideOf } from "./side";

const both = { personId: "me", roles: ["agent", "coach"] };

describe("as what somebody is told", () => {
  it("follows from whose goal or session it is", () => {
    expect(sideOf({ kind: "goal-closed", about: { agentId: "me" } }, both)).toBe("agent");
    expect(sideOf({ kind: "goal-closed", about: { agentId: "other" } }, both)).toBe("coach");
  });

  it("is plain from the kind, whoever it is", () => {
    expect(sideOf({ kind: "signal", about: {} }, both)).toBe("coach");
    expect(sideOf({ kind: "kudos", about: {} }, { personId: "me", roles: ["coach"] })).toBe("agent");
  });

  it("is the role of somebody who has one, where nothing else says it", () => {
    const coach = { personId: "me", roles: ["coach"] };
    expect(sideOf({ kind: "review-decided", about: { reviewId: "r" } }, coach)).toBe("coach");
    const results = { kind: "pulse-results", about: { waveId: "w" } } as const;
    expect(sideOf(results, both)).toBe("agent");
    expect(sideOf(results, { personId: "me", roles: ["executive"] })).toBe("executive");
  });
});

it("asks an executive of surveys alone, an admin of nothing, and an agent of no signals", () => {
  expect(kindsFor(["executive"])).toEqual(["pulse-results"]);
  expect(kindsFor(["admin"])).toEqual([]);
  expect(kindsFor(["agent"])).not.toContain("signal");
  expect(kindsFor(["coach"])).toContain("reviews-to-do");
});
