/** What to blank: comments only (imports stay readable), or strings as well (only code is left). */
export type Blanking = "comments" | "comments and strings";

// After one of these a slash starts a regular expression; after a value it divides.
const BEFORE_REGEX = /(^|[(,=:[!&|?{};+\n]|=>|\breturn|\bcase)\s*$/;

function endOfString(text: string, start: number): number {
  const quote = text[start];
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === quote) return i + 1;
    // An apostrophe in the text of an element opens no string: it ends with its line at the latest.
    else if (text[i] === "\n" && quote !== "`") return i;
  }
  return text.length;
}

function endOfRegex(text: string, start: number): number {
  let isInClass = false;
  for (let i = start + 1; i < text.length && text[i] !== "\n"; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === "[") isInClass = true;
    else if (text[i] === "]") isInClass = false;
    else if (text[i] === "/" && !isInClass) return i + 1;
  }
  return start + 1;
}

function endOfComment(text: string, start: number): number {
  const isBlock = text[start + 1] === "*";
  const end = text.indexOf(isBlock ? "*/" : "\n", start + 2);
  if (end === -1) return text.length;
  return isBlock ? end + 2 : end;
}

/**
 * Replaces comments (and strings) by spaces, so that a search sees code only and line numbers stay true.
 *
 * A scanner of a page, not a parser: code inside `${…}` counts as string, and a backtick
 * in the text of an element confuses it until the next one.
 */
export function blankOut(text: string, blanking: Blanking): string {
  let result = "";
  let at = 0;
  const take = (end: number, isBlanked: boolean) => {
    const part = text.slice(at, end);
    result += isBlanked ? part.replace(/[^\n]/g, " ") : part;
    at = end;
  };
  while (at < text.length) {
    const char = text[at] ?? "";
    const next = text[at + 1];
    if (char === "/" && (next === "/" || next === "*")) take(endOfComment(text, at), true);
    else if (char === '"' || char === "'" || char === "`")
      take(endOfString(text, at), blanking === "comments and strings");
    else if (char === "/" && BEFORE_REGEX.test(text.slice(Math.max(0, at - 20), at)))
      take(endOfRegex(text, at), blanking === "comments and strings");
    else take(at + 1, false);
  }
  return result;
}
