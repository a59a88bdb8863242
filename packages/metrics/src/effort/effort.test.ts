import { describe, expect, it } from "vitest";
import { emptyCell } from "../case-mix-cell";
import { kpiOf } from "../kpi";
import { newcombeDifference } from "../stats/newcombe-difference";
import { poissonRate } from "../stats/poisson-rate";
import { wilson } from "../stats/wilson";
import { contactCost, PRICE_SPREAD, timesCost } from "./contact-cost";
import { directionOf } from "./effort-measure";
import { addEffort, type EffortCell, effortTallyOf, emptyEffortTally } from "./effort-tally";
import { effortRange, effortText } from "./effort-value";
import { groupEffort } from "./group-effort";
import { needlessRows } from "./needless";
import { needlessCosts } from "./needless-costs";
import { chanceOfChange } from "./share-change";
import { PARTNER_GROUPS, PARTNER_WORLD, testingPeriod, testingTally, topicCell } from "./testing-effort";
import { topicCells, topicEffort } from "./topic-effort";

const rowsOf = (now = testingPeriod(), before: ReturnType<typeof testingPeriod> | null = null) =>
  new Map(needlessRows(now, before).map((row) => [row.id, row]));

describe("contacts that need not be", () => {
  it("count repeats as the other side of solved at once, with Wilson's interval and Garwood's of the number", () => {
    const rows = rowsOf(testingPeriod({ noRepeat: { n: 200, x: 150 } }));
    const repeat = rows.get("repeat")!.figure;
    const { estimate, lower, upper } = wilson(50, 200) as { estimate: number; lower: number; upper: number };
    expect(repeat).toMatchObject({ value: estimate, lower, upper, x: 50, n: 200 });
    expect(rows.get("repeat-count")!.figure).toMatchObject({ value: 50, ...bounds(poissonRate(50, 1)) });
  });

  it("stand beside the period before, with the interval of the difference of shares", () => {
    const now = testingPeriod({ noRepeat: { n: 200, x: 150 } });
    const before = testingPeriod({ noRepeat: { n: 400, x: 320 } });
    const { change } = rowsOf(now, before).get("repeat")!;
    expect(change).toMatchObject(bounds(newcombeDifference({ x1: 50, n1: 200, x2: 80, n2: 400 })));
    expect(rowsOf(now, before).get("repeat-count")!.change).toBeNull();
    expect(rowsOf(now).get("repeat")!.compared).toBeNull();
  });

  it("are no figure without data, never none", () => {
    const rows = needlessRows(
      { ...testingPeriod(), tally: emptyEffortTally(), returns: { n: 0, x: 0, pending: 3 }, days: [] },
      null,
    );
    for (const id of [
      "repeat",
      "repeat-count",
      "continued",
      "continued-work",
      "self-service-back",
      "ces",
      "ces-mean",
    ])
      expect([id, rows.find((row) => row.id === id)?.figure.value]).toEqual([id, null]);
  });

  it("keep the mean of effort as it was counted, and the share from five on", () => {
    const rows = rowsOf(testingPeriod({ effort: [1, 0, 0, 2, 3, 0, 4], easy: { x: 7, n: 10 } }));
    expect(rows.get("ces-mean")!.figure).toMatchObject({
      value: (1 + 8 + 15 + 28) / 10,
      n: 10,
      unit: "score",
    });
    expect(rows.get("ces")!.figure).toMatchObject({ x: 7, n: 10 });
  });
});

