import type { TableRow } from "../read-table";
import { findDateColumns, guessDateOrder } from "./detect-dates";
import { guessNumbers } from "./detect-numbers";
import { guessTimeZone } from "./detect-time-zone";
import { type Guess, settled } from "./guess";
import type { Delimiter, Encoding, FileKind, GivenReading, Quote, Reading } from "./reading";
import { columnsOf } from "./sample-column";

/** Every setting with how sure it is and what decided it. */
export type ReadingGuess = { [Name in keyof Reading]: Guess<Reading[Name]> };

/** What the bytes of a file told before its rows were looked at. */
export type FoundLayout = {
  kind: FileKind;
  encoding: Guess<Encoding>;
  delimiter: Guess<Delimiter>;
  quote: Guess<Quote>;
  sheet: Guess<string | null>;
  headerRow: Guess<number>;
};

export type DetectionInput = {
  layout: FoundLayout;
  header: readonly string[];
  /** Rows of the table itself, without header and titles. */
  rows: readonly TableRow[];
  /** What somebody has settled already. */
  given: GivenReading;
  /** The organisation's. */
  timeZone: string;
  isHidden: (column: string) => boolean;
};

/** How a sample is best read. What was given is taken as it is; nothing that is open comes out as sure. */
export function detectReading({
  layout,
  header,
  rows,
  given,
  timeZone,
  isHidden,
}: DetectionInput): ReadingGuess {
  const columns = columnsOf(header, rows, isHidden);
  const numbers = guessNumbers(columns, layout.kind === "delimited" ? layout.delimiter.value : null);
  const guessedOrder = guessDateOrder(findDateColumns(columns));
  const order = given.dateOrder ?? guessedOrder.value;
  const guessed: ReadingGuess = {
    kind: settled(layout.kind),
    encoding: layout.encoding,
    delimiter: layout.delimiter,
    quote: layout.quote,
    sheet: layout.sheet,
    headerRow: layout.headerRow,
    ...numbers,
    dateOrder: guessedOrder,
    timeZone: guessTimeZone(columns, { timeZone: given.timeZone ?? timeZone, order }),
  };
  return keepApart(withGiven(guessed, given), given);
}

function withGiven(guessed: ReadingGuess, given: GivenReading): ReadingGuess {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...guessed, ...Object.fromEntries(entries.map(([name, value]) => [name, settled(value)])) };
}

/** One mark cannot part both: where somebody settled one of the two, the guess of the other gives way. */
function keepApart(guessed: ReadingGuess, given: GivenReading): ReadingGuess {
  if (guessed.decimalMark.value !== guessed.thousandsMark.value) return guessed;
  if (given.thousandsMark === undefined)
    return { ...guessed, thousandsMark: { ...settled("none"), confidence: 0.5 } };
  const decimalMark = guessed.thousandsMark.value === "," ? "." : ",";
  return { ...guessed, decimalMark: { ...settled(decimalMark), confidence: 0.5 } };
}

/** The settings alone. */
export function readingOf(guessed: ReadingGuess): Reading {
  return {
    kind: guessed.kind.value,
    encoding: guessed.encoding.value,
    delimiter: guessed.delimiter.value,
    quote: guessed.quote.value,
    decimalMark: guessed.decimalMark.value,
    thousandsMark: guessed.thousandsMark.value,
    dateOrder: guessed.dateOrder.value,
    timeZone: guessed.timeZone.value,
    headerRow: guessed.headerRow.value,
    sheet: guessed.sheet.value,
  };
}
