import { Temporal } from "temporal-polyfill";

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;

/** Which of two instants a wall clock means in the hour that summer time gives back. */
type Reading = "earlier" | "later";

export type InstantReader = {
  /** Milliseconds since the epoch, or null when the text is no instant. */
  read(text: string): number | null;
  /** The same, but the first reading that is not before `notBefore` when the wall clock leaves a choice. */
  readAfter(text: string, notBefore: number | null): number | null;
  /** The instant of a wall-clock time given as if it were UTC. */
  fromWallClock(wallMs: number): number;
};

/**
 * Reads instants with an offset as they are, and wall-clock times in `timeZone`.
 *
 * A wall-clock time that the change to summer time skips becomes the same distance after the gap;
 * one that occurs twice becomes the first, unless it must not be before another instant of its row.
 * Offsets are kept per quarter of an hour: a file holds millions of times and few different offsets.
 */
export function createInstantReader(timeZone: string): InstantReader {
  const offsets = new Map<number, number | null>();

  function exactOffset(wallMs: number, reading: Reading): number {
    const wall = new Date(wallMs).toISOString().slice(0, -1);
    // `compatible` moves a skipped time forwards and takes the first of two.
    const disambiguation = reading === "later" ? "later" : "compatible";
    const zoned = Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone, { disambiguation });
    return wallMs - zoned.epochMilliseconds;
  }

  /** The offset of a whole quarter, or null when it changes within it or leaves a choice. */
  function quarterOffset(quarter: number): number | null {
    const known = offsets.get(quarter);
    if (known !== undefined) return known;
    const first = exactOffset(quarter * QUARTER, "earlier");
    const last = exactOffset((quarter + 1) * QUARTER - 1, "later");
    const offset = first === last ? first : null;
    offsets.set(quarter, offset);
    return offset;
  }

  function fromWallClock(wallMs: number, reading: Reading = "earlier"): number {
    return wallMs - (quarterOffset(Math.floor(wallMs / QUARTER)) ?? exactOffset(wallMs, reading));
  }

  function readAfter(text: string, notBefore: number | null): number | null {
    const parsed = parseInstant(text);
    if (parsed === null) return null;
    if (parsed.offsetMs !== null) return parsed.wallMs - parsed.offsetMs;
    const first = fromWallClock(parsed.wallMs);
    return notBefore !== null && first < notBefore ? fromWallClock(parsed.wallMs, "later") : first;
  }

  return {
    read: (text) => readAfter(text, null),
    readAfter,
    fromWallClock: (wallMs) => fromWallClock(wallMs),
  };
}

type Parsed = { wallMs: number; offsetMs: number | null };

function parseInstant(text: string): Parsed | null {
  return parseUsual(text) ?? parseAny(text);
}

/** Days that were met, at most: files hold few, each of them thousands of times. */
const MOST_DAYS = 20_000;
const knownDays = new Map<string, number | null>();

function dayOf(text: string): number | null {
  const day = text.slice(0, 10);
  let ms = knownDays.get(day);
  if (ms === undefined) {
    const match = DATE.exec(day);
    ms = match === null ? null : utcDate(Number(match[1]), Number(match[2]), Number(match[3]));
    if (knownDays.size >= MOST_DAYS) knownDays.clear();
    knownDays.set(day, ms);
  }
  return ms;
}

const [LETTER_T, LETTER_Z, COLON, ZERO] = [84, 90, 58, 48];

/** `2026-03-29T00:59:59`, with or without a Z: what most systems write. Null for anything else. */
function parseUsual(text: string): Parsed | null {
  const isUtc = text.length === 20 && text.charCodeAt(19) === LETTER_Z;
  if (!isUtc && text.length !== 19) return null;
  if (text.charCodeAt(10) !== LETTER_T) return null;
  if (text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return null;
  const [hour, minute, second] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)];
  if (hour < 0 || minute < 0 || second < 0 || hour > 23 || minute > 59 || second > 59) return null;
  const date = dayOf(text);
  if (date === null) return null;
  return { wallMs: date + (hour * 60 + minute) * MINUTE + second * 1000, offsetMs: isUtc ? 0 : null };
}

/** Negative where there are none. */
function twoDigits(text: string, position: number): number {
  const tens = text.charCodeAt(position) - ZERO;
  const ones = text.charCodeAt(position + 1) - ZERO;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}

function parseAny(text: string): Parsed | null {
  const match = INSTANT.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second = "0", fraction = "", zone] = match;
  const date = utcDate(Number(year), Number(month), Number(day));
  if (date === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const clock = (Number(hour) * 60 + Number(minute)) * MINUTE + Number(second) * 1000;
  const wallMs = date + clock + Number(fraction.slice(0, 3).padEnd(3, "0"));
  const offsetMs = zone === undefined ? null : parseOffset(zone);
  return Number.isNaN(offsetMs) ? null : { wallMs, offsetMs };
}

function parseOffset(zone: string): number {
  if (zone === "Z" || zone === "z") return 0;
  const digits = zone.slice(1).replace(":", "");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0);
  // The widest offset on earth is UTC+14.
  if (minutes > 14 * 60) return Number.NaN;
  return (zone.startsWith("-") ? -minutes : minutes) * MINUTE;
}

/** Midnight of a day as if in UTC; null when there is no such day, or when no contact centre has one. */
export function utcDate(year: number, month: number, day: number): number | null {
  if (year < 1970 || year > 2100) return null;
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? ms : null;
}

/** A local date as it is stored, `YYYY-MM-DD`; null when there is no such day. */
export function readDate(text: string): string | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  return utcDate(Number(match[1]), Number(match[2]), Number(match[3])) === null ? null : text;
}
