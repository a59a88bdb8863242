import type { Figure } from "@kwartet/metrics/kpi";
import { describe, expect, it } from "vitest";
import { changesOf, headlineOf } from "./headline";

const reading = (kpi: Figure["kpi"], bounds: [number, number] | null, target: number | null = 0.8) => ({
  kpi,
  target,
  figure: {
    kpi,
    measure: "no-repeat" as const,
    value: bounds && (bounds[0] + bounds[1]) / 2,
    lower: bounds?.[0] ?? null,
    upper: bounds?.[1] ?? null,
    x: null,
    n: 100,
    unit: "share" as const,
    leading: true,
    word: null,
  },
});

const reached = [0.81, 0.85] as [number, number];
const close = [0.78, 0.82] as [number, number];
const missed = [0.7, 0.75] as [number, number];

describe("headlineOf", () => {
  it("names what is surely below its target before what is near it", () => {
    const readings = [
      reading("response-speed", reached),
      reading("resolution", missed),
      reading("friendliness", close),
    ];
    expect(headlineOf(readings)).toEqual({ kind: "missed", kpis: ["resolution"], reached: 1, total: 3 });
  });

  it("names what is near it when nothing is below", () => {
    const readings = [reading("response-speed", reached), reading("friendliness", close)];
    expect(headlineOf(readings)).toEqual({ kind: "close", kpis: ["friendliness"], reached: 1, total: 2 });
  });

  it("counts only figures with a target and an interval", () => {
    const readings = [
      reading("resolution", reached),
      reading("friendliness", null),
      reading("availability", missed, null),
    ];
    expect(headlineOf(readings)).toEqual({ kind: "reached", total: 1 });
  });

  it("says so when there are no targets, or no data", () => {
    expect(headlineOf([reading("resolution", missed, null)])).toEqual({ kind: "no-targets" });
    expect(headlineOf([reading("resolution", null)])).toEqual({ kind: "no-data" });
  });
});

describe("changesOf", () => {
  const moved = (lower: number, upper: number) => ({
    comparison: {
      range: { from: "2026-01-01", to: "2026-01-31" },
      figure: reading("resolution", close).figure,
      difference: { value: (lower + upper) / 2, lower, upper },
    },
  });

  it("tells what may be chance from what moved", () => {
    expect(changesOf([moved(0.01, 0.03), moved(-0.02, 0.01), moved(-0.03, -0.01), moved(0, 0.1)])).toEqual({
      higher: 1,
      lower: 1,
      unclear: 2,
    });
  });

  it("says nothing where nothing is compared", () => {
    expect(changesOf([{ comparison: null }])).toBeNull();
  });
});
