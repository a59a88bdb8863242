import type { Locale } from "@kwartet/metrics/format";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { MESSAGES } from "@/i18n/messages";
import { describeDatedRange, describeRange, sayRange } from "./describe-range";

const spoken = (locale: Locale) => ({
  locale,
  t: createTranslator({ locale, messages: MESSAGES[locale], namespace: "period" }),
});

describe("describeRange", () => {
  it.each([
    ["2026-06-01", "2026-06-28", "wk 23 t/m 26"],
    ["2026-06-22", "2026-06-28", "wk 26 2026"],
    ["2025-12-22", "2026-01-04", "wk 52 2025 t/m wk 1 2026"],
    ["2026-04-01", "2026-06-30", "Q2 2026"],
    ["2026-04-01", "2026-05-31", "apr 2026 t/m mei 2026"],
    ["2026-01-01", "2026-12-31", "2026"],
    ["2026-06-03", "2026-06-04", "3 jun 2026 t/m 4 jun 2026"],
    ["2026-06-03", "2026-06-03", "3 jun 2026"],
  ])("says %s to %s as %s", (from, to, text) => {
    expect(describeRange({ from, to }, spoken("nl"))).toBe(text);
  });
});

describe("describeDatedRange", () => {
  it.each([
    ["2025-12-29", "2026-06-28", "wk 1 t/m 26 2026"],
    ["2026-06-22", "2026-06-28", "wk 26 2026"],
    ["2025-12-22", "2026-01-04", "wk 52 2025 t/m wk 1 2026"],
    ["2026-04-01", "2026-06-30", "Q2 2026"],
  ])("names the year of %s to %s once: %s", (from, to, text) => {
    expect(describeDatedRange({ from, to }, spoken("nl"))).toBe(text);
  });
});

describe("sayRange", () => {
  it("writes weeks out", () => {
    expect(sayRange({ from: "2026-06-01", to: "2026-06-28" }, spoken("nl"))).toBe("week 23 tot en met 26");
    expect(sayRange({ from: "2026-06-22", to: "2026-06-28" }, spoken("en"))).toBe("week 26");
  });
});
