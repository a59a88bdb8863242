import { describe, expect, it } from "vitest";
import { leaveRisk } from "../outcome/leave-risk";
import { revenueAtRisk } from "../outcome/revenue-at-risk";
import { ebBetaBinomial } from "../stats/eb-beta-binomial";
import { erlangA } from "../stats/erlang-a";
import { erlangC } from "../stats/erlang-c";
import { funnel } from "../stats/funnel";
import { hinge } from "../stats/hinge";
import { indirectStandardise } from "../stats/indirect-standardise";
import { kaplanMeier } from "../stats/kaplan-meier";
import { laneyP } from "../stats/laney-p";
import { matchPeers } from "../stats/match-peers";
import { newcombeDifference } from "../stats/newcombe-difference";
import { nForProportions } from "../stats/power";
import { quantileInterval } from "../stats/quantile-interval";
import { ratingMean } from "../stats/rating-mean";
import { rtmExpected } from "../stats/regression-to-the-mean";
import { suggestTarget } from "../stats/suggest-target";
import { suppress } from "../stats/suppress";
import { wilson } from "../stats/wilson";
import { xmr } from "../stats/xmr";
import { explainLaneyP, explainXmr } from "./change";
import { explainDid, explainMatchPeers, explainRtmExpected } from "./coaching";
import { explainFunnel, explainIndirectStandardise } from "./comparison";
import { explainNForProportions, explainSuggestedTarget } from "./goals";
import { explainNewcombeDifference, explainRatingMean, explainWilson } from "./intervals";
import { explainPanelFe, explainPanelLags } from "./linkage";
import { explainEbBetaBinomial } from "./shrinkage";
import { explainErlangA, explainErlangC } from "./staffing";
import { explainEnps, explainSuppress } from "./survey";
import { explainHinge } from "./tipping-point";
import { explainKaplanMeier, explainQuantileInterval } from "./waits";
import { explainLeaveRisk, explainRevenueAtRisk, roundToTwoDigits } from "./worth";

describe("sentences on single figures", () => {
  it.each([
    [
      7,
      10,
      "nl",
      "7 van 10 (70%). Met zo weinig contacten kan het echte cijfer ook tussen 40% en 89% liggen.",
    ],
    [7, 10, "en", "7 of 10 (70%). With so few contacts the true figure may lie between 40% and 89%."],
    [210, 300, "nl", "210 van 300 (70%). Het echte cijfer ligt waarschijnlijk tussen 65% en 75%."],
    [210, 300, "en", "210 of 300 (70%). The true figure probably lies between 65% and 75%."],
    [3, 4, "nl", "3 van 4: te weinig voor een percentage."],
    [3, 4, "en", "3 of 4: too few for a percentage."],
    [0, 0, "nl", "Er zijn te weinig gegevens."],
  ] as const)("%i of %i (%s)", (...[x, n, locale, sentence]) => {
    expect(explainWilson(wilson(x, n), locale)).toBe(sentence);
  });

  it("call a difference chance exactly when its range includes none", () => {
    const far = newcombeDifference({ x1: 56, n1: 70, x2: 48, n2: 80 });
    const near = newcombeDifference({ x1: 6, n1: 10, x2: 7, n2: 10 });
    expect(explainNewcombeDifference(far, "en")).toMatch(/^20\.0 points higher\. That is more than chance: /);
    expect(explainNewcombeDifference(near, "nl")).toMatch(
      /^10,0 punten lager\. Dat kan toeval zijn: .* tussen −\d+,\d en \+\d+,\d punten\.$/,
    );
  });

  it("give no mean of fewer than five ratings", () => {
    expect(explainRatingMean(ratingMean([0, 0, 0, 0, 1]), "nl")).toBe(
      "1 oordeel: te weinig voor een gemiddelde.",
    );
    expect(explainRatingMean(ratingMean([0, 0, 0, 0, 6]), "en")).toMatch(/^On average 5\.0 from 6 ratings/);
  });

  it("name one bound of a wait where the other does not exist", () => {
    const sentence = explainQuantileInterval(quantileInterval([10, 20, 30, 40, 50, 60, 70], 0.9), "en", {
      p: 0.9,
    });
    expect(sentence).toMatch(/^90% waited less than 1:04; probably at least 0:\d\d\.$/);
    expect(explainQuantileInterval(quantileInterval([10, 20], 0.5), "nl", { p: 0.5 })).toBe(
      "50% wachtte korter dan 0:15; de marge is nog niet bekend.",
    );
  });

  it("print the assumption with a wait that includes abandons", () => {
    const curve = kaplanMeier({ time: [5, 10, 20, 40], event: [1, 1, 0, 1] });
    expect(explainKaplanMeier(curve, "nl", { p: 0.5 })).toMatch(
      /^50% wachtte korter dan .* los van elkaar staan\.$/,
    );
    expect(explainKaplanMeier(null, "en", { p: 0.5 })).toBe("There are not enough data.");
  });
});

