import { describe, expect, it } from "vitest";
import { parseTarget } from "./target-text";

describe("a target that somebody types", () => {
  it.each([
    ["csat", "80,7", 0.807],
    ["csat", "92 %", 0.92],
    ["retention", "92.5", 0.925],
    ["nps", "+15", 0.15],
    ["nps", "−20", -0.2],
  ])("of %s as %s is a share", (measure, text, share) => {
    expect(parseTarget(measure, text)).toBe(share);
  });

  it.each([
    ["csat", "-5"],
    ["csat", "101"],
    ["nps", "-101"],
    ["ces", "veel"],
    ["ces", ""],
  ])("of %s as %s is none", (measure, text) => {
    expect(parseTarget(measure, text)).toBeNull();
  });
});
