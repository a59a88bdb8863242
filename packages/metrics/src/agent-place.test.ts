import { describe, expect, it } from "vitest";
import { compareAgents } from "./agent-comparison";
import { funnelSteps, placesOf } from "./agent-place";
import {
  explainGap,
  explainPlace,
  explainShrunken,
  explainSilence,
  explainSuggestion,
} from "./explain/agent-place";
import type { CaseMixCell } from "./stats/indirect-standardise";

const agentIds = (count: number) => Array.from({ length: count }, (_, index) => `agent-${index}`);

/** Everybody has 400 contacts of one kind; the first solves 50 %, the others 75 % and a little to either side. */
function cells(count: number, n = 400): CaseMixCell[] {
  return agentIds(count).map((agent, index) => ({
    agent,
    channel: "phone",
    topic: "bill",
    hour: "morning",
    n,
    x: index === 0 ? n / 2 : Math.round(n * (0.75 + ((index % 5) - 2) * 0.005)),
  }));
}

function compared(count: number, n?: number) {
  const comparison = compareAgents({ cells: cells(count, n), basis: "contacts" });
  if (comparison.status !== "ok") throw new Error(comparison.reason);
  return comparison;
}

describe("placesOf", () => {
  it("puts an agent's share beside what was expected, with limits of their own", () => {
    const comparison = compared(20);
    const low = placesOf(comparison).get("agent-0")!;
    expect(low).toMatchObject({ observed: 0.5, n: 400, word: "signal", side: "low", compared: 20 });
    expect(low.expected).toBeCloseTo(comparison.overall, 12);
    expect(low.adjusted).toBeLessThan(low.limits!.outer.lower);
    // 1.96 and 3.09 standard errors, widened by what agents differ beyond chance.
    const spread = Math.hypot(
      Math.sqrt((comparison.overall * (1 - comparison.overall)) / 400),
      comparison.tau!,
    );
    expect(low.limits!.inner.lower).toBeCloseTo(comparison.overall - 1.959964 * spread, 6);
    expect(low.limits!.outer.upper).toBeCloseTo(comparison.overall + 3.090232 * spread, 6);
  });

  it("gives the middle half of all agents, and nobody's own value", () => {
    const { middleHalf } = placesOf(compared(20)).get("agent-3")!;
    // Of twenty: one at 0.5, and nineteen spread over 0.74, 0.745, 0.75, 0.755 and 0.76.
    expect(middleHalf!.lower).toBeCloseTo(0.745, 3);
    expect(middleHalf!.upper).toBeCloseTo(0.755, 2);
  });

  it("draws the shrunken share towards that of all", () => {
    const low = placesOf(compared(20)).get("agent-0")!;
    expect(low.shrunken!.value).toBeGreaterThan(low.adjusted);
    expect(low.shrunken!.value).toBeLessThan(low.overall);
    expect(low.shrunken!.lower).toBeLessThan(low.shrunken!.value);
  });

  it.each([
    ["nine agents", 9, 400],
    ["too few contacts each", 20, 16],
  ])("compares nothing with %s", (_, count, n) => {
    const place = placesOf(compared(count, n)).get("agent-0")!;
    expect(place).toMatchObject({ word: "not enough data", limits: null, middleHalf: null, shrunken: null });
  });
});

describe("funnelSteps", () => {
  it("narrows with the number of contacts, and meets an agent's own limits where the mix is the same", () => {
    const comparison = compared(20);
    const steps = funnelSteps(comparison, { from: 30, to: 400 });
    const widths = steps.map(({ inner }) => inner.upper - inner.lower);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(steps.at(-1)!.n).toBeCloseTo(400, 9);
    const own = placesOf(comparison).get("agent-5")!.limits!;
    expect(steps.at(-1)!.outer.lower).toBeCloseTo(own.outer.lower, 9);
  });

  it("is not drawn without a comparison", () => {
    expect(funnelSteps(compared(9), { from: 30, to: 400 })).toEqual([]);
  });
});

describe("the sentences", () => {
  const places = placesOf(compared(20));
  const said = { locale: "en", voice: "own", basis: "contacts", weeks: 13 } as const;

  it("say what was reached, what is usual, and whether the gap is chance", () => {
    expect(explainPlace(places.get("agent-0")!, said)).toBe(
      "Over 13 weeks you reached 50%. With the same kind of contacts 74% is usual. The gap of 23.8 points is more than chance.",
    );
    expect(explainPlace(places.get("agent-2")!, { ...said, locale: "nl", voice: "other" })).toMatch(
      /^Over 13 weken kwam deze medewerker op 75%\. .* valt binnen toeval\.$/,
    );
  });

  it("say a gap in few words", () => {
    expect(explainGap({ difference: -0.134 }, "en")).toBe("13.4 points lower than usual");
    expect(explainGap({ difference: 0.05 }, "nl")).toBe("5,0 punten hoger dan gewoon");
  });

  it("say what a comparison takes where there is too little", () => {
    expect(explainPlace(null, { ...said, basis: "ratings" })).toBe(
      "Too little yet for a fair comparison: 0 ratings. It takes at least 20 ratings and 10 agents.",
    );
  });

  it("give the reason of a suggestion with its interval, and praise what is better", () => {
    const gap = { difference: -0.12, lower: -0.16, upper: -0.08, n: 443 };
    const concern = { locale: "en", basis: "contacts", direction: "higher-is-better" } as const;
    expect(explainSuggestion(gap, concern)).toBe(
      "Over 443 contacts 12.0 points lower than is usual with the same kind of contacts (between −16.0 and −8.0 points): more than chance.",
    );
    expect(explainSuggestion(gap, { ...concern, direction: "lower-is-better" })).toMatch(/better than usual/);
  });

  it("say of a shrunken share what it is not for", () => {
    expect(explainShrunken(places.get("agent-0")!, "en")).toMatch(
      /^Best estimate of what lasts: about \d+%, .*Not meant/,
    );
    expect(explainShrunken({ shrunken: null }, "en")).toBeNull();
  });

  it.each([
    [
      { agents: 8, compared: 0, tau: null, isOfPart: true },
      "Agents are compared from 10 agents on; here there are 8.",
    ],
    [
      { agents: 20, compared: 0, tau: null, isOfPart: false },
      "Nobody has enough contacts for a fair comparison.",
    ],
    [
      { agents: 20, compared: 18, tau: 0, isOfPart: false },
      "None of 18 stands out: all differences fit chance.",
    ],
    [
      { agents: 20, compared: 18, tau: 0.031, isOfPart: true },
      "Nothing stands out here, compared with all 18 agents of whom there is enough to go on.",
    ],
    [
      { agents: 20, compared: 18, tau: 0.031, isOfPart: false },
      "None of 18 stands out. Together they do differ by more than chance, about 3.1 points.",
    ],
  ])("say of silence %j why it is", (silence, text) => {
    expect(explainSilence(silence, "en")).toBe(text);
  });
});
