import { describe, expect, it } from "vitest";
import { ancova } from "./ancova";
import { did } from "./did";
import { matchPeers } from "./match-peers";
import { designEffect, mdeProportion, nForMeans, nForProportions } from "./power";
import { rtmExpected, rtmSelected } from "./regression-to-the-mean";
import { singleCase } from "./single-case";
import { suggestTarget } from "./suggest-target";

describe("the effect of coaching", () => {
  // Student (1908), sleep data taken as two groups: Welch's t = −1.8608, df = 17.776, p = 0.0794.
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

  it("is Welch's t-test of the changes", () => {
    const result = did(first, second);
    if (result.status !== "ok") throw new Error(result.reason);
    expect(result.t).toBeCloseTo(-1.8608, 4);
    expect(result.df).toBeCloseTo(17.776, 3);
    expect(result.p).toBeCloseTo(0.0794, 4);
  });

  it("changes sign with the sides, and refuses one or none", () => {
    const [forth, back] = [did(first, second), did(second, first)];
    if (forth.status !== "ok" || back.status !== "ok") throw new Error("no effect");
    expect(back.lower).toBeCloseTo(-forth.upper, 12);
    expect(did([1], second).status).toBe("use-single-case");
    expect(did([], second).status).toBe("insufficient");
    expect(did([1, 1], [2, 2]).status).toBe("no-variation");
    expect(did(new Array(7).fill(0.1), new Array(11).fill(0.7)).status).toBe("no-variation");
  });

  it("is judged for one agent only beside five peers that differ", () => {
    expect(singleCase(5, [1, 2, 3, 4]).status).toBe("insufficient");
    expect(singleCase(5, [1, 1, 1, 1, 1]).status).toBe("no-variation");
    expect(singleCase(3, [1, 2, 3, 4, 5])).toMatchObject({ effect: 0, p: 1, percentile: 0.5, df: 4 });
  });

  it("is found by the analysis of covariance, and not where before or treated never varies", () => {
    const before = [60, 62, 64, 66, 68, 70, 61, 63, 65, 67, 69, 71];
    const treated = [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0];
    const after = before.map((value, i) => value + 5 * treated[i]! + (i % 2 === 0 ? 0.5 : -0.5));
    const result = ancova({ before, after, treated });
    if (result.status !== "ok") throw new Error(result.reason);
    expect(result.lower).toBeGreaterThan(4);
    expect(result.upper).toBeLessThan(6);
    expect(ancova({ before, after, treated: before.map(() => 1) }).status).toBe("rank-deficient");
  });
});

describe("regression to the mean", () => {
  it("pulls an extreme value towards the group by what does not last", () => {
    expect(rtmExpected({ groupMean: 0.7, before: 0.62, reliability: 1 })).toMatchObject({
      expectedChange: 0,
    });
    expect(rtmExpected({ groupMean: 0.7, before: 0.6, reliability: 0 })).toMatchObject({
      expectedAfter: 0.7,
    });
    expect(rtmExpected({ groupMean: 0.7, before: 0.6, reliability: 2 }).status).toBe("error");
  });

  it("vanishes when measuring is exact, and stays finite far out", () => {
    expect(rtmSelected({ mean: 58, sdBetween: 12, sdWithin: 0, cutoff: 46 })).toMatchObject({ rtm: 0 });
    const far = rtmSelected({ mean: 58, sdBetween: 1, sdWithin: 1, cutoff: -200 });
    expect(far.status === "ok" && Number.isFinite(far.rtm)).toBe(true);
  });

  it("keeps its digits where hardly anybody is picked", () => {
    // φ(c) ÷ (1 − Φ(c)) with sixty digits; the two ways of computing it meet between the first two.
    const hazards = [
      [9.99, 10.0881877771438],
      [10.01, 10.1079988694214],
      [38.3, 38.3260741826449],
      [42.4264068711929, 42.4499509805425],
    ] as const;
    for (const [c, hazard] of hazards)
      expect(rtmSelected({ mean: c, sdBetween: 0, sdWithin: 1, cutoff: 0 })).toMatchObject({
        rtm: expect.closeTo(hazard, 10),
      });
  });

  it("is nothing when nobody differs", () => {
    expect(rtmSelected({ mean: 1, sdBetween: 0, sdWithin: 0, cutoff: 0 }).status).toBe("no-variation");
  });
});

