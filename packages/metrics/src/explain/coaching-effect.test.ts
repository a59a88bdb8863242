import { describe, expect, it } from "vitest";
import type { CoachingEffect } from "../coaching/coaching-effect";
import { explainCoachingEffect } from "./coaching-effect";

const FOUND: CoachingEffect = {
  status: "ok",
  effect: 0.04,
  lower: -0.03,
  upper: 0.11,
  p: 0.2,
  word: "noise",
  nTreated: 6,
  nPeers: 18,
  ownChange: 0.06,
  peerChange: 0.02,
  expectedRegression: 0.013,
  caliper: 0.5,
  leftOut: 1,
  test: { status: "insufficient", reason: "not asked" },
  check: null,
};

describe("the sentences of an effect", () => {
  it("name both changes, the difference with its range, and what comes by itself", () => {
    expect(explainCoachingEffect(FOUND, "en")).toEqual({
      verdict: "Within chance",
      comparison:
        "The figure rose by 6.0 points; that of similar colleagues rose by 2.0 points. The difference from similar colleagues is +4.0 points; that may be chance (between −3.0 and +11.0 points). It was not randomised.",
      regression: "About +1.3 points of this would be expected without coaching.",
      basis:
        "6 coached, beside 18 colleagues who stood roughly alike when the choice was made. Not counted: 1, without comparable colleagues or with too few contacts.",
    });
    expect(explainCoachingEffect(FOUND, "nl").comparison).toContain("+4,0 punten; dat kan toeval zijn");
  });

  it("say that all colleagues had to be taken", () => {
    expect(explainCoachingEffect({ ...FOUND, caliper: null, leftOut: 0 }, "en").basis).toBe(
      "6 coached, beside all 18 colleagues in the same kind of team: too few of them stood alike when the choice was made.",
    );
  });

  it("say better and worse only of more than chance", () => {
    const signal = { ...FOUND, word: "signal", p: 0.01, lower: 0.01 } as const;
    expect(explainCoachingEffect(signal, "en").verdict).toBe("Better, by more than chance");
    const worse = { ...signal, effect: -0.04, lower: -0.07, upper: -0.01 };
    expect(explainCoachingEffect(worse, "nl").verdict).toBe("Slechter, en meer dan toeval");
  });

  it("say that it cannot be told yet, and what is missing", () => {
    const missing = { status: "insufficient", reason: "", nTreated: 0, nPeers: 0, leftOut: 2 } as const;
    expect(explainCoachingEffect(missing, "en")).toEqual({
      verdict: "Cannot tell yet",
      comparison:
        "There are too few contacts so far, or too few colleagues who stood alike beforehand, to compare this fairly.",
      regression: null,
      basis: "Not counted: 2, without comparable colleagues or with too few contacts.",
    });
  });
});
