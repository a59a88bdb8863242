import { describe, expect, it } from "vitest";
import { negotiateLocale } from "./locale";

describe("negotiateLocale", () => {
  it.each([
    ["nl-NL,nl;q=0.9,en;q=0.8", "nl"],
    ["en-GB,en;q=0.9", "en"],
    ["de-DE,de;q=0.9,en;q=0.5,nl;q=0.2", "en"],
    ["nl;q=0.3, en;q=0.7", "en"],
    ["en;q=0, fr", "nl"],
    ["fr-FR", "nl"],
    ["", "nl"],
    [null, "nl"],
  ])("reads %s as %s", (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });
});