describe("sentences that compare", () => {
  it("put an agent beside what the same contacts give on average", () => {
    const cell = { channel: "phone", topic: "bill", hour: "morning", n: 100 };
    const result = indirectStandardise({
      cells: [
        { agent: "a", ...cell, x: 71 },
        { agent: "b", ...cell, x: 77 },
      ],
    });
    expect(explainIndirectStandardise(result, "en", { index: 0, word: "noise" })).toBe(
      "This agent reached 71%. Agents with the same mix of contacts reach 74%. The gap of 3.0 points is within chance.",
    );
    expect(explainIndirectStandardise(result, "nl", { index: 0, word: "signal" })).toBe(
      "Deze medewerker haalde 71%. Medewerkers met dezelfde soort contacten halen 74%. Het verschil van 3,0 punten is meer dan toeval.",
    );
  });

  it("say when agents differ without anybody standing out", () => {
    const spread = funnel([20, 25, 30, 35, 40, 45, 50, 55, 60, 65], new Array(10).fill(80));
    expect(explainFunnel(spread, "en")).toContain("together they differ by more than chance");
    expect(explainFunnel(funnel([40, 41, 39, 40], [80, 80, 80, 80]), "nl")).toBe(
      "Alle verschillen vallen binnen toeval.",
    );
  });

  it("forbid pay decisions on an unreliable figure", () => {
    const shrunk = ebBetaBinomial([10, 41, 3, 33, 36, 3], [20, 55, 8, 55, 55, 3]);
    expect(explainEbBetaBinomial(shrunk, "en", { index: 5 })).toContain("Do not use this for pay decisions.");
  });

  it("call a shift real while every point since lies on its side, and say from what to what", () => {
    const values = [10, 11, 9, 10.5, 9.5, 10, 11, 9, 10.2, 9.8, 10.9, 9.1, ...new Array(8).fill(10.6)];
    const said = { word: "signal", unit: "score", values } as const;
    expect(explainXmr(xmr(values, 12), "en", said)).toBe(
      "The last 8 points all lie above the old average: a real shift, from about 10.0 to about 10.6.",
    );
    const back = [...values, 4];
    expect(explainXmr(xmr(back, 12), "nl", { ...said, values: back })).toMatch(/^Het bekijken waard/);
    expect(explainXmr(xmr(values, 12), "nl", { ...said, word: "noise" })).toBe(
      "Gewone schommeling rond 10,0.",
    );
  });

  it("give the new level of a share by contacts, without the empty weeks", () => {
    const x = [...[70, 72, 69, 71, 70, 73, 68, 70, 71, 69, 72, 70], 0, ...new Array(8).fill(84)];
    const n = x.map((count) => (count === 0 ? 0 : 100));
    expect(explainLaneyP(laneyP(x, n, 12), "nl", { word: "signal", x, n })).toBe(
      "De laatste 8 punten liggen allemaal boven het oude gemiddelde: een echte verschuiving, van ongeveer 70% naar ongeveer 84%.",
    );
  });
});

