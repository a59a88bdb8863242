import { describe, expect, it } from "vitest";
import { ORACLE_METHODS } from "../../scripts/oracle-methods";
import { KPIS } from "../kpi";
import type { Localized } from "../kpi/definition";
import { METHODS, methodOf } from "./catalogue";
import type { MethodId } from "./method";
import { METHOD_IDS } from "./method";
import { renderMethodsPage } from "./page";

/** Quantiles and tails of distributions serve the methods and meet no user. */
const DISTRIBUTION = /^[qp](norm|t|beta|gamma|chisq|f|binom)$/;
/** Methods that choose or bring together, or that are tested by what was published of them. */
const WITHOUT_ORACLE = [
  ...["krippendorffAlpha", "reviewerLeniency", "matchPeers", "suggestTarget", "teamSlopes"],
  "preTrend",
];

/** The same text in two languages is a translation that was forgotten, but for formulas without words. */
function expectBoth(text: Localized, { mayEqual = false } = {}) {
  for (const locale of ["nl", "en"] as const) expect(text[locale].trim().length).toBeGreaterThan(3);
  if (!mayEqual) expect(text.nl).not.toBe(text.en);
}

describe("the catalogue of methods", () => {
  it("holds every method of the specification, each once", () => {
    const ids = METHODS.map((method) => method.id);
    const specified = Object.keys(ORACLE_METHODS).filter((name) => !DISTRIBUTION.test(name));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual([...specified, ...WITHOUT_ORACLE].sort());
    expect(ids.toSorted()).toEqual(METHOD_IDS.toSorted());
  });

  it.each(METHODS)("says everything of $id in both languages, with a source", (method) => {
    for (const text of [method.says, method.limits]) expectBoth(text);
    for (const text of [method.name, method.formula]) expectBoth(text, { mayEqual: true });
    if (method.minimum) expectBoth(method.minimum, { mayEqual: true });
    expect(method.source).toMatch(/\d{4}/);
  });

  it.each(KPIS)("says everything of the KPI $id in both languages, with a source", (kpi) => {
    for (const text of [kpi.name, kpi.says, kpi.explanation, kpi.clock, kpi.population]) expectBoth(text);
    for (const text of [kpi.formula, kpi.limits]) expectBoth(text);
    for (const { name, says, formula } of kpi.measures) {
      expectBoth(says);
      for (const text of [name, formula]) expectBoth(text, { mayEqual: true });
    }
    expect(kpi.minimumN).toBeGreaterThan(0);
    expect(kpi.source).toMatch(/\d{4}/);
  });

  it("finds a method by its id and knows no other", () => {
    expect(methodOf("wilson").source).toContain("Newcombe");
    expect(() => methodOf("guess" as MethodId)).toThrow(RangeError);
  });

  it("becomes a page that holds every KPI, measure and method", () => {
    const page = renderMethodsPage(KPIS, METHODS);
    for (const { id } of [...METHODS, ...KPIS.flatMap((kpi) => kpi.measures)])
      expect(page).toContain(`\`${id}\``);
    for (const kpi of KPIS) expect(page).toContain(kpi.name.en);
  });
});
