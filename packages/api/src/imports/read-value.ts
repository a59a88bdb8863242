const DECIMAL = /^[+-]?\d{1,15}(?:[.,]\d{1,15})?$/;
const WHOLE = /^[+-]?\d{1,15}$/;
const MONEY = /^([+-]?)(\d{1,12})(?:[.,](\d{1,2}))?$/;

const YES = new Set(["y", "yes", "ja", "j", "true", "1", "waar"]);
const NO = new Set(["n", "no", "nee", "false", "0", "onwaar"]);

/** A number with a decimal point or comma. Thousands separators are refused: `1.234` could mean either. */
export function readDecimal(text: string): number | null {
  return DECIMAL.test(text) ? Number(text.replace(",", ".")) : null;
}

export function readWhole(text: string): number | null {
  return WHOLE.test(text) ? Number(text) : null;
}

/** An amount in cents, taken from the digits themselves so that nothing is rounded. */
export function readCents(text: string): number | null {
  const match = MONEY.exec(text);
  if (match === null) return null;
  const [, sign, units, cents = ""] = match;
  const amount = Number(units) * 100 + Number(cents.padEnd(2, "0"));
  return sign === "-" ? -amount : amount;
}

export function readBoolean(text: string): boolean | null {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

/** Exports put an apostrophe before text that a spreadsheet would take for a formula; importing takes it off. */
export function restoreFormulaText(text: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/u.test(text) ? text.slice(1) : text;
}