describe("sentences on improving", () => {
  it("put an effect beside colleagues and say that it was not randomised", () => {
    const effect = { effect: 0.04, se: 0.03, t: 1.1, df: 9, p: 0.3, lower: -0.03, upper: 0.11 };
    const result = { status: "ok", ...effect, nTreated: 3, nPeers: 8, dropped: 0 } as const;
    expect(explainDid(result, "en", { own: 0.06, peers: 0.02 })).toBe(
      "The figure rose by 6.0 points; that of similar colleagues rose by 2.0 points. The difference from similar colleagues is +4.0 points; that may be chance (between −3.0 and +11.0 points). It was not randomised.",
    );
    expect(explainDid({ ...result, p: 0.01, lower: 0.01 }, "nl")).toBe(
      "Het verschil met vergelijkbare collega's is +4,0 punten; dat is meer dan toeval (tussen +1,0 en +11,0 punten). Er is niet geloot.",
    );
  });

  it("say what would be expected without coaching", () => {
    const result = rtmExpected({ groupMean: 0.74, before: 0.6, reliability: 0.5 });
    expect(explainRtmExpected(result, "en")).toBe(
      "About +7.0 points of this would be expected without coaching.",
    );
  });

  it("say what a proof takes, and offer behaviour where it cannot be given in time", () => {
    expect(explainNForProportions(nForProportions({ p1: 0.7, p2: 0.75 }), "en")).toBe(
      "To show this difference takes 1,251 contacts per period.",
    );
    const target = suggestTarget({ base: 0.7, peers: [0.7, 0.75, 0.8, 0.82], contactsPerWeek: 40, weeks: 8 });
    expect(explainSuggestedTarget(target, "nl", { weeks: 8 })).toMatch(
      /^Van ongeveer 70% naar 7\d%\. Dat is niet binnen 8 weken aan te tonen; het kost ongeveer \d+ weken\. Kies liever een doel op gedrag\.$/,
    );
  });

  it("say so when one had to look further for comparable colleagues", () => {
    const candidates = [0, 1, 2, 3, 4, 5].map((step) => ({ id: `p${step}`, value: 0.7 + step * 0.005 }));
    const input = { treated: [{ id: "x", value: 0.7 }], candidates };
    expect(explainMatchPeers(matchPeers({ ...input, sd: 0.05 }), "en")).toContain("roughly");
    expect(explainMatchPeers(matchPeers({ ...input, sd: 0.5 }), "en")).toContain("nearly");
    expect(explainMatchPeers(matchPeers({ ...input, sd: 0.001 }), "nl")).toContain("te weinig");
  });

  it("call a link an association, and warn when results may come first", () => {
    const estimates = { seClassic: [0.5], seCR1: [0.5], dfSatterthwaite: [9, 9], p: [0.04, 0.2] };
    const panel = { ...estimates, G: 12, periods: 12, n: 144, dropped: 0, lower: [-0.1, 0], upper: [2.7, 1] };
    const result = { status: "ok", ...panel, terms: ["x_lag1", "x_lead1"], coef: [1.3, 0.5] } as const;
    const [lagged, led] = [
      [0.5, 0.5],
      [0.5, 0.1],
    ].map((seCR2) => ({ ...result, terms: [...result.terms], coef: [...result.coef], seCR2 }));
    const link = { driver: "engagement", outcome: "resolution", word: "signal" } as const;
    expect(explainPanelFe(lagged!, "en", link)).toBe(
      "In periods when a team's engagement was 1 point higher, its resolution was 1.30 higher (between −0.10 and 2.70). This is an association.",
    );
    expect(explainPanelLags(lagged!, "en", link)).not.toContain("reverse");
    expect(explainPanelLags(led!, "en", link)).toMatch(
      /association\. Note: good results may be lifting engagement rather than the reverse\.$/,
    );
    // The same period has no "_lag" in its name.
    const same = { ...lagged!, terms: ["x_lead1", "x"], coef: [0.5, 1.3] };
    expect(explainPanelLags(same, "en", link)).not.toContain("reverse");
    expect(explainPanelLags(led!, "nl", { ...link, word: "noise" })).toMatch(
      /^Er is geen samenhang gevonden/,
    );
  });

  it("give the width of would recommend, and nothing below five answers", () => {
    const wide = { status: "ok", n: 15, score: 20, lower: -17, upper: 57 } as const;
    expect(explainEnps(wide, "en")).toBe(
      "Would recommend: 20, from 15 answers. That may be about 37 points higher or lower (between −17 and 57).",
    );
    expect(explainEnps({ ...wide, n: 4 }, "nl")).toBe("Er zijn te weinig gegevens.");
    expect(explainSuppress(suppress({ groups: ["a", "b"], n: [12, 9] }), "nl")).toBe(
      "Alle groepen zijn zichtbaar.",
    );
  });
});

