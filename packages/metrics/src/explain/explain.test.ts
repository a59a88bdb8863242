import { describe, expect, it } from "vitest";
import { leaveRisk } from "../outcome/leave-risk";
import { revenueAtRisk } from "../outcome/revenue-at-risk";
import { did } from "../stats/did";
import { ebBetaBinomial } from "../stats/eb-beta-binomial";
import { erlangC } from "../stats/erlang-c";
import { funnel } from "../stats/funnel";
import { hinge } from "../stats/hinge";
import { indirectStandardise } from "../stats/indirect-standardise";
import { kaplanMeier } from "../stats/kaplan-meier";
import { matchPeers } from "../stats/match-peers";
import { newcombeDifference } from "../stats/newcombe-difference";
import { nForProportions } from "../stats/power";
import { suggestTarget } from "../stats/suggest-target";
import { wilson } from "../stats/wilson";
import { xmr } from "../stats/xmr";
import { explainXmr } from "./change";
import { explainDid, explainMatchPeers, explainSampleSize, explainSuggestedTarget } from "./coaching";
import { explainEbBetaBinomial, explainFunnel, explainIndirectStandardise } from "./comparison";
import { explainHinge } from "./drivers";
import { explainKaplanMeier, explainNewcombeDifference, explainWilson } from "./intervals";
import { explainErlangC, explainLeaveRisk, explainRevenueAtRisk, roundToTwoDigits } from "./worth";

