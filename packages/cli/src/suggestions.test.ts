import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DemoTruth } from "@kwartet/api/seed/demo/truth";
import { beforeAll, describe, expect, it } from "vitest";
import { askKwartet, newDataDirectory, runKwartet, SHARED_DATA } from "./testing";

type Answer = {
  suggestions: {
    agent: string;
    kpi: string;
    reason: string;
    difference: number;
    lower: number;
    upper: number;
    q: number;
    n: number;
  }[];
  reason: string | null;
};

describe("suggestions of the small demo", () => {
  let data: string;
  let truth: DemoTruth;
  beforeAll(async () => {
    data = await newDataDirectory();
    truth = await askKwartet<DemoTruth>(data, "demo", "--small");
  });

  it("find who is low, each with an interval that excludes nought, and at most one other", async () => {
    const { suggestions, reason } = await askKwartet<Answer>(data, "suggestions");
    expect(reason).toBeNull();
    const found = suggestions.map(({ agent, kpi }) => `${agent} ${kpi}`);
    const planted = [
      ...truth.resolution.low.map(({ externalId }) => `${externalId} resolution`),
      ...truth.friendliness.low.map(({ externalId }) => `${externalId} friendliness`),
    ];
    expect(planted).toHaveLength(2);
    expect(found.filter((one) => planted.includes(one)).length).toBeGreaterThanOrEqual(1);
    expect(found.filter((one) => !planted.includes(one)).length).toBeLessThanOrEqual(1);
    for (const { difference, lower, upper, q, n, reason: why } of suggestions) {
      expect([lower < difference, difference < upper, upper < 0, q <= 0.05, n >= 20]).toEqual(
        Array.from({ length: 5 }, () => true),
      );
      expect(why).toContain("more than chance");
    }
  });

  it("look at earlier weeks when asked, and say so where there is too little", async () => {
    const early = await askKwartet<Answer>(data, "suggestions", "--until", "2026-01-10");
    expect(early.suggestions).toEqual([]);
    expect(early.reason).toMatch(/^(Nobody has enough contacts|Agents are compared from 10)/);
  });

  it("refuse a day that is none, and say it in words without --json", async () => {
    const { code, stderr } = await runKwartet(data, "suggestions", "--until", "soon");
    expect([code === 0, stderr]).toEqual([false, expect.stringContaining("Expected a day")]);
    const { stdout } = await runKwartet(data, "suggestions");
    expect(stdout).toMatch(/^To talk about:\n {2}\S/);
  });
});

const CALLS = join(SHARED_DATA, "pwc-calls");

describe.skipIf(!existsSync(CALLS))("suggestions of the published calls (skipped without ../shared)", () => {
  it("are none, with the reason", async () => {
    const data = await newDataDirectory();
    await askKwartet(data, "import", join(CALLS, "calls.csv"), "--source", "pwc-calls");
    const answer = await askKwartet<Answer>(data, "suggestions");
    expect(answer.suggestions).toEqual([]);
    expect(answer.reason).toBe("Agents are compared from 10 agents on; here there are 8.");
  });
});
