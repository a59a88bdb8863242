/** What a spreadsheet takes for a formula, also behind quotes and blanks, and in its full-width form. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a null byte hides a formula from a check of the first character.
const FORMULA = /^['"\s\u0000]*[=+\-@＝＋－＠\t\r\n\u0000]/;

/** Makes a text harmless in a spreadsheet; `restoreText` gives it back. */
export function neutraliseText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `neutraliseText` was given. */
export function restoreText(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
