import { RecordScanner } from "../csv-scan";
import { type Guess, guess } from "./guess";
import { quoteOf } from "./open-delimited";
import { DELIMITERS, type Delimiter, type Quote } from "./reading";

export type Layout = { delimiter: Guess<Delimiter>; quote: Guess<Quote> };

type Sampled = { text: string; isWhole: boolean };
type Tried = {
  delimiter: Delimiter;
  width: number;
  share: number;
  /** Whether the first row has as many cells as the others. */
  partsFirst: boolean;
};

/** Which character parts the cells: the one that gives nearly all rows the same number of them, and more than one. */
export function guessLayout(text: string, isWhole: boolean): Layout {
  const quote = guessQuote(text);
  const table = { text: withoutTitles(text), isWhole };
  const tried = DELIMITERS.map((delimiter) => tryDelimiter(table, delimiter, quote.value))
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.share - a.share || b.width - a.width);
  const declared = /^sep=([,;\t|])\r?\n/i.exec(text)?.[1];
  const [best, second] = tried;
  if (declared !== undefined) return { quote, delimiter: guess(declaredDelimiter(declared), 0.99) };
  if (best === undefined) return { quote, delimiter: guess(",", 0.3) };
  const alternatives = tried
    .slice(1)
    .map(({ delimiter, share }) => ({ value: delimiter, confidence: share * 0.5 }));
  const lead = best.share - (second?.share ?? 0);
  // A second character that parts the rows as evenly could be the one. A decimal mark or a comma in a
  // text does so in some rows only, or in all but the header.
  const isWider = best.width > (second?.width ?? 0) && best.share >= 0.99;
  const isAlone = lead >= 0.3 || (isWider && (lead > 0.1 || (best.partsFirst && !second?.partsFirst)));
  const confidence = isAlone ? Math.min(0.98, best.share) : 0.4 + lead;
  return { quote, delimiter: guess(best.delimiter, confidence, { alternatives }) };
}

const declaredDelimiter = (mark: string): Delimiter =>
  DELIMITERS.find((delimiter) => delimiter === mark) ?? ",";

function tryDelimiter({ text, isWhole }: Sampled, delimiter: Delimiter, quote: Quote): Tried {
  const records = new RecordScanner(delimiter, 0, quoteOf(quote)).scan(text, isWhole);
  const counts = new Map<number, number>();
  for (const { cells, text: line } of records) {
    if (line.trim() !== "") counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
  // Of two widths that occur equally often the wider one is that of the table.
  const [width = 1, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const share = rows === 0 ? 0 : count / rows;
  return { delimiter, width, share, partsFirst: records[0]?.cells === width };
}

/** The text without the lines at its start that no delimiter parts: titles, which say nothing of the table. */
function withoutTitles(text: string): string {
  const first = /^[^\n\r]*[,;\t|][^\n\r]*$/m.exec(text);
  return first ? text.slice(first.index) : text;
}

/** So much text shows how cells are quoted. */
const QUOTE_CHARACTERS = 64 * 1024;
const BEFORE = "(?:^|[\\n\\r,;\\t|])";
const AFTER = "(?=$|[\\n\\r,;\\t|])";
/** Longer than this no quoted cell is looked for: a file of nothing but quotes would take for ever. */
const DOUBLE = new RegExp(`${BEFORE}"(?:[^"]|""){0,1000}"${AFTER}`, "g");
const SINGLE = new RegExp(`${BEFORE}'(?:[^'\\n]|''){0,1000}'${AFTER}`, "g");
/** A quote that opens a cell and is not closed at the end of one. */
const LOOSE_DOUBLE = new RegExp(`${BEFORE}"`, "g");

/** Double quotes unless the file shows otherwise; single ones only where whole cells stand in them. */
function guessQuote(all: string): Guess<Quote> {
  const text = all.slice(0, QUOTE_CHARACTERS);
  const doubles = countOf(text, DOUBLE);
  if (doubles > 0) return guess('"', 0.97);
  const singles = countOf(text, SINGLE);
  if (singles > 1)
    return guess("'", singles > 5 ? 0.9 : 0.6, { alternatives: [{ value: '"', confidence: 0.3 }] });
  if (countOf(text, LOOSE_DOUBLE) > 0)
    return guess("none", 0.6, { alternatives: [{ value: '"', confidence: 0.4 }] });
  // No quote at all: with this setting the first one later in the file is read right or reported.
  return guess('"', 0.95);
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
