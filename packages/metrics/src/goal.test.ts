import { describe, expect, it } from "vitest";
import {
  GOAL_OUTCOMES,
  GOAL_PARTIES,
  GOAL_STATUSES,
  GOAL_STEPS,
  type GoalParty,
  type GoalStatus,
  judgeStep,
  openStepsOf,
} from "./goal";

const judge = (step: (typeof GOAL_STEPS)[number], status: GoalStatus, party: GoalParty) =>
  judgeStep({ step }, { status, proposer: "coach", party }).verdict;

describe("the steps of a goal", () => {
  it("lead a coach's proposal past the agent's yes to a start", () => {
    expect(judge("propose", "draft", "coach")).toBe("allowed");
    expect(judge("accept", "proposed", "agent")).toBe("allowed");
    expect(judge("start", "accepted", "coach")).toBe("allowed");
  });

  it("need the other's yes: nobody accepts what they proposed", () => {
    for (const party of GOAL_PARTIES) {
      const standing = { status: "proposed", proposer: party, party } as const;
      expect(judgeStep({ step: "accept" }, standing)).toEqual({ verdict: "not-yours" });
    }
  });

  it("leave the proposing of a draft to who wrote it", () => {
    expect(judge("propose", "draft", "agent")).toBe("not-yours");
  });

  it("skip none: no step starts or accepts from another state", () => {
    expect(judge("start", "proposed", "coach")).toBe("not-now");
    expect(judge("accept", "draft", "agent")).toBe("not-now");
    expect(judge("propose", "active", "coach")).toBe("not-now");
  });

  it("end at a closed goal, for everybody", () => {
    for (const party of GOAL_PARTIES) {
      expect(openStepsOf({ status: "closed", proposer: "coach", party })).toEqual([]);
      for (const step of GOAL_STEPS) {
        for (const outcome of [undefined, ...GOAL_OUTCOMES]) {
          expect(judgeStep({ step, outcome }, { status: "closed", proposer: "coach", party }).verdict).toBe(
            "not-now",
          );
        }
      }
    }
  });

  it("let an agent stop at any time, and leave it to the coach to say that it was reached", () => {
    const active = { status: "active", proposer: "coach", party: "agent" } as const;
    expect(judgeStep({ step: "close", outcome: "stopped" }, active).verdict).toBe("allowed");
    expect(judgeStep({ step: "close", outcome: "reached" }, active).verdict).toBe("not-yours");
    expect(judgeStep({ step: "close", outcome: "reached" }, { ...active, party: "coach" })).toEqual({
      verdict: "allowed",
      to: "closed",
      needsReason: true,
    });
  });

  it("call nothing reached that was not worked at", () => {
    for (const status of ["draft", "proposed", "accepted"] as const) {
      const standing = { status, proposer: "coach", party: "coach" } as const;
      expect(judgeStep({ step: "close", outcome: "reached" }, standing).verdict).toBe("not-now");
    }
  });

  it("close with an outcome only, and do nothing else with one", () => {
    const active = { status: "active", proposer: "coach", party: "coach" } as const;
    expect(judgeStep({ step: "close" }, active).verdict).toBe("not-now");
    expect(judgeStep({ step: "start", outcome: "reached" }, { ...active, status: "accepted" }).verdict).toBe(
      "not-now",
    );
  });

  it("that are open are exactly those that are allowed", () => {
    for (const status of GOAL_STATUSES) {
      for (const proposer of GOAL_PARTIES) {
        for (const party of GOAL_PARTIES) {
          const standing = { status, proposer, party };
          const open = openStepsOf(standing).map(({ step }) => step);
          const allowed = GOAL_STEPS.filter((step) =>
            [undefined, ...GOAL_OUTCOMES].some(
              (outcome) => judgeStep({ step, outcome }, standing).verdict === "allowed",
            ),
          );
          expect([...new Set(open)].sort()).toEqual(allowed.toSorted());
        }
      }
    }
  });
});
