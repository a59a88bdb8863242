import { describe, expect, it } from "vitest";
import { AssuranceIcon } from "./assurance-icon";
import { AssuranceMark, VariationMark } from "./mark";
import { ASSURANCES, VARIATIONS } from "./signal";
import { markupOf, textOf } from "./testing";
import { VariationIcon } from "./variation-icon";

describe("marks", () => {
  it.each([
    { kind: "improvement", locale: "nl", name: "Verbetering: beter voor de klant dan gewoon", letter: "V" },
    { kind: "concern", locale: "nl", name: "Zorgpunt: slechter voor de klant dan gewoon", letter: "Z" },
    { kind: "change", locale: "nl", name: "Verandering: anders dan gewoon", letter: "A" },
    {
      kind: "improvement",
      locale: "en",
      name: "Improvement: better for the customer than usual",
      letter: "I",
    },
    { kind: "concern", locale: "en", name: "Concern: worse for the customer than usual", letter: "C" },
  ] as const)("$kind is read out in $locale", ({ kind, locale, name, letter }) => {
    const markup = markupOf(<VariationIcon kind={kind} />, locale);
    expect(markup).toContain('role="img"');
    expect(markup).toContain(`aria-label="${name}`);
    expect(markup).toContain(`>${letter}<`);
  });

  it.each([
    ["meets", ">H<", "Haalt doel"],
    ["varies", ">W<", "Wisselend"],
    ["not-yet", ">N<", "Nog niet"],
  ] as const)("%s has its letter and its word", (kind, letter, word) => {
    expect(markupOf(<AssuranceIcon kind={kind} />)).toContain(letter);
    expect(textOf(markupOf(<AssuranceMark kind={kind} />))).toBe(`Doel: ${word}`);
  });

  it("is not read twice where the word stands beside it", () => {
    const markup = markupOf(<VariationMark kind="concern" />);
    expect(markup).toContain('aria-hidden="true"');
    expect(markup).not.toContain("aria-label");
    expect(textOf(markup)).toBe("Verandering: Zorgpunt");
  });

  it("has another shape for every kind, so that colour is never alone", () => {
    const shapes = VARIATIONS.map((kind) =>
      markupOf(<VariationIcon kind={kind} decorative />).replace(/class="[^"]*"/g, ""),
    );
    expect(new Set(shapes).size).toBe(VARIATIONS.length);
    const squares = ASSURANCES.map((kind) => markupOf(<AssuranceIcon kind={kind} decorative />));
    expect(new Set(squares).size).toBe(ASSURANCES.length);
  });

  it("takes no colour of a signal for what is only worth a look", () => {
    for (const kind of ["look-better", "look-worse", "chance", "too-few"] as const) {
      expect(markupOf(<VariationMark kind={kind} />)).not.toMatch(/signal-(improvement|concern|neutral)/);
    }
  });
});
