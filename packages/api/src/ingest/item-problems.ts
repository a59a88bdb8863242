import type { z } from "zod";
import { describeProblem } from "../imports/problem";
import { showFound } from "../imports/read-table";
import type { RowProblem } from "../imports/record";
import { NAME_CHARACTERS } from "./item-shapes";
import type { ItemProblem } from "./result-shapes";

type Params = Record<string, string | number>;
type Said = { expected?: (params: Params) => string; fix: string };

const RESEND = "Correct the field and send the item again.";

// The texts of an import speak of cells, rows and files. Where a program needs other words, they are here.
const SAID: Record<string, Said> = {
  "unknown-field": {
    expected: () => "only fields that this kind of item has",
    fix: "Correct the name of the field, or leave it out.",
  },
  "wrong-type": { expected: (p) => String(p.type), fix: "Send the value as JSON of this type." },
  "offset-missing": {
    expected: () => "an instant with its offset, such as 2026-01-31T09:12:58+01:00 or …Z",
    fix: "Add the offset, so that the instant does not depend on a time zone.",
  },
  "not-an-instant": {
    expected: () => "an instant that exists, such as 2026-01-31T09:12:58+01:00 or …Z",
    fix: RESEND,
  },
  "not-an-object": { fix: "Send every item as a JSON object." },
  "empty-required": {
    expected: () => "a value: this field is required",
    fix: "Send a value for this field.",
  },
  duplicate: {
    expected: (p) => `a key that the call holds once; item ${Number(p.firstRow) - 1} has it already`,
    fix: "Leave one of the two items out, or give the other its own key.",
  },
  "interval-too-long": { fix: "Check the end, or split the interval by day." },
  "lost-character": { fix: "Send the body in UTF-8." },
  negative: { fix: RESEND },
  "no-score": { fix: "Leave the item out, or send an answer with it." },
  "not-a-number": { expected: () => "a number", fix: RESEND },
  "not-whole": { fix: RESEND },
  "nul-character": { fix: RESEND },
  "text-too-long": { fix: "Shorten the text." },
  "unknown-contact": {
    expected: () => "a contact of the same source that is there already",
    fix: "Hand in the contact first, and then this item again.",
  },
};

export function describeItemProblem({ column, code, found, params, severity }: RowProblem): ItemProblem {
  const { expected, fix } = SAID[code] ?? { expected: undefined, fix: undefined };
  const usual = describeProblem({ code, params }, "en");
  return {
    field: column,
    code,
    expected: expected?.(params ?? {}) ?? usual.expected,
    found,
    fix: fix ?? usual.fix,
    severity: severity ?? "error",
  };
}

const TYPES: Record<string, string> = { string: "text", number: "a number", boolean: "true or false" };
/** Of an item with a hundred wrong names the first few say enough. */
const PROBLEMS_MAX = 10;

/** What a shape has against an item, in the same form as what the reader of a file has against a row. */
export function problemsOfShape(error: z.ZodError, item: unknown, row: number): RowProblem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue, item, row)).slice(0, PROBLEMS_MAX);
}

function problemsOfIssue(issue: z.core.$ZodIssue, item: unknown, row: number): RowProblem[] {
  const column = issue.path.join(".") || null;
  if (column === null && issue.code === "unrecognized_keys") {
    return issue.keys
      .slice(0, PROBLEMS_MAX)
      .map((key) => ({ row, column: showFound(key), code: "unknown-field", found: showValue(item, key) }));
  }
  if (column === null) return [{ row, column, code: "not-an-object", found: showFound(textOf(item)) }];
  const value = valueAt(item, column);
  const found = showFound(textOf(value));
  if (value === null || value === undefined) return [{ row, column, code: "empty-required", found: "" }];
  if (typeof value === "string" && issue.code === "invalid_union") {
    const params = { limit: NAME_CHARACTERS, length: value.length };
    return [{ row, column, code: "text-too-long", found, params }];
  }
  if (issue.code === "invalid_format") return [{ row, column, code: instantCode(value), found }];
  const type =
    issue.code === "invalid_type" ? (TYPES[issue.expected] ?? issue.expected) : "text or a whole number";
  return [{ row, column, code: "wrong-type", found, params: { type } }];
}

/** A clock without an offset is the usual mistake, and has its own words. */
function instantCode(value: unknown): string {
  return /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}[\d:.,]*$/.test(String(value))
    ? "offset-missing"
    : "not-an-instant";
}

const showValue = (item: unknown, key: string): string => showFound(textOf(valueAt(item, key)));

/** What is inside a list or object is not said: it can be as deep as somebody who means harm makes it. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return "[…]";
  return typeof value === "object" && value !== null ? "{…}" : String(value ?? "");
}

function valueAt(item: unknown, key: string): unknown {
  if (typeof item !== "object" || item === null || !Object.hasOwn(item, key)) return undefined;
  return (item as Record<string, unknown>)[key];
}
