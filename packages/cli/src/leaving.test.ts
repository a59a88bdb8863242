import type { DemoTruth } from "@kwartet/api/seed/demo/truth";
import { beforeAll, describe, expect, it } from "vitest";
import { askKwartet, newDataDirectory, runKwartet } from "./testing";

type Row = {
  badExperiences: number;
  isAndMore: boolean;
  n: number;
  left: number;
  value: number;
  lower: number;
  upper: number;
  monotone: number;
  weightOnOwnData: number;
  borrowed: boolean;
};
type Answer = {
  basis: string;
  table: Row[];
  customersAtRisk: { customers: number; leaving: { lower: number; upper: number } };
  revenueAtRisk: { currency: string; lowerMinor: number; upperMinor: number; isEstimate: boolean };
};

describe("leaving of the small demo", () => {
  let data: string;
  let truth: DemoTruth;
  beforeAll(async () => {
    data = await newDataDirectory();
    truth = await askKwartet<DemoTruth>(data, "demo", "--small");
  });

  it("counts from the contacts what is planted, and holds each planted chance in its interval", async () => {
    const { basis, table, revenueAtRisk, customersAtRisk } = await askKwartet<Answer>(data, "leaving");
    expect(basis).toBe("contacts");
    expect(table.map(({ n, left }) => [n, left])).toEqual(
      truth.leaving.chances.map(({ customers, left }) => [customers, left]),
    );
    for (const [k, { chance }] of truth.leaving.chances.entries()) {
      expect([k, table[k]!.lower < chance, chance < table[k]!.upper]).toEqual([k, true, true]);
    }
    // Ten customers with four or more are fewer than the prior weighs; 1,003 without any are not.
    expect([table[0]?.borrowed, table[4]?.borrowed, table[4]?.isAndMore]).toEqual([false, true, true]);
    expect(customersAtRisk.leaving.lower).toBeLessThan(customersAtRisk.leaving.upper);
    expect(revenueAtRisk).toMatchObject({ currency: "EUR", isEstimate: false });
  });

  it("is told in words, and for an earlier day", async () => {
    const { stdout } = await runKwartet(data, "leaving");
    expect(stdout).toContain("With no bad experience");
    const early = await askKwartet<Answer>(data, "leaving", "--to", "2026-02-28");
    expect(early.table[0]!.left).toBeLessThan(truth.leaving.chances[0]!.left);
    const { code, stderr } = await runKwartet(data, "leaving", "--to", "soon");
    expect([code === 0, stderr]).toEqual([false, expect.stringContaining("Expected a day")]);
  });
});