describe("sentences", () => {
  it("give a share with its range, and below five only the count", () => {
    expect(explainWilson(wilson(7, 10), "en")).toBe(
      "7 of 10 (70%). The true figure probably lies within 40–89%.",
    );
    expect(explainWilson(wilson(3, 4), "nl")).toBe("3 van 4: te weinig voor een percentage.");
    expect(explainWilson(wilson(0, 0), "nl")).toBe("Er zijn te weinig gegevens.");
  });

  it("call a difference chance exactly when its range includes none", () => {
    expect(explainNewcombeDifference(newcombeDifference({ x1: 56, n1: 70, x2: 48, n2: 80 }), "en")).toContain(
      "more than",
    );
    expect(explainNewcombeDifference(newcombeDifference({ x1: 7, n1: 10, x2: 6, n2: 10 }), "nl")).toContain(
      "kan toeval",
    );
  });

  it("print the assumption with a wait that includes abandons", () => {
    const curve = kaplanMeier({ time: [5, 10, 20, 40], event: [1, 1, 0, 1] });
    if (curve.status !== "ok") throw new Error(curve.reason);
    expect(explainKaplanMeier(curve, "nl", { p: 0.5 })).toMatch(/50% wachtte korter dan .* los van elkaar/);
    expect(explainKaplanMeier(null, "en", { p: 0.5 })).toBe("There are not enough data.");
  });

  it("put an agent beside what the same contacts give on average", () => {
    const cell = { channel: "phone", topic: "bill", hour: "morning", n: 100 };
    const result = indirectStandardise({
      cells: [
        { agent: "a", ...cell, x: 71 },
        { agent: "b", ...cell, x: 77 },
      ],
    });
    if (result.status !== "ok") throw new Error(result.reason);
    expect(explainIndirectStandardise(result.agents[0]!, "en", "noise")).toBe(
      "This agent: 71%. Agents with the same mix of contacts: 74%. Difference \u22123.0 pp. That is within chance.",
    );
  });

  it("say when agents differ without anybody standing out", () => {
    const x = [20, 25, 30, 35, 40, 45, 50, 55, 60, 65];
    const spread = funnel(x, new Array(10).fill(80));
    expect(explainFunnel(spread, "en")).toContain("together they differ by more than chance");
    expect(explainFunnel(funnel([40, 41, 39, 40], [80, 80, 80, 80]), "nl")).toBe(
      "Alle verschillen vallen binnen toeval.",
    );
  });

  it("forbid pay decisions on an unreliable figure", () => {
    const shrunk = ebBetaBinomial([10, 41, 3, 33, 36, 3], [20, 55, 8, 55, 55, 3]);
    expect(explainEbBetaBinomial(shrunk, "en", 5)).toContain("Do not use for pay decisions.");
  });

  it("call a shift real only on a signal", () => {
    const chart = xmr(
      [10, 11, 9, 10.5, 9.5, 10, 11, 9, 10.2, 9.8, 10.9, 9.1, ...new Array(8).fill(10.6)],
      12,
    );
    expect(explainXmr(chart, "en", { word: "signal", unit: "score" })).toContain(
      "above the old average of 10.0",
    );
    expect(explainXmr(chart, "nl", { word: "noise", unit: "score" })).toBe("Gewone schommeling rond 10,0.");
  });

  it("say that coaching was not randomised, and what a proof would take", () => {
    const effect = did([0.04, 0.08, 0.02], [0.01, 0.03, -0.02, 0.02, 0.01]);
    expect(explainDid(effect, "nl")).toContain("geen loting");
    expect(explainSampleSize(nForProportions({ p1: 0.7, p2: 0.75 }), "en")).toBe(
      "To show this takes 1,251 contacts per period.",
    );
    const target = suggestTarget({ base: 0.7, peers: [0.7, 0.75, 0.8, 0.82], contactsPerWeek: 40, weeks: 8 });
    expect(explainSuggestedTarget(target, "nl")).toMatch(
      /Van 70% naar 7\d%\. Aantonen duurt ongeveer \d+ weken/,
    );
  });

  it("say so when one had to look further for comparable colleagues", () => {
    const candidates = [0, 1, 2, 3, 4, 5].map((step) => ({ id: `p${step}`, value: 0.7 + step * 0.005 }));
    const input = { treated: [{ id: "x", value: 0.7 }], candidates };
    expect(explainMatchPeers(matchPeers({ ...input, sd: 0.05 }), "en")).toContain("roughly");
    expect(explainMatchPeers(matchPeers({ ...input, sd: 0.5 }), "en")).toContain("nearly");
    expect(explainMatchPeers(matchPeers({ ...input, sd: 0.001 }), "nl")).toContain("te weinig");
  });

  it("show no bend that is not there", () => {
    const x = Array.from({ length: 60 }, (_, i) => i);
    const straight = hinge({ x, y: x.map((value) => value + Math.sin(value * 12.9898) * 3) });
    expect(straight.status).toBe("no-evidence");
    expect(explainHinge(straight, "en", { x: "s", y: "rating" })).toBe("No bend can be seen.");
  });

  it("give money as a range of two digits with its condition", () => {
    const input = {
      customers: [5000, 600],
      annualValue: [24_000, 24_000],
      alpha: [46, 28],
      beta: [860, 130],
    };
    expect(explainRevenueAtRisk(revenueAtRisk(input), "en", "EUR")).toMatch(
      /^Between €\d+,000 and €\d+,000 .*causal\.$/,
    );
    expect([roundToTwoDigits(123_456), roundToTwoDigits(-0.0456), roundToTwoDigits(0)]).toEqual([
      120_000, -0.046, 0,
    ]);
  });

  it("mark what is borrowed from a survey", () => {
    const risk = leaveRisk({ badExperiences: [0, 1], left: [40, 2], n: [900, 10], prior: [0.05, 0.17] });
    expect(explainLeaveRisk(risk, "nl", 1)).toContain("Geleend uit een enquête");
    expect(explainLeaveRisk(risk, "nl", 0)).not.toContain("Geleend");
  });

  it("say how many agents a queue needs at least", () => {
    const queue = erlangC({ arrivalsPerSecond: 1 / 18, ahtSeconds: 300, agents: 16, targetSeconds: 20 });
    expect(explainErlangC(queue, "en")).toContain("At least 17 agents needed.");
  });
});