describe("what they cost", () => {
  it("is the time of a contact at the cost of an hour, or one price with a spread; nothing without either", () => {
    expect(contactCost({ source: "hour", hourLower: 3000, hourUpper: 6000 }, 600)).toEqual({
      ...{ low: 500, mid: 750, high: 1000 },
    });
    const price = contactCost({ source: "scenario", costPerContact: 600 }, null)!;
    expect(price.low).toBeCloseTo(600 * (1 - PRICE_SPREAD), 9);
    expect(price.high).toBeCloseTo(600 * (1 + PRICE_SPREAD), 9);
    expect(contactCost(null, 600)).toBeNull();
    expect(contactCost({ source: "hour", hourLower: 3000, hourUpper: 6000 }, null)).toBeNull();
    expect(timesCost(price, 0)).toEqual({ low: 0, mid: 0, high: 0 });
  });

  it("adds up over topics, and puts what costs most first, not what happens most", () => {
    const assumption = { source: "hour", hourLower: 3600, hourUpper: 7200 } as const;
    const now = [
      topicCell("Short", { noRepeat: { n: 100, x: 60 }, handled: 100, handleSum: 10_000 }),
      topicCell("Long", { noRepeat: { n: 100, x: 70 }, handled: 100, handleSum: 90_000 }),
    ];
    const { topics } = topicEffort({ now, before: null, assumption });
    expect(topics.map(({ topic }) => topic)).toEqual(["Long", "Short"]);
    expect(topics[0]!.cost).toEqual({ low: 30 * 900, mid: 30 * 1350, high: 30 * 1800 });
    const tally = addEffort(now.map((cell) => cell.tally));
    const { costs, price } = needlessCosts({ ...testingPeriod(), tally }, { assumption, topics });
    expect(costs.repeats).toEqual({ low: 31_000, mid: 46_500, high: 62_000 });
    expect(price?.low).toBe(500);
    // 20 contacts of 300 seconds were continued, and 4 asked people after self-service.
    expect(costs.continued?.low).toBeCloseTo(6000, 9);
    expect(costs.selfServiceBack?.high).toBe(4000);
    expect(topicEffort({ now, before: null, assumption: null }).topics.map(({ topic }) => topic)).toEqual([
      "Short",
      "Long",
    ]);
  });
});

describe("topics", () => {
  it("are one row each over all teams, without what customers did by themselves", () => {
    const cells: EffortCell[] = [
      { ...topicCell("Bill", {}), teamId: "1", week: "2026-01-05" },
      { ...topicCell("Bill", {}), teamId: "2", week: "2026-01-12" },
      { ...topicCell("Bill", {}), channel: "self-service", teamId: "3", week: "2026-01-12" },
    ];
    const mix = topicCells(cells);
    expect(mix.map(({ tally }) => tally.offered)).toEqual([
      2 * testingTally().offered,
      testingTally().offered,
    ]);
    const { topics } = topicEffort({ now: mix, before: null, assumption: null });
    expect(topics.map(({ topic, offered }) => [topic, offered])).toEqual([
      ["Bill", 2 * testingTally().offered],
    ]);
  });

  it("are only said to stand out from ten on, and then only the one that does", () => {
    const ordinary = (topic: number) =>
      topicCell(`Topic ${topic}`, { noRepeat: { n: 500, x: 375 + (topic % 3) } });
    const worse = topicCell("Worse", { noRepeat: { n: 500, x: 250 } });
    const wordsOf = (count: number) => {
      const now = [worse, ...Array.from({ length: count - 1 }, (_, topic) => ordinary(topic))];
      const { topics, topicSpread } = topicEffort({ now, before: null, assumption: null });
      return { signals: topics.filter(({ word }) => word === "signal"), topics, topicSpread };
    };
    const few = wordsOf(9);
    expect([...new Set(few.topics.map(({ word }) => word))]).toEqual(["not enough data"]);
    const { signals } = wordsOf(12);
    // Solved less often is a repeat more often.
    expect(signals.map(({ topic, side }) => [topic, side])).toEqual([["Worse", "high"]]);
  });

  it("changed only where that is more than chance over all of them", () => {
    const at = (solved: number) => [
      topicCell("Same", { noRepeat: { n: 1000, x: 750 } }),
      topicCell("Changed", { noRepeat: { n: 1000, x: solved } }),
      topicCell("Rare", { noRepeat: { n: 20, x: 5 } }),
    ];
    const { topics } = topicEffort({ now: at(690), before: at(750), assumption: null });
    expect(new Map(topics.map(({ topic, changeWord }) => [topic, changeWord]))).toEqual(
      new Map([
        ["Changed", "signal"],
        ["Same", "noise"],
        ["Rare", "not enough data"],
      ]),
    );
  });

  it("judge a change by the pooled share, and not with fewer than five expected either way", () => {
    // (0.30 − 0.25) / sqrt(0.275 × 0.725 × 2/1000) = 2.504.
    expect(chanceOfChange({ x: 300, n: 1000 }, { x: 250, n: 1000 })).toBeCloseTo(0.01228, 4);
    expect(chanceOfChange({ x: 2, n: 100 }, { x: 2, n: 100 })).toBeNull();
    expect(chanceOfChange({ x: 10, n: 29 }, { x: 250, n: 1000 })).toBeNull();
  });
});