describe("sentences on worth", () => {
  const words = { x: "waiting", unit: "s", step: 10, y: "rating points" };
  const seconds = Array.from({ length: 200 }, (_, index) => index / 2);
  const wobble = seconds.map((_, index) => (((index * 7919) % 211) / 211 - 0.5) * 0.4);

  it("name a bend with what it costs on its steep side", () => {
    const above = hinge({
      x: seconds,
      y: seconds.map((s, i) => 5 - 0.04 * Math.max(0, s - 45) + wobble[i]!),
    });
    expect(explainHinge(above, "en", words)).toMatch(
      /^From about 4\d s \(between 4\d and 4\d s\) on each 10 s of waiting costs 0\.\d\d rating points; below that no gain is visible\.$/,
    );
    const below = hinge({ x: seconds, y: seconds.map((s, i) => 5 - 0.04 * Math.min(45, s) + wobble[i]!) });
    expect(explainHinge(below, "en", words)).toMatch(
      /^Up to about 4\d s \(.*\) each 10 s of waiting costs 0\.\d\d rating points; beyond that no gain is visible\.$/,
    );
  });

  it("show no bend that is not there", () => {
    const straight = hinge({ x: seconds, y: seconds.map((value, i) => value + wobble[i]! * 30) });
    expect(straight.status).toBe("no-evidence");
    expect(explainHinge(straight, "en", words)).toBe("No bend can be seen.");
  });

  it("give money as a range of two digits with its condition", () => {
    const input = {
      customers: [5000, 600],
      annualValue: [24_000, 24_000],
      alpha: [46, 28],
      beta: [860, 130],
    };
    expect(explainRevenueAtRisk(revenueAtRisk(input), "en", { currency: "EUR" })).toMatch(
      /^Between €\d+,000 and €\d+,000 .*causal\.$/,
    );
    expect([123_456, -0.0456, 0].map(roundToTwoDigits)).toEqual([120_000, -0.046, 0]);
  });

  it("mark what is borrowed from a survey", () => {
    const risk = leaveRisk({ badExperiences: [0, 1], left: [40, 2], n: [900, 10], prior: [0.05, 0.17] });
    expect(explainLeaveRisk(risk, "en", { index: 1 })).toMatch(
      /^After 1 bad experience about .* borrowed from a survey/,
    );
    expect(explainLeaveRisk(risk, "nl", { index: 0 })).toMatch(
      /^Zonder slechte ervaring vertrekt ongeveer \d+% \(.*\)\.$/,
    );
  });

  it("call a queue without hang-ups pessimistic, and say how many agents it needs at least", () => {
    const queue = { arrivalsPerSecond: 1 / 18, ahtSeconds: 300, targetSeconds: 20 };
    expect(explainErlangC(erlangC({ ...queue, agents: 20 }), "en")).toMatch(
      /^A pessimistic estimate, in which nobody/,
    );
    expect(explainErlangC(erlangC({ ...queue, agents: 16 }), "en")).toContain(
      "At least 17 agents are needed.",
    );
    expect(explainErlangA(erlangA({ ...queue, agents: 20, meanPatienceSeconds: 120 }), "nl")).toContain(
      "e-mail",
    );
  });
});
