import type { DecimalMark, ThousandsMark } from "./reading";

export type NumberMarks = { decimalMark: DecimalMark; thousandsMark: ThousandsMark };

/** The spaces that programs put between thousands: plain, no-break, narrow no-break and thin. */
export const SPACES = " \u00A0\u202F\u2009";
const MAX_DIGITS = 15;
const MAX_CHARACTERS = 60;

const patterns = new Map<string, RegExp>();

/** Built once for each pair of marks: a file holds millions of numbers. */
function patternFor({ decimalMark, thousandsMark }: NumberMarks): RegExp {
  const key = `${decimalMark}${thousandsMark}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const mark = thousandsMark === " " ? `[${SPACES}]` : thousandsMark === "'" ? "['’]" : `\\${thousandsMark}`;
  const grouped = thousandsMark === "none" ? "" : `\\d{1,3}(?:${mark}\\d{3})+|`;
  const pattern = new RegExp(
    `^([+-]?)(${grouped}\\d{1,${MAX_DIGITS}})(?:\\${decimalMark}(\\d{1,${MAX_DIGITS}}))?$`,
  );
  patterns.set(key, pattern);
  return pattern;
}

/**
 * A number written with these marks as a plain one, such as `-1234.5`; null when it is not written so.
 * Digits are moved, not computed with, so that an amount loses nothing.
 */
export function plainNumber(text: string, marks: NumberMarks): string | null {
  if (text.length > MAX_CHARACTERS) return null;
  const match = patternFor(marks).exec(text.replace(/^\u2212/, "-"));
  if (match === null) return null;
  const [, sign = "", whole = "", decimals] = match;
  const digits = whole.replace(/\D/g, "");
  if (digits.length > MAX_DIGITS) return null;
  return `${sign === "-" ? "-" : ""}${digits}${decimals === undefined ? "" : `.${decimals}`}`;
}

/** A number that a spreadsheet or JSON holds as such, in the same plain form; null beyond what it holds exactly. */
export function plainOf(value: number): string | null {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return null;
  const text = String(value);
  return text.includes("e") ? value.toFixed(MAX_DIGITS).replace(/\.?0+$/, "") : text;
}
