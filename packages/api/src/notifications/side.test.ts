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
  });
});

it("asks an executive of nothing, and an agent of no signals", () => {
  expect(kindsFor(["executive", "admin"])).toEqual([]);
  expect(kindsFor(["agent"])).not.toContain("signal");
  expect(kindsFor(["coach"])).toContain("reviews-to-do");
});
