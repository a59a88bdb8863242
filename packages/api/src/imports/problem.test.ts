import { describe, expect, it } from "vitest";
import { describeLeftOut, describeProblem, LEFT_OUT_REASONS, PROBLEM_CODES } from "./problem";
import { describeRefusal, FileRefused } from "./refusal";

const LOCALES = ["nl", "en"] as const;
const problem = (code: string, params = {}) => ({ row: 2, column: "a", code, found: "x", params });

describe("words for problems", () => {
  it.each(LOCALES)("says in %s what was expected and what to do, for every code", (locale) => {
    const other = locale === "nl" ? "en" : "nl";
    for (const code of PROBLEM_CODES) {
      const { expected, fix } = describeProblem(problem(code), locale);
      expect(expected).not.toBe(describeProblem(problem(code), other).expected);
      expect(fix).toMatch(/[.…]$/);
      expect(fix).not.toBe(describeProblem(problem("code-of-nobody"), locale).fix);
    }
    expect(LEFT_OUT_REASONS.map((reason) => describeLeftOut(reason, locale)).join(" ")).toMatch(/PHANTOM/);
  });

  it("names the numbers of the problem", () => {
    const told = describeProblem(problem("out-of-scale", { low: 1, high: 5 }), "nl");
    expect(told.expected).toBe("een heel getal van 1 tot en met 5");
  });

  it("has words for a code of another part of the product", () => {
    expect(describeProblem(problem("of-another-part"), "en").fix).toMatch(/import the file again/);
    expect(describeLeftOut("something-else", "en")).toBe("something-else");
  });

  it("names the column that was left out", () => {
    expect(describeLeftOut("unknown-column: Mood: today", "nl")).toMatch(/^Mood: today: Deze kolom/);
  });
});

describe("words for refusals", () => {
  it("says what the file is and what the source reads", () => {
    const refused = new FileRefused("wrong-kind", { found: "xlsx", expected: "tsv" });
    expect(describeRefusal(refused, "nl").reason).toBe(
      "Dit bestand is een Excel-werkblad (.xlsx). Deze bron leest tekst met tabs als scheidingsteken.",
    );
  });

  it("does not translate the names of columns", () => {
    const refused = new FileRefused("missing-columns", {
      dataSet: "contacts",
      missing: "channel",
      found: "csv, ratio",
    });
    expect(describeRefusal(refused, "nl").reason).toContain("Gevonden: csv, ratio.");
  });
});