describe("own teams and partners", () => {
  const [cells, groups] = [PARTNER_WORLD, PARTNER_GROUPS];
  const found = groupEffort({ cells, groups, resolution: "no-repeat" });
  const figureOf = (group: number, measure: string) =>
    found[group]!.figures.find((figure) => figure.measure === measure)!;

  it("are compared on what each got: the partner that looks better does worse", () => {
    const resolution = figureOf(1, "resolution");
    expect(resolution.raw!.value).toBeGreaterThan(0.04);
    expect(resolution.adjusted!.value).toBeCloseTo(-0.1, 2);
    expect(resolution.word).toBe("signal");
    expect(resolution.expected).toBeCloseTo(0.84, 2);
    expect(figureOf(1, "repeat").adjusted!.value).toBeCloseTo(0.1, 2);
    expect(figureOf(0, "resolution").adjusted!.value).toBeCloseTo(0.1, 2);
    expect(found.map(({ teams }) => teams)).toEqual([2, 1]);
  });

  it("say nothing of what is the same everywhere, and count no team that is in no group", () => {
    // Everything of these is alike, so that nothing varies.
    expect(figureOf(0, "availability").word).toBe("not enough data");
    const [own] = groupEffort({
      cells: [...cells, { ...cells[0]!, teamId: "z" }],
      groups,
      resolution: "no-repeat",
    });
    expect(own!.figures).toEqual(found[0]!.figures);
  });

  it("have a direction only where one side is better", () => {
    expect([directionOf("handed-over", false), directionOf("repeat", false)]).toEqual([
      "neutral",
      "lower-is-better",
    ]);
    expect(directionOf("resolution", true)).toBe("lower-is-better");
    expect(kpiOf("resolution").direction).toBe(directionOf("resolution", false));
  });
});

describe("the tally of effort", () => {
  it("takes the measure that leads resolution, and the upper ends of the scales", () => {
    const scales = { friendliness: [1, 0, 2, 3, 4], effort: [1, 1, 1, 1, 2, 3, 4] };
    const tally = effortTallyOf({ ...emptyCell(), ...scales, saidSolved: { n: 9, x: 8 } }, "said-solved");
    expect(tally).toMatchObject({
      resolved: { n: 9, x: 8 },
      friendly: { n: 10, x: 7 },
      easy: { n: 13, x: 9 },
    });
  });

  it("reads as people do", () => {
    const en = { locale: "en", currency: "EUR" } as const;
    expect(effortText({ value: 1.8671, unit: "per-customer" }, en)).toBe("1.87");
    expect(effortText({ value: 1392.4, unit: "price" }, en)).toBe("€13.92");
    expect(effortRange({ lower: 1147, upper: 1638, unit: "price", n: null }, en)).toBe("€11.47 to €16.38");
    expect(effortText({ value: 0.958, unit: "ratio" }, en)).toBe("0.96");
    expect(effortRange({ lower: null, upper: null, unit: "ratio", n: 5 }, en)).toBe("–");
    expect(effortText({ value: null, unit: "price" }, en)).toBe("–");
    expect(effortRange({ lower: 0.272, upper: 0.281, unit: "share", n: 900 }, en)).toBe("27.2–28.1%");
  });
});

function bounds(result: object): { lower: number; upper: number } {
  const { lower, upper } = result as { lower: number; upper: number };
  return { lower, upper };
}
