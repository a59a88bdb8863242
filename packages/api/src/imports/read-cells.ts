import { sayFound } from "./problem-value";
import type { InstantReader } from "./read-instant";
import { readDate } from "./read-instant";
import type { Cell } from "./read-table";
import { readBoolean, readCents, readDecimal, readWhole, restoreFormulaText } from "./read-value";
import type { RowProblem } from "./record";

export const MAX_CELL_CHARACTERS = 10_000;
const HALF_CHARACTER = /\p{Cs}/u;
/** What most cells hold: characters of plain ASCII, no space around them, and no apostrophe that an export put in front. */
const PLAIN = /^[!-&(-~](?:[ -~]*[!-~])?$/;
/** The largest whole number that the store keeps. */
const MAX_COUNT = 2 ** 31 - 1;

type Params = Record<string, string | number>;
export type Told = Pick<RowProblem, "column" | "code" | "severity"> & { params?: Params };

/**
 * Reads the values of one row or item by name, wherever they stand.
 *
 * An empty cell is null. A cell that cannot be read is null too, and leaves a problem: after the last
 * cell, `failed` tells whether the row can be used. One reader serves all rows of a file, one at a time.
 */
export abstract class CellReader {
  protected readonly instants: InstantReader;
  private found: RowProblem[] = [];
  row = 0;
  failed = false;
  /** Why the row is no record by the rules of its source, if it is not. */
  leftOut: string | null = null;

  constructor(instants: InstantReader) {
    this.instants = instants;
  }

  protected begin(row: number): void {
    this.row = row;
    this.found = [];
    this.failed = false;
    this.leftOut = null;
  }

  leaveOut(reason: string): null {
    this.leftOut = reason;
    return null;
  }

  get problems(): RowProblem[] {
    return this.found;
  }

  /** The row cannot be used, because of this column. */
  fail(column: string | null, code: string, params?: Params): null {
    this.report({ column, code, params });
    return null;
  }

  /** The row is used, without the value in this column. */
  warn(column: string | null, code: string, params?: Params): null {
    this.report({ column, code, params, severity: "warning" });
    return null;
  }

  protected report({ column, code, params, severity }: Told): void {
    if (severity === undefined) this.failed = true;
    this.found.push({
      row: this.row,
      column,
      code,
      found: column === null ? "" : sayFound(code, this.cell(column)),
      ...(params && { params }),
      ...(severity && { severity }),
    });
  }

  /** What stands in the column as it was read; null when nothing does. */
  abstract cell(column: string): Cell;

  /** Reports an empty cell in a column that every row needs. */
  need<T>(column: string, value: T | null): T | null {
    if (value === null && !this.failedOn(column)) this.fail(column, "empty-required");
    return value;
  }

  protected failedOn(column: string): boolean {
    return this.found.some((problem) => problem.column === column);
  }

  text(column: string): string | null {
    const cell = this.cell(column);
    if (cell === null || cell === "") return null;
    // Nothing of what follows changes such a text, and a file has millions.
    if (typeof cell === "string" && cell.length <= MAX_CELL_CHARACTERS && PLAIN.test(cell)) return cell;
    const raw = typeof cell === "string" ? cell.trim() : cell instanceof Date ? "" : String(cell);
    if (raw === "") return null;
    if (raw.length > MAX_CELL_CHARACTERS) {
      return this.fail(column, "text-too-long", { limit: MAX_CELL_CHARACTERS, length: raw.length });
    }
    if (raw.includes("\0")) return this.fail(column, "nul-character");
    // Half of a pair of code units, which JSON can hold, is no character either.
    if (raw.includes("\uFFFD") || HALF_CHARACTER.test(raw)) return this.fail(column, "lost-character");
    // Two spellings of one accent would make two agents of one name.
    return restoreFormulaText(raw).normalize("NFC");
  }

  private parsed<T>(column: string, code: string, read: (text: string) => T | null): T | null {
    const text = this.text(column);
    return text === null ? null : (read(text) ?? this.fail(column, code));
  }

  decimal(column: string): number | null {
    const cell = this.cell(column);
    // A number that JSON or a workbook holds may have more decimals than one that people write.
    if (typeof cell === "number" && Number.isFinite(cell)) return cell;
    return this.parsed(column, "not-a-number", readDecimal);
  }

  /** A duration or count, which cannot be below zero. */
  positive(column: string): number | null {
    const value = this.decimal(column);
    return value !== null && value < 0 ? this.fail(column, "negative") : value;
  }

  count(column: string): number | null {
    const value = this.parsed(column, "not-whole", readWhole);
    if (value !== null && value > MAX_COUNT) {
      return this.fail(column, "out-of-scale", { low: 0, high: MAX_COUNT });
    }
    return value !== null && value < 0 ? this.fail(column, "negative") : value;
  }

  /** A whole number on a scale, ends included. */
  score(column: string, [low, high]: readonly [number, number]): number | null {
    const value = this.parsed(column, "not-whole", readWhole);
    if (value === null || (value >= low && value <= high)) return value;
    return this.fail(column, "out-of-scale", { low, high });
  }

  cents(column: string): number | null {
    return this.parsed(column, "not-an-amount", readCents);
  }

  boolean(column: string): boolean | null {
    return this.parsed(column, "not-a-boolean", readBoolean);
  }

  date(column: string): string | null {
    return this.parsed(column, "not-a-date", readDate);
  }

  instant(column: string, notBefore: number | null = null): number | null {
    return this.parsed(column, "not-an-instant", (text) => this.instants.readAfter(text, notBefore));
  }

  oneOf<T extends string>(column: string, allowed: readonly T[]): T | null {
    const text = this.text(column);
    if (text === null) return null;
    const value = allowed.find((word) => word === text.toLowerCase());
    return value ?? this.fail(column, "not-allowed", { allowed: allowed.join(", ") });
  }
}
