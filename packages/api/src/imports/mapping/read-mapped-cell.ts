import type { Cell } from "../read-table";
import {
  type Moment,
  readClockText,
  readMoment,
  SHEET_ZERO_MS,
  sayDay,
  sayMoment,
} from "../reading/read-moment";
import { type NumberMarks, plainNumber, plainOf } from "../reading/read-number";
import type { Reading } from "../reading/reading";
import type { Field } from "./fields";
import type { FieldMapping } from "./mapping";
import { readDuration } from "./read-duration";

/** A cell in the form in which the product's own files write it; or what is the matter with it. */
export type MappedCell = { text: string | null } | { problem: string };

export type CellReader = (cell: Cell, timeCell: Cell) => MappedCell;

const NOTHING: MappedCell = { text: null };
/** A cell longer than this is refused by the reader of rows; nothing is looked for in it. */
const LONG = 10_000;

/** How the cells of one mapped column are read, made once for all its rows. */
export function createCellReader(field: Field, mapped: FieldMapping, reading: Reading): CellReader {
  const values = new Map((mapped.values ?? []).map(({ from, to }) => [keyOf(from), to]));
  const convert = converterFor(field, mapped, reading);
  return (cell, timeCell) => {
    const clean = stripEnds(cell, mapped.strip ?? []);
    if (isEmpty(clean)) return mapped.whenEmpty === undefined ? NOTHING : { text: mapped.whenEmpty };
    if (typeof clean === "string" && clean.length > LONG) return { text: clean };
    const to = values.size > 0 ? values.get(keyOf(textOf(clean))) : undefined;
    if (to !== undefined) return to === null ? NOTHING : { text: to };
    return convert(clean, timeCell);
  };
}

/** Two values that differ in capitals or spaces only are one. */
export const keyOf = (text: string): string => text.trim().toLowerCase().normalize("NFC");

export const isEmpty = (cell: Cell): boolean =>
  cell === null || (typeof cell === "string" && cell.trim() === "");

/** What a cell says as text: whole numbers without an exponent, dates as they are stored. */
export function textOf(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 19);
  return typeof cell === "number" ? (plainOf(cell) ?? String(cell)) : String(cell ?? "").trim();
}

function stripEnds(cell: Cell, ends: readonly string[]): Cell {
  if (typeof cell !== "string" || ends.length === 0) return cell;
  let text = cell.trim();
  for (const end of ends) {
    if (text.toLowerCase().startsWith(end.toLowerCase())) text = text.slice(end.length).trim();
    if (text.toLowerCase().endsWith(end.toLowerCase())) text = text.slice(0, -end.length).trim();
  }
  return text;
}

function converterFor(field: Field, mapped: FieldMapping, reading: Reading): CellReader {
  const marks: NumberMarks = reading;
  switch (field.kind) {
    case "instant":
      return (cell, timeCell) => sayInstant(findMoment(cell, mapped, reading), mapped, timeCell);
    case "date":
      return (cell) => {
        const moment = findMoment(cell, mapped, reading);
        return moment ? { text: sayDay(moment) } : { problem: "not-a-date" };
      };
    case "duration":
      return (cell) => {
        const seconds = readDuration(cell, mapped.unit ?? "seconds", marks);
        return seconds === null ? { problem: "not-a-number" } : { text: seconds };
      };
    case "count":
    case "score":
      return (cell) => sayWhole(cell, marks);
    case "decimal":
      return (cell) => sayNumber(cell, marks, "not-a-number");
    case "amount":
      return (cell) => sayNumber(cell, marks, "not-an-amount");
    default:
      return (cell) => ({ text: textOf(cell) });
  }
}

function sayNumber(cell: Cell, marks: NumberMarks, problem: string): MappedCell {
  if (typeof cell !== "number" && typeof cell !== "string") return { problem };
  const plain = typeof cell === "number" ? plainOf(cell) : plainNumber(cell.trim(), marks);
  return plain === null ? { problem } : { text: plain };
}

/** A whole number may be written with a nought behind the mark; any other decimal is for the reader of rows. */
function sayWhole(cell: Cell, marks: NumberMarks): MappedCell {
  const said = sayNumber(cell, marks, "not-whole");
  return "text" in said ? { text: said.text?.replace(/\.0+$/, "") ?? null } : said;
}

/** The moment in the column's own form, or else in one of the others that were named. */
function findMoment(cell: Cell, { dates, otherDates = [] }: FieldMapping, reading: Reading): Moment | null {
  const forms = [dates ?? reading.dateOrder, ...otherDates];
  for (const form of forms) {
    const moment = readMoment(cell, form);
    if (moment !== null) return moment;
  }
  return null;
}

const BAD_INSTANT: MappedCell = { problem: "not-an-instant" };

function sayInstant(
  moment: Moment | null,
  { timeColumn, timeOfDay }: FieldMapping,
  timeCell: Cell,
): MappedCell {
  if (moment === null) return BAD_INSTANT;
  const clock = timeColumn === undefined ? moment.clock : clockOf(timeCell);
  if (timeColumn !== undefined && clock === null && !isEmpty(timeCell)) return BAD_INSTANT;
  const known = clock ?? (timeOfDay === undefined ? null : readClockText(timeOfDay));
  const text = sayMoment({ dayMs: moment.dayMs, clock: known });
  return text === null ? BAD_INSTANT : { text };
}

/** A clock in a column of its own: text, or the share of a day that a spreadsheet keeps. */
function clockOf(cell: Cell): Moment["clock"] {
  const dayMs = 86_400_000;
  if (cell instanceof Date)
    return { clockMs: (((cell.getTime() - SHEET_ZERO_MS) % dayMs) + dayMs) % dayMs, offset: "" };
  if (typeof cell === "number")
    return cell >= 0 && cell < 1 ? { clockMs: Math.round(cell * 86_400) * 1000, offset: "" } : null;
  return typeof cell === "string" ? readClockText(cell) : null;
}
