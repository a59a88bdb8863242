import type { Cell } from "../read-table";
import { SHEET_ZERO_MS } from "../reading/read-moment";
import { type NumberMarks, plainNumber, plainOf } from "../reading/read-number";
import type { DurationUnit } from "./mapping";

const SECONDS: Readonly<Record<Exclude<DurationUnit, "h:mm:ss" | "h:mm">, number>> = {
  seconds: 1,
  milliseconds: 0.001,
  minutes: 60,
  hours: 3600,
};
const CLOCK = /^(\d{1,4}):(\d{2})(?::(\d{2}))?(?:[.,](\d{1,3}))?$/;
const DAY_SECONDS = 86_400;

/** Seconds as a plain number, exact to the millisecond; null when the cell is no duration in this unit. */
export function readDuration(cell: Cell, unit: DurationUnit, marks: NumberMarks): string | null {
  // A spreadsheet keeps a duration as a share of a day, and shows it as a clock.
  if (cell instanceof Date) return sayMs(cell.getTime() - SHEET_ZERO_MS);
  if (cell === null || typeof cell === "boolean") return null;
  if (unit === "h:mm:ss" || unit === "h:mm") {
    if (typeof cell === "number") return sayMs(cell * DAY_SECONDS * 1000);
    return readClock(cell.trim(), unit);
  }
  const plain = typeof cell === "number" ? plainOf(cell) : plainNumber(cell.trim(), marks);
  return plain === null ? null : sayMs(Number(plain) * SECONDS[unit] * 1000);
}

function readClock(text: string, unit: "h:mm:ss" | "h:mm"): string | null {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const [, first = "", second = "", third, fraction = ""] = match;
  const parts =
    third !== undefined
      ? [first, second, third]
      : unit === "h:mm"
        ? [first, second, "0"]
        : ["0", first, second];
  const [hours = 0, minutes = 0, seconds = 0] = parts.map(Number);
  if (seconds > 59 || (third !== undefined && minutes > 59) || (unit === "h:mm" && minutes > 59)) return null;
  return sayMs(((hours * 60 + minutes) * 60 + seconds) * 1000 + Number(fraction.padEnd(3, "0")));
}

function sayMs(ms: number): string | null {
  return plainOf(Math.round(ms) / 1000);
}
