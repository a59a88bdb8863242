import { PROBLEMS_EN } from "./problem-texts-en";
import { PROBLEMS_NL } from "./problem-texts-nl";
import type { RowProblem } from "./record";

export type Locale = "nl" | "en";

type Params = Record<string, string | number>;

/** What was expected at the place of a problem, and what to do about it. */
export type ProblemText = { expected: (params: Params) => string; fix: string };

/** Everything that can be wrong with a row, in the file or against what was imported before. */
export const PROBLEM_CODES = [
  "abandoned-and-answered",
  "answered-before-offered",
  "cells-extra",
  "cells-missing",
  "clock-disagrees",
  "customer-rounded",
  "delimiter-restored",
  "duplicate",
  "duration-absurd",
  "empty-required",
  "ended-before-answered",
  "ended-before-offered",
  "ends-before-starts",
  "interval-too-long",
  "item-too-big",
  "item-too-deep",
  "json-broken",
  "lost-character",
  "negative",
  "no-answers",
  "no-score",
  "not-a-boolean",
  "not-a-date",
  "not-a-list",
  "not-a-number",
  "not-a-period",
  "not-a-time",
  "not-a-value",
  "not-allowed",
  "not-an-amount",
  "not-an-email",
  "not-an-instant",
  "not-an-object",
  "not-whole",
  "nul-character",
  "out-of-scale",
  "quote-broken",
  "quote-open",
  "record-too-long",
  "service-after-hang-up",
  "service-not-recorded",
  "text-too-long",
  "unanswered-with-values",
  "unknown-contact",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

const TEXTS: Record<Locale, Record<ProblemCode, ProblemText>> = { nl: PROBLEMS_NL, en: PROBLEMS_EN };

const UNKNOWN: Record<Locale, { expected: string; fix: string }> = {
  nl: {
    expected: "een rij volgens de beschrijving van de bron",
    fix: "Verbeter de rij en importeer het bestand opnieuw.",
  },
  en: {
    expected: "a row as the source's page describes it",
    fix: "Correct the row and import the file again.",
  },
};

/** Says what was expected and what to do, in the reader's language; row, column and found are in the problem. */
export function describeProblem(
  problem: Pick<RowProblem, "code" | "params">,
  locale: Locale,
): { expected: string; fix: string } {
  if (!isProblemCode(problem.code)) return UNKNOWN[locale];
  const text = TEXTS[locale][problem.code];
  return { expected: text.expected(problem.params ?? {}), fix: text.fix };
}

function isProblemCode(code: string): code is ProblemCode {
  return PROBLEM_CODES.some((known) => known === code);
}

export const LEFT_OUT_REASONS = ["phantom", "unknown-column"] as const;
type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

const LEFT_OUT: Record<Locale, Record<LeftOutReason, string>> = {
  nl: {
    phantom: "Schijngesprek (PHANTOM): de centrale heeft het geteld, maar er was geen klant.",
    "unknown-column": "Deze kolom kent Kwartet niet. De kolom is niet gelezen; de rijen wel.",
  },
  en: {
    phantom: "Phantom call (PHANTOM): the switch counted it, but there was no customer.",
    "unknown-column": "Kwartet does not know this column. The column was not read; the rows were.",
  },
};

/**
 * Says why a row or column is no part of what was imported.
 *
 * @param reason a reason of a source, or `reason: name of the column`
 */
export function describeLeftOut(reason: string, locale: Locale): string {
  const [name = "", ...rest] = reason.split(": ");
  const known = LEFT_OUT_REASONS.find((candidate) => candidate === name);
  if (known === undefined) return reason;
  const column = rest.join(": ");
  return column === "" ? LEFT_OUT[locale][known] : `${column}: ${LEFT_OUT[locale][known]}`;
}
