import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "../format";
import { METHODS } from "../methods/catalogue";
import type { MethodId } from "../methods/method";
import type { Status } from "../stats/status";
import { EXPLANATIONS } from "./explanations";
import { SAMPLES } from "./testing-samples";

const STATUSES: readonly Exclude<Status, "ok">[] = [
  "insufficient",
  "no-variation",
  "no-overdispersion",
  "separated",
  "unstable",
  "rank-deficient",
  "no-within-variation",
  "no-evidence",
  "use-single-case",
  "point-only",
  "not-detectable",
  "error",
];
/** What a sentence must never let through from a result. */
const LEAK = /NaN|null|undefined|Infinity|∞|\[object|,,|\.\.|\s{2}|^\s|\s$/;

function explain(id: MethodId, locale: Locale, result: unknown): string {
  const explanation = EXPLANATIONS[id] as (result: unknown, locale: Locale, context: unknown) => string;
  return explanation(result, locale, SAMPLES[id].context);
}

/** A result that could not give its numbers, with those that some statuses carry all the same. */
function refused(result: unknown, status: Status): unknown {
  const whole = result as { shrunk?: object };
  const refusal = { reason: "in plain words", minimumAgents: 17, status };
  if (whole.shrunk && !Array.isArray(whole.shrunk))
    return { ...whole, shrunk: { ...whole.shrunk, ...refusal } };
  return { ...whole, ...refusal };
}

describe("the sentences", () => {
  it("are there for every method of the catalogue, and for nothing else", () => {
    expect(Object.keys(EXPLANATIONS).sort()).toEqual(METHODS.map(({ id }) => id).sort());
  });

  it("are a function of their own for every method", () => {
    expect(new Set(Object.values(EXPLANATIONS)).size).toBe(METHODS.length);
  });

  it.each(METHODS)("say what came of $id in both languages", ({ id }) => {
    const { result } = SAMPLES[id];
    const [nl, en] = LOCALES.map((locale) => explain(id, locale, result));
    for (const sentence of [nl, en]) {
      expect(sentence).toMatch(/^[^a-z].{20,}\.$/);
      expect(sentence).not.toMatch(LEAK);
    }
    expect(nl).not.toBe(en);
  });

  it.each(METHODS)("say why there is no result of $id, whatever the status", ({ id }) => {
    for (const status of STATUSES) {
      const result = refused(SAMPLES[id].result, status);
      const [nl, en] = LOCALES.map((locale) => explain(id, locale, result));
      for (const sentence of [nl, en]) {
        expect(sentence).toMatch(/^[^a-z].{10,}\.$/);
        expect(sentence).not.toMatch(LEAK);
      }
      expect(nl).not.toBe(en);
    }
  });

  it("are samples of results in which all is well", () => {
    const statuses = Object.entries(SAMPLES).flatMap(([id, { result }]) => {
      const { status, shrunk } = result as { status?: Status; shrunk?: { status: Status } };
      return status === "ok" || shrunk?.status === "ok" ? [] : [[id, status]];
    });
    expect(statuses).toEqual([]);
  });
});
