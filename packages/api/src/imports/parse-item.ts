/** Numbers of this many digits may be beyond what a number can hold exactly. */
const MANY_DIGITS = /\d{16}/;
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const WHOLE = /^-?\d+$/;

/**
 * One JSON value, or undefined when it cannot be parsed.
 *
 * A whole number too large to be held exactly becomes text: an identifier that was rounded is somebody
 * else's. A key `__proto__` becomes a field like any other.
 */
export function parseItem(text: string): unknown {
  try {
    return JSON.parse(MANY_DIGITS.test(text) ? quoteLargeNumbers(text) : text);
  } catch {
    return undefined;
  }
}

function quoteLargeNumbers(text: string): string {
  return text.replace(STRING_OR_NUMBER, (token) =>
    WHOLE.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
  );
}
