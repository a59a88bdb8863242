import type { Comparison } from "@kwartet/api/kpis/reading";
import type { Figure } from "@kwartet/metrics/kpi";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { MESSAGES } from "@/i18n/messages";
import { figureSentence } from "./figure-sentence";

const spoken = (locale: "nl" | "en") => ({
  locale,
  t: createTranslator({ locale, messages: MESSAGES[locale], namespace: "kpis" }),
});
const figure: Figure = {
  kpi: "resolution",
  measure: "no-repeat",
  value: 0.754,
  lower: 0.704,
  upper: 0.797,
  x: 245,
  n: 325,
  unit: "share",
  leading: true,
  word: null,
};
const range = { from: "2026-05-04", to: "2026-05-31" };
const comparedWith = (lower: number, value: number, upper: number): Comparison => ({
  range,
  figure,
  difference: { lower, value, upper },
});
const say = (
  changes: Partial<Figure>,
  { target = null, comparison = null }: { target?: number | null; comparison?: Comparison | null } = {},
  locale: "nl" | "en" = "nl",
) => figureSentence({ figure: { ...figure, ...changes }, target, comparison }, spoken(locale));

describe("figureSentence", () => {
  it("says how sure it is", () => {
    expect(say({})).toBe("Waarschijnlijk tussen 70 en 80%.");
    expect(say({}, {}, "en")).toBe("Probably between 70 and 80%.");
  });

  it.each([
    [0.6, "Boven het doel van 60%."],
    [0.75, "Rond het doel van 75%."],
    [0.9, "Onder het doel van 90%."],
  ])("places it beside a target of %d by its whole interval", (target, text) => {
    expect(say({}, { target })).toBe(`${text} Waarschijnlijk tussen 70 en 80%.`);
  });

  it("puts a change first that is clear of nought, and names both ends", () => {
    expect(say({}, { comparison: comparedWith(0.012, 0.079, 0.145) })).toBe(
      "Hoger dan ervoor: +7,9 pp (+1,2 tot +14,5). Waarschijnlijk tussen 70 en 80%.",
    );
    expect(say({}, { comparison: comparedWith(-0.145, -0.079, -0.012) })).toContain(
      "Lager dan ervoor: −7,9 pp (−14,5 tot −1,2).",
    );
  });

  it("does not make a finding of a change that may be chance", () => {
    expect(say({}, { comparison: comparedWith(-0.05, 0.012, 0.07) })).toBe(
      "Waarschijnlijk tussen 70 en 80%. Verschil +1 pp (−5 tot +7) kan toeval zijn.",
    );
  });

  it("falls back on the target where no difference can be computed", () => {
    const comparison = { range, figure, difference: null };
    expect(say({}, { target: 0.75, comparison })).toMatch(/^Rond het doel/);
  });

  it("says nothing in per cent of fewer than five", () => {
    expect(say({ value: 0.75, lower: 0.3, upper: 0.95, x: 3, n: 4 })).not.toMatch(/%|Waarschijnlijk/);
  });

  it("says that nothing is known, each KPI in its own words", () => {
    const nothing = { value: null, lower: null, upper: null, x: 0, n: 0 };
    expect(say(nothing)).toBe("In deze periode is hierover niets bekend.");
    expect(say({ ...nothing, kpi: "friendliness" })).toBe("In deze periode gaf nog geen klant een oordeel.");
  });
});
