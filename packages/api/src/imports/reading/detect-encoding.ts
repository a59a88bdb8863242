import iconv from "iconv-lite";
import { detectEncoding as nameEncoding } from "../decode-text";
import { CERTAIN, type Guess, guess } from "./guess";
import type { Encoding } from "./reading";

/** What the pieces of a file tell of its encoding: its start, and some bytes from the first beyond ASCII. */
export type EncodingSample = { head: Buffer; beyondAscii: Buffer };

/** The encodings of one byte a character, the likelier first. */
const ONE_BYTE: readonly Encoding[] = ["windows-1252", "iso-8859-15", "windows-1250", "macintosh"];
/** A candidate this much worse than the best is out. */
const CLEARLY_WORSE = 0.15;
const WORD = /[\p{L}'’-]{0,30}[^\p{ASCII}][\p{L}'’-]{0,30}/gu;

/**
 * Which encoding a text is in. Two encodings in which the text reads alike are one as far as this file
 * goes; two in which it reads differently and well leave a doubt, which the words in question show.
 *
 * @throws {FileRefused} `not-text` when it is none
 */
export function guessEncoding({ head, beyondAscii }: EncodingSample): Guess<Encoding> {
  const atStart = nameEncoding(head, true);
  if (atStart === "utf-16le" || atStart === "utf-16be") return guess(atStart, 0.97);
  // Plain ASCII reads alike in every encoding that is left.
  if (beyondAscii.length === 0) return guess("utf-8", 0.95);
  if (nameEncoding(beyondAscii, false) === "utf-8") {
    return guess("utf-8", 0.97, { evidence: wordsIn(beyondAscii.toString("utf8")) });
  }
  const read = ONE_BYTE.map((encoding) => {
    const text = iconv.decode(beyondAscii, encoding);
    return { encoding, text, sense: senseOf(text) };
  }).sort((a, b) => b.sense - a.sense);
  const best = read[0];
  if (best === undefined) return guess("windows-1252", 0);
  const rivals = read.filter(({ text, sense }) => text !== best.text && sense > best.sense - CLEARLY_WORSE);
  const share = Math.max(0, best.sense);
  return guess(best.encoding, rivals.length === 0 ? share * 0.95 : Math.min(0.7, share * CERTAIN), {
    evidence: wordsIn(best.text),
    alternatives: rivals.map(({ encoding, sense }) => ({
      value: encoding,
      confidence: Math.max(0, sense) * 0.5,
    })),
  });
}

const wordsIn = (text: string) =>
  [...new Set(text.match(WORD) ?? [])]
    .slice(0, 3)
    .map((found) => ({ row: 0, column: null, found: found.slice(0, 40) }));

/** Which share of the characters beyond ASCII stands where such a character does, in [0, 1]. */
function senseOf(text: string): number {
  let seen = 0;
  let sensible = 0;
  for (const match of text.matchAll(/[^\p{ASCII}]/gu)) {
    seen += 1;
    const [before, after] = [text.charAt(match.index - 1), text.charAt(match.index + 1)];
    if (makesSense(match[0], before, after)) sensible += 1;
  }
  return seen === 0 ? 1 : sensible / seen;
}

function makesSense(character: string, before: string, after: string): boolean {
  if (/\p{Lu}/u.test(character)) return !/\p{Ll}/u.test(before);
  if (/\p{Ll}/u.test(character)) return !/\p{Lu}/u.test(after) || !/\p{Ll}/u.test(before);
  if (/[’‘]/.test(character)) return true;
  // Signs of money, quotes and dashes stand beside words, not within them.
  return /[€£“”„–—…·°«»©®\u00A0\u202F]/.test(character) && !(/\p{L}/u.test(before) && /\p{L}/u.test(after));
}
