import type { Cell } from "../read-table";
import { dayIn, type WrittenDate, writtenDate } from "./date-parts";
import type { DateForm, DateOrder } from "./reading";

/** A clock that was read: milliseconds since midnight, and the offset when one is written beside it. */
export type ReadClock = { clockMs: number; offset: string };

/** A day with or without a clock; `dayMs` is its midnight as if in UTC. */
export type Moment = { dayMs: number; clock: ReadClock | null };

const CLOCK =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*(?:([ap])\.?m?\.?)?\s*(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/i;
const ZONE_NAMES = new Set(["z", "utc", "gmt"]);
/** Where a clock begins after a date: a T, a comma or spaces. */
const SPLIT = /^(.*?\d)(?:T|,?\s+(?:om\s+|at\s+)?)(\d{1,2}[:.]\d{2}.*)$/i;
/** The longest way to write a moment is far shorter. */
const MAX_CHARACTERS = 80;
const DAY_MS = 86_400_000;
/** Day zero of spreadsheets. */
export const SHEET_ZERO_MS = Date.UTC(1899, 11, 30);
const [FIRST_DAY_MS, LAST_DAY_MS] = [Date.UTC(1970, 0, 1), Date.UTC(2100, 11, 31)];

/** A date with its clock apart, before anybody says which part of the date is which; null when it is no date. */
export function writtenMoment(text: string): { date: WrittenDate; clock: ReadClock | null } | null {
  const split = SPLIT.exec(text);
  const date = writtenDate(split?.[1] ?? text);
  if (date === null) return null;
  if (split === null) return { date, clock: null };
  const clock = readClockText(split[2] ?? "");
  return clock && { date, clock };
}

/** A clock such as `9:05`, `21:05:30.5` or `9:05 PM`, with an offset if one follows; null when it is none. */
export function readClockText(text: string): ReadClock | null {
  const match = CLOCK.exec(text.trim());
  if (match === null) return null;
  const [, hourText, minute, second = "0", fraction = "", half, zone = ""] = match;
  const hour = hourOf(Number(hourText), half?.toLowerCase());
  if (hour === null || Number(minute) > 59 || Number(second) > 59) return null;
  const clockMs =
    ((hour * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(fraction.slice(0, 3).padEnd(3, "0"));
  return { clockMs, offset: ZONE_NAMES.has(zone.toLowerCase()) ? "Z" : zone };
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour > 23 ? null : hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === "p" ? 12 : 0);
}

/** What a cell says in this form; null when it says nothing in it. */
export function readMoment(cell: Cell, form: DateForm): Moment | null {
  if (cell instanceof Date) return momentOf(cell.getTime());
  if (cell === null || typeof cell === "boolean") return null;
  const text = String(cell).trim();
  if (text.length > MAX_CHARACTERS) return null;
  switch (form) {
    case "epoch-seconds":
      return /^\d{9,10}(\.\d+)?$/.test(text) ? instantOf(Number(text) * 1000) : null;
    case "epoch-milliseconds":
      return /^\d{12,13}$/.test(text) ? instantOf(Number(text)) : null;
    case "excel-serial":
      return readSerial(text);
    default:
      return readWritten(text, form);
  }
}

function readWritten(text: string, order: DateOrder): Moment | null {
  const written = writtenMoment(text);
  const dayMs = written && dayIn(written.date, order);
  return written === null || dayMs === null ? null : { dayMs, clock: written.clock };
}

/** Days since the day zero of spreadsheets; the clock is the fraction, to the millisecond. */
function readSerial(text: string): Moment | null {
  if (!/^\d{1,6}(?:[.,]\d+)?$/.test(text)) return null;
  const days = Number(text.replace(",", "."));
  return momentOf(SHEET_ZERO_MS + Math.round(days * DAY_MS));
}

function momentOf(wallMs: number): Moment | null {
  if (!(wallMs >= FIRST_DAY_MS && wallMs <= LAST_DAY_MS + DAY_MS)) return null;
  // A floating-point serial misses the whole second by a millisecond or so.
  const exact = Math.round(wallMs / 1000) * 1000;
  const ms = Math.abs(exact - wallMs) <= 2 ? exact : wallMs;
  const clockMs = ((ms % DAY_MS) + DAY_MS) % DAY_MS;
  return { dayMs: ms - clockMs, clock: { clockMs, offset: "" } };
}

function instantOf(ms: number): Moment | null {
  const moment = momentOf(Math.round(ms));
  return moment && { ...moment, clock: { clockMs: moment.clock?.clockMs ?? 0, offset: "Z" } };
}

/** The moment as the product writes instants; without a clock it has none. */
export function sayMoment({ dayMs, clock }: Moment): string | null {
  if (clock === null) return null;
  return `${new Date(dayMs + clock.clockMs).toISOString().slice(0, -1)}${clock.offset}`;
}

export function sayDay({ dayMs }: Moment): string {
  return new Date(dayMs).toISOString().slice(0, 10);
}
