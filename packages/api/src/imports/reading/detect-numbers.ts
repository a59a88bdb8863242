import { type Evidence, type Guess, guess } from "./guess";
import { writtenMoment } from "./read-moment";
import { SPACES } from "./read-number";
import type { DecimalMark, Delimiter, ThousandsMark } from "./reading";
import type { SampleColumn } from "./sample-column";

/** What one number says about its marks. */
type Clue = {
  decimal?: DecimalMark;
  thousands?: ThousandsMark;
  /** Could be either: `1.234`. */
  either?: DecimalMark;
};

const BOTH = new RegExp(`^[+-]?\\d{1,3}(?:([.,'’${SPACES}])\\d{3})(?:\\1\\d{3})*([.,])\\d+$`);
const GROUPS = new RegExp(`^[+-]?\\d{1,3}(?:([.,'’${SPACES}])\\d{3})(?:\\1\\d{3})*$`);
const SINGLE_MARK = /^[+-]?(\d*)([.,])(\d+)$/;
const NUMBER = new RegExp(`^[+-]?\\d[\\d.,'’${SPACES}]*$`);
/** A number in a little text, such as `€ 12,50` or `3.5 min`: its mark matters once the text is taken off. */
const MARKED = /^\D{0,6}\d[\d.,]*[.,]\d+\D{0,6}$/;
/** A column with fewer numbers than this is one of texts, some of which hold digits. */
const MIN_SHARE = 0.8;

export type NumberGuess = { decimalMark: Guess<DecimalMark>; thousandsMark: Guess<ThousandsMark> };

/** By which marks numbers are written; `1.234` alone never decides it. */
export function guessNumbers(columns: readonly SampleColumn[], delimiter: Delimiter | null): NumberGuess {
  const seen = gatherClues(columns);
  const isMarked = columns.some(({ cells }) => cells.some(({ text }) => hasMark(text)));
  const decimalMark = guessDecimal(seen, { delimiter, isMarked });
  return { decimalMark, thousandsMark: guessThousands(seen, decimalMark.value) };
}

/** Parts of a date and of a clock are not those of a number. */
const hasMark = (text: string): boolean => MARKED.test(text) && writtenMoment(text) === null;

type Seen = {
  decimal: Map<DecimalMark, Evidence[]>;
  thousands: Map<ThousandsMark, Evidence[]>;
  either: Map<DecimalMark, Evidence[]>;
};

function gatherClues(columns: readonly SampleColumn[]): Seen {
  const seen: Seen = { decimal: new Map(), thousands: new Map(), either: new Map() };
  for (const { name, cells } of columns) {
    const texts = cells.filter(({ text }) => text !== "");
    const numbers = texts.filter(({ text }) => NUMBER.test(text));
    if (numbers.length === 0 || numbers.length < texts.length * MIN_SHARE) continue;
    for (const { row, text } of numbers) {
      const clue = clueOf(text);
      const evidence = { row, column: name, found: text };
      if (clue.decimal) add(seen.decimal, clue.decimal, evidence);
      if (clue.thousands) add(seen.thousands, clue.thousands, evidence);
      if (clue.either) add(seen.either, clue.either, evidence);
    }
  }
  return seen;
}

function add<Key>(map: Map<Key, Evidence[]>, key: Key, evidence: Evidence): void {
  const list = map.get(key);
  if (list) list.push(evidence);
  else map.set(key, [evidence]);
}

function clueOf(text: string): Clue {
  const both = BOTH.exec(text);
  const decimalOf = (mark: string | undefined): DecimalMark => (mark === "," ? "," : ".");
  if (both && both[1] !== both[2]) return { decimal: decimalOf(both[2]), thousands: thousandsOf(both[1]) };
  const single = SINGLE_MARK.exec(text);
  if (single) {
    const [, whole = "", mark, decimals = ""] = single;
    const isOpen = decimals.length === 3 && whole.length >= 1 && whole.length <= 3 && !/^0/.test(whole);
    return isOpen ? { either: decimalOf(mark) } : { decimal: decimalOf(mark) };
  }
  const groups = GROUPS.exec(text);
  return groups ? { thousands: thousandsOf(groups[1]) } : {};
}

function thousandsOf(mark: string | undefined): ThousandsMark {
  if (mark === "." || mark === ",") return mark;
  return mark === "'" || mark === "’" ? "'" : " ";
}

const other = (mark: DecimalMark): DecimalMark => (mark === "," ? "." : ",");

type Around = { delimiter: Delimiter | null; isMarked: boolean };

function guessDecimal(seen: Seen, { delimiter, isMarked }: Around): Guess<DecimalMark> {
  const [commas, points] = [seen.decimal.get(",") ?? [], seen.decimal.get(".") ?? []];
  if (commas.length > 0 && points.length > 0) {
    const [value, evidence] =
      commas.length >= points.length ? ([",", commas] as const) : ([".", points] as const);
    const opposing = value === "," ? points : commas;
    return guess(value, 0.4, {
      evidence: [...evidence.slice(0, 2), ...opposing.slice(0, 1)],
      alternatives: [{ value: other(value), confidence: 0.3 }],
    });
  }
  if (commas.length > 0) return guess(",", 0.97, { evidence: commas });
  if (points.length > 0) return guess(".", 0.97, { evidence: points });
  const grouping = ([",", "."] as const).find((mark) => seen.thousands.has(mark));
  if (grouping) return guess(other(grouping), 0.8, { evidence: seen.thousands.get(grouping) ?? [] });
  // Programs that part cells by semicolons do so because the comma is taken.
  const likely: DecimalMark = delimiter === ";" ? "," : ".";
  const open = [...(seen.either.get(",") ?? []), ...(seen.either.get(".") ?? [])];
  const alternatives = [{ value: other(likely), confidence: 0.4 }];
  if (open.length > 0) return guess(likely, 0.4, { evidence: open, alternatives });
  // Where no number has a mark there is nothing to ask.
  return isMarked ? guess(likely, 0.6, { alternatives }) : guess(likely, 0.92);
}

function guessThousands(seen: Seen, decimalMark: DecimalMark): Guess<ThousandsMark> {
  const marks = [...seen.thousands.entries()]
    .filter(([mark]) => mark !== decimalMark)
    .sort((a, b) => b[1].length - a[1].length);
  const [best] = marks;
  if (best) return guess(best[0], marks.length === 1 ? 0.95 : 0.5, { evidence: best[1] });
  const open = seen.either.get(other(decimalMark));
  if (open) return guess(other(decimalMark), seen.decimal.size === 1 ? 0.8 : 0.4, { evidence: open });
  // A mark that turns up later is refused row by row, never misread.
  return guess("none", seen.either.size > 0 && seen.decimal.size === 0 ? 0.4 : 0.92);
}
