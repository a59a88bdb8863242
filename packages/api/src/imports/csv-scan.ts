/** A row of more than this many characters is no row: a quote was left open, or a line end is missing. */
export const MAX_RECORD_CHARACTERS = 1_000_000;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

export type ScanFault = "quote-broken" | "quote-open" | "record-too-long";

/** One row of the file as it stands there, without its line end. */
export type ScannedRecord = {
  /** Row in the file from 1; empty lines count, line ends inside quotes do not. */
  row: number;
  text: string;
  cells: number;
  fault: ScanFault | null;
};

type Span = { end: number; next: number; cells: number; fault: ScanFault | null };

/**
 * Cuts text into rows and counts their cells, piece by piece.
 *
 * udsv reads past the line end when a row has a cell too few, and takes the next row for its last cells.
 * So rows are counted here first, and only those with the right number of cells reach it.
 */
export class RecordScanner {
  private readonly delimiter: number;
  /** Negative where the file knows no quotes: no character has that code. */
  private readonly quote: number;
  private held = "";
  private row: number;
  /** Inside a row that was given up; everything up to the next line end is dropped. */
  private skipping = false;

  /**
   * @param rowsBefore rows of the file that were read before the first piece
   * @param quote what stands around a cell that holds a delimiter; empty where nothing does
   */
  constructor(delimiter: string, rowsBefore = 0, quote = '"') {
    this.delimiter = delimiter.charCodeAt(0);
    this.quote = quote === "" ? -1 : quote.charCodeAt(0);
    this.row = rowsBefore;
  }

  /** The rows that are complete with this piece; with `isLast` all that are left. */
  scan(piece: string, isLast: boolean): ScannedRecord[] {
    const text = this.held + piece;
    const records: ScannedRecord[] = [];
    let start = this.skipping ? this.skip(text, isLast) : 0;
    while (start < text.length) {
      const span = this.spanFrom(text, start, isLast) ?? this.giveUp(text, start, isLast);
      if (span === null) break;
      this.row += 1;
      if (span.end > start) {
        records.push({
          row: this.row,
          text: text.slice(start, span.end),
          cells: span.cells,
          fault: span.fault,
        });
      }
      start = span.next;
    }
    this.held = text.slice(start);
    return records;
  }

  /** The row that starts at `start`, or null when its end has not been read yet. */
  private spanFrom(text: string, start: number, isLast: boolean): Span | null {
    let cells = 1;
    let position = start;
    let isCellStart = true;
    while (position < text.length) {
      const code = text.charCodeAt(position);
      if (code === LINE_FEED || code === CARRIAGE_RETURN) {
        const next = nextLine(text, position, isLast);
        return next === null ? null : { end: position, next, cells, fault: null };
      }
      if (code === this.quote && isCellStart) {
        const after = afterQuoted(text, position, isLast);
        if (after === null) return isLast ? lineAt(text, start, { fault: "quote-open", isLast }) : null;
        if (!this.isCellEnd(text, after)) return lineAt(text, start, { fault: "quote-broken", isLast });
        position = after;
        isCellStart = false;
      } else {
        isCellStart = code === this.delimiter;
        if (isCellStart) cells += 1;
        position += 1;
      }
    }
    return isLast ? { end: text.length, next: text.length, cells, fault: null } : null;
  }

  private isCellEnd(text: string, position: number): boolean {
    if (position >= text.length) return true;
    const code = text.charCodeAt(position);
    return code === this.delimiter || code === LINE_FEED || code === CARRIAGE_RETURN;
  }

  /** Stops waiting for the end of a row that has grown too long; reading goes on at the next line. */
  private giveUp(text: string, start: number, isLast: boolean): Span | null {
    if (isLast || text.length - start <= MAX_RECORD_CHARACTERS) return null;
    const line = lineAt(text, start, { fault: "quote-open", isLast });
    if (line !== null) return line;
    this.skipping = true;
    return { end: text.length, next: text.length, cells: 0, fault: "record-too-long" };
  }

  private skip(text: string, isLast: boolean): number {
    const end = lineEnd(text, 0);
    const next = end === text.length ? null : nextLine(text, end, isLast);
    if (next !== null) this.skipping = false;
    return next ?? end;
  }
}

/** Where the line after the line end at `position` starts; null when a line feed may still follow. */
function nextLine(text: string, position: number, isLast: boolean): number | null {
  if (text.charCodeAt(position) === LINE_FEED) return position + 1;
  if (position + 1 === text.length && !isLast) return null;
  return text.charCodeAt(position + 1) === LINE_FEED ? position + 2 : position + 1;
}

/** The position after the closing quote of the cell that opens at `open`; null when that is not known yet. */
function afterQuoted(text: string, open: number, isLast: boolean): number | null {
  const quote = text.charAt(open);
  let close = text.indexOf(quote, open + 1);
  while (close !== -1) {
    if (close + 1 === text.length) return isLast ? text.length : null;
    if (text.charAt(close + 1) !== quote) return close + 1;
    close = text.indexOf(quote, close + 2);
  }
  return null;
}

/**
 * The single line at `start`, as a row that cannot be used; the lines after it are read as rows again.
 * Null when the end of that line has not been read yet.
 */
function lineAt(text: string, start: number, told: { fault: ScanFault; isLast: boolean }): Span | null {
  const end = lineEnd(text, start);
  const next = end === text.length ? null : nextLine(text, end, told.isLast);
  if (next === null && !told.isLast) return null;
  return { end, next: next ?? end, cells: 0, fault: told.fault };
}

function lineEnd(text: string, start: number): number {
  for (let position = start; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return position;
  }
  return text.length;
}
