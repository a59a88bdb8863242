import { describe, expect, it } from "vitest";
import { ORACLE_METHODS } from "../../scripts/oracle-methods";
import { KPIS } from "../kpi";
import { METHODS, methodOf } from "./catalogue";
import { renderMethodsPage } from "./page";

describe("the catalogue of methods", () => {
  it("names only methods that exist, each once", () => {
    const ids = METHODS.map((method) => method.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(ORACLE_METHODS).toHaveProperty(id);
  });

  it("says everything in both languages, with a source", () => {
    for (const { name, says, limits, formula, source } of METHODS) {
      const texts = [name.nl, name.en, says.nl, says.en, limits.nl, limits.en, formula, source];
      for (const text of texts) expect(text.trim().length).toBeGreaterThan(3);
    }
  });

  it("finds a method by its id and knows no other", () => {
    expect(methodOf("wilson").source).toContain("Newcombe");
    expect(() => methodOf("guess")).toThrow(RangeError);
  });

  it("becomes a page that holds every KPI, measure and method", () => {
    const page = renderMethodsPage(KPIS, METHODS);
    for (const { id } of [...METHODS, ...KPIS.flatMap((kpi) => kpi.measures)])
      expect(page).toContain(`\`${id}\``);
    for (const kpi of KPIS) expect(page).toContain(kpi.name.en);
  });
});
