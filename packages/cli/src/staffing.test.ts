import { beforeAll, describe, expect, it } from "vitest";
import { askKwartet, newDataDirectory, runKwartet } from "./testing";

type Range = { value: number; lower: number; upper: number };
type Answer = {
  team: string;
  withTeams: string[];
  range: { from: string; to: string };
  week: { status: string; calls: number };
  fit: { gap: { within: number } | null };
  options: { by: number; predicted: { within: Range } | null }[];
  halfHours: { calls: number }[];
};

describe("staffing of the small demo", () => {
  let data: string;
  beforeAll(async () => {
    data = await newDataDirectory();
    await runKwartet(data, "demo", "--small");
  });

  it("prints every figure with its range, and each agent more helps", async () => {
    const answer = await askKwartet<Answer>(data, "staffing", "--team", "Team Noord");
    expect([answer.team, answer.range]).toEqual(["Team Noord", { from: "2026-03-30", to: "2026-06-28" }]);
    expect(answer.options.map(({ by }) => by)).toEqual([-2, -1, 0, 1, 2]);
    const within = answer.options.map(({ predicted }) => predicted!.within);
    for (const [index, { value, lower, upper }] of within.entries()) {
      expect([lower <= value, value <= upper]).toEqual([true, true]);
      expect(value).toBeGreaterThanOrEqual(within[index - 1]?.value ?? 0);
    }
    // Days are counted once: the half hours hold the calls of the week.
    expect(answer.halfHours.reduce((total, { calls }) => total + calls, 0)).toBe(answer.week.calls);
  });

  it("is told in words, and refuses what it cannot read", async () => {
    const { stdout } = await runKwartet(data, "staffing", "--team", "Team Noord", "--by", "1");
    expect(stdout).toContain("With 1 agent more in every half hour");
    expect(stdout).toContain("telephone calls only");
    const { code, stderr } = await runKwartet(data, "staffing", "--team", "Team Noord", "--by", "many");
    expect([code === 0, stderr]).toEqual([false, expect.stringContaining("by: ")]);
  });
});
