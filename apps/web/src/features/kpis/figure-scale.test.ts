import { describe, expect, it } from "vitest";
import { scaleFor } from "./figure-scale";

const share = (value: number | null, lower: number | null = null, upper: number | null = null) => ({
  value,
  lower,
  upper,
  unit: "share" as const,
});
const labels = (scale: ReturnType<typeof scaleFor>) => scale.ticks.map(({ label }) => label).join(" ");

describe("scaleFor", () => {
  it("keeps shares on 50 to 100", () => {
    const scale = scaleFor([share(0.75, 0.7, 0.8), share(0.95)], "nl");
    expect(scale.domain).toEqual([0.5, 1]);
    expect(labels(scale)).toBe("50 60 70 80 90 100");
  });

  it("widens the whole column for one low interval", () => {
    const scale = scaleFor([share(0.75), share(0.6, 0.34, 0.8)], "nl");
    expect(scale.domain[0]).toBeCloseTo(0.3);
    expect(labels(scale)).toBe("40 60 80 100");
  });

  it("widens for a target as well", () => {
    expect(scaleFor([share(0.75)], "nl", [0.4]).domain[0]).toBeCloseTo(0.4);
  });

  it("starts at nought where everything is small", () => {
    expect(scaleFor([share(0.03, 0.01, 0.06)], "nl").domain).toEqual([0, 0.1]);
  });

  it("falls back on 50 to 100 without any value", () => {
    expect(scaleFor([share(null)], "nl").domain).toEqual([0.5, 1]);
  });

  it("reads seconds on a clock", () => {
    const scale = scaleFor([{ value: 68, lower: 50, upper: 95, unit: "seconds" }], "nl");
    expect(labels(scale)).toBe("0:00 0:15 0:30 0:45 1:00 1:15 1:30 1:45".split(" ").slice(0, 8).join(" "));
  });
});
