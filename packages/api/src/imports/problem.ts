import { describePlannedLeftOut } from "./mapping/left-out-texts";
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
  "channel-unknown",
  "clock-disagrees",
  "customer-email-malformed",
  "customer-rounded",
  "delimiter-restored",
  "duplicate",
  "duration-absurd",
  "empty-required",
  "end-not-recorded",
  "ended-before-answered",
  "ended-before-offered",
  "ends-before-starts",
  "identifier-shared",
  "inbox-unknown",
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
  "numbering-differs",
  "out-of-scale",
  "quote-broken",
  "quote-open",
  "record-too-long",
  "service-after-hang-up",
  "service-not-recorded",
  "text-too-long",
  "unanswered-with-values",
  "unknown-contact",
  "wave-taken",
  "zone-unknown",
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

export const LEFT_OUT_REASONS = [
  "agent-reply",
  "conversation-deleted",
  "disconnect-flow",
  "internal",
  "machine-made",
  "monitoring",
  "moved-on",
  "older-version",
  "outbound",
  "phantom",
  "task",
  "ticket-deleted",
  "ticket-merged",
  "unknown-column",
  "unused-file",
  "without-conversation",
  "without-ticket",
] as const;
type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

const LEFT_OUT: Record<Locale, Record<LeftOutReason, string>> = {
  nl: {
    "agent-reply":
      "Antwoord van een medewerker op een eerdere e-mail. Het hoort bij dat contact en is geen nieuwe vraag.",
    "conversation-deleted": "Verwijderd gesprek.",
    "disconnect-flow": "Vervolg na het ophangen, zoals een enquête. Er was geen nieuwe vraag van de klant.",
    internal: "Gesprek tussen collega's: er was geen klant bij.",
    "machine-made": "Melding van een systeem: er was geen klant die iets vroeg.",
    monitoring: "Iemand luisterde mee. Het gesprek zelf staat in een ander onderdeel.",
    "moved-on":
      "De klant ging door naar een andere wachtrij of liet zich terugbellen. Het vervolg telt als het contact.",
    "older-version": "Van dit contact staat een nieuwere versie in het bestand. Die is gebruikt.",
    outbound: "Uitgaand contact: het bedrijf nam contact op, de klant vroeg niets.",
    task: "Taak van een medewerker: er was geen klant die op dat moment iets vroeg.",
    phantom: "Schijngesprek (PHANTOM): de centrale heeft het geteld, maar er was geen klant.",
    "ticket-deleted": "Verwijderd ticket.",
    "ticket-merged": "Samengevoegd met een ander ticket. Dat andere telt als het contact.",
    "unknown-column": "Deze kolom kent Kwartet niet. De kolom is niet gelezen; de rijen wel.",
    "unused-file": "Dit bestand is niet nodig voor de contacten. Het is niet gelezen.",
    "without-conversation": "Hoort bij een gesprek dat niet in de export staat.",
    "without-ticket": "Hoort bij een ticket dat niet in de export staat.",
  },
  en: {
    "agent-reply":
      "An agent's reply to an earlier e-mail. It belongs to that contact and is no new question.",
    "conversation-deleted": "Deleted conversation.",
    "disconnect-flow": "What follows after hanging up, such as a survey. The customer asked nothing new.",
    internal: "A conversation between colleagues: no customer took part.",
    "machine-made": "Reported by a system: there was no customer who asked.",
    monitoring: "Somebody listened in. The conversation itself is another item.",
    "moved-on":
      "The customer went on to another queue or chose to be called back. What follows counts as the contact.",
    "older-version": "The file holds a newer version of this contact. That one was used.",
    outbound: "Outbound contact: the company made it, the customer asked nothing.",
    task: "A task of an agent: no customer was asking at that moment.",
    phantom: "Phantom call (PHANTOM): the switch counted it, but there was no customer.",
    "ticket-deleted": "Deleted ticket.",
    "ticket-merged": "Merged into another ticket. That other one counts as the contact.",
    "unknown-column": "Kwartet does not know this column. The column was not read; the rows were.",
    "unused-file": "This file is not needed for the contacts. It was not read.",
    "without-conversation": "Belongs to a conversation that is not in the export.",
    "without-ticket": "Belongs to a ticket that is not in the export.",
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
  if (known === undefined) return describePlannedLeftOut(reason, locale) ?? reason;
  const column = rest.join(": ");
  return column === "" ? LEFT_OUT[locale][known] : `${column}: ${LEFT_OUT[locale][known]}`;
}