describe("power", () => {
  // R, help(power.prop.test) and Cohen (1988), table 2.4.1.
  it("gives the published sample sizes", () => {
    const shares = nForProportions({ p1: 0.5, p2: 0.75, power: 0.9 });
    expect(shares.status === "ok" && shares.nPerGroup).toBeCloseTo(76.7, 1);
    expect(nForMeans({ delta: 0.5, sd: 1 })).toMatchObject({ nRounded: 64 });
    expect(nForProportions({ p1: 0.7, p2: 0.75 })).toMatchObject({ nRounded: 1251 });
  });

  it("finds the difference that needs exactly so many", () => {
    const least = mdeProportion({ p1: 0.7, nPerGroup: 120 });
    if (least.status !== "ok") throw new Error(least.reason);
    const back = nForProportions({ p1: 0.7, p2: least.p2 });
    expect(back.status === "ok" && back.nPerGroup).toBeCloseTo(120, 6);
  });

  it("says when nothing can be shown", () => {
    expect(mdeProportion({ p1: 0.95, nPerGroup: 20 }).status).toBe("not-detectable");
    expect(mdeProportion({ p1: 1, nPerGroup: 2000 }).status).toBe("not-detectable");
    expect(nForProportions({ p1: 0.7, p2: 0.7 }).status).toBe("not-detectable");
    expect(nForProportions({ p1: 0.7, p2: 1.7 }).status).toBe("error");
    expect(nForProportions({ p1: 0.7, p2: 0.8, power: 1 }).status).toBe("error");
    expect(designEffect({ n: 64, clusterSize: 25, icc: -0.5 }).status).toBe("error");
    expect(designEffect({ n: 64, clusterSize: 25, icc: 0.05 })).toMatchObject({ nNeeded: 141 });
  });
});

describe("suggestTarget", () => {
  const peers = [0.66, 0.68, 0.7, 0.72, 0.74, 0.76, 0.78, 0.8];

  it("goes halfway to the best quarter, in whole points, and says what a proof takes", () => {
    const target = suggestTarget({ base: 0.64, peers, contactsPerWeek: 50, weeks: 8 });
    expect(target).toMatchObject({ advice: "improve", target: 0.7, realistic: true, measurable: false });
    expect(target.status === "ok" && target.weeksToProve).toBeGreaterThan(8);
  });

  it("maintains what is already among the best, and needs peers", () => {
    expect(suggestTarget({ base: 0.79, peers, contactsPerWeek: 50, weeks: 8 })).toMatchObject({
      advice: "maintain",
    });
    expect(suggestTarget({ base: 0.7, peers: [], contactsPerWeek: 50, weeks: 8 }).status).toBe(
      "insufficient",
    );
  });
});

describe("matchPeers", () => {
  const near = ["a", "b", "c", "d", "e", "f"].map((id, index) => ({ id, value: 0.7 + index * 0.001 }));

  it("takes the five nearest within the narrow caliper", () => {
    const found = matchPeers({ treated: [{ id: "x", value: 0.7 }], candidates: near, sd: 0.05 });
    expect(found).toMatchObject({ status: "ok", caliper: 0.2, peers: ["a", "b", "c", "d", "e"] });
  });

  it("widens it where too few remain, and gives up beyond", () => {
    const spread = near.map((peer, index) => ({ ...peer, value: 0.7 + index * 0.005 }));
    const treated = [{ id: "x", value: 0.7 }];
    expect(matchPeers({ treated, candidates: spread, sd: 0.05 })).toMatchObject({
      status: "ok",
      caliper: 0.5,
    });
    expect(matchPeers({ treated, candidates: spread, sd: 0.01 }).status).toBe("insufficient");
    expect(matchPeers({ treated: [near[0]!], candidates: near, sd: 1 }).peers).not.toContain("a");
  });
});
