import type { EffortFigure } from "@kwartet/metrics/effort/effort-value";
import { beforeAll, describe, expect, it } from "vitest";
import { askKwartet, newDataDirectory, runKwartet } from "./testing";

type Answer = {
  period: string;
  compared: string;
  windowDays: number;
  figures: Omit<EffortFigure, "name">[];
  sentences: { id: string; nl: string; en: string }[];
};

describe("effort of the small demo", () => {
  let data: string;
  let answer: Answer;
  beforeAll(async () => {
    data = await newDataDirectory();
    await askKwartet(data, "demo", "--small");
    answer = await askKwartet<Answer>(data, "effort", "--period", "2026-Q2", "--hour", "35-50");
  });
  const of = (id: string) => answer.figures.find((figure) => figure.id === id)!;

  it("holds the planted share of self-service after which people are asked", () => {
    expect(answer).toMatchObject({ period: "2026-Q2", compared: "2026-Q1", windowDays: 7 });
    const { lower, upper } = of("self-service-back");
    expect([lower! < 0.18, upper! > 0.18]).toEqual([true, true]);
  });

  it("holds the same figures as the board summary", async () => {
    const board = await askKwartet<Answer>(data, "board", "--period", "2026-Q2");
    const onBoard = (id: string) => board.figures.find((figure) => figure.id === id)!;
    expect(of("ces")).toMatchObject({ value: onBoard("ces").value, n: onBoard("ces").n });
    expect(of("repeat").value).toBeCloseTo(1 - onBoard("resolution").value!, 12);
    expect(of("repeat").n).toBe(onBoard("resolution").n);
  });

  it("adds up over topics, and puts an amount on each of them", () => {
    const topics = answer.figures.filter(({ id }) => /^topic\..*\.cost$/.test(id));
    expect(topics).toHaveLength(7);
    const total = topics.reduce((sum, { value }) => sum + value!, 0);
    expect(of("repeat-count.cost").value).toBeCloseTo(total, 6);
    expect(of("price").lower).toBeLessThan(of("price").upper!);
  });

  // The partner gets more of what is easily solved: what it was expected to solve lies higher than for the own team.
  it("expects more of the partner, and so takes from what it seems to lead by", () => {
    const partner = (end: string) => of(`group.Heidehoorn Klantcontact.resolution.${end}`).value!;
    expect(partner("adjusted")).toBeLessThan(partner("raw"));
    expect(partner("expected")).toBeGreaterThan(of("group.own.resolution").value!);
  });

  it("is told in words, and refuses a range that is none", async () => {
    const { stdout } = await runKwartet(data, "effort", "--period", "2026-06");
    expect(stdout).toContain("the customer came back with the same within 7 days");
    expect(stdout).toContain("Nobody has said yet what a contact costs");
    for (const wrong of ["50-35", "much", "0-5"]) {
      const { code, stderr } = await runKwartet(data, "effort", "--hour", wrong);
      expect([code === 0, stderr]).toEqual([
        false,
        expect.stringContaining("Expected a range such as 35-50"),
      ]);
    }
  });
});
