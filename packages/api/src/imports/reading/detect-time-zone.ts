import { createInstantReader } from "../read-instant";
import { dayIn } from "./date-parts";
import { type Evidence, type Guess, guess } from "./guess";
import { writtenMoment } from "./read-moment";
import type { DateOrder } from "./reading";
import type { SampleColumn } from "./sample-column";

/** Clocks of a column that are looked at. */
const LOOKED_AT_ROWS = 100;

/**
 * In which zone clocks are read. A clock without an offset does not say, so the organisation's zone is
 * only proposed; a clock that never was there speaks against it.
 */
export function guessTimeZone(
  columns: readonly SampleColumn[],
  { timeZone, order }: { timeZone: string; order: DateOrder },
): Guess<string> {
  const instants = createInstantReader(timeZone);
  const withOffset: Evidence[] = [];
  const without: Evidence[] = [];
  const skipped: Evidence[] = [];
  for (const { name, cells } of columns) {
    for (const { row, text, cell } of cells.slice(0, LOOKED_AT_ROWS)) {
      const written = cell instanceof Date ? null : writtenMoment(text);
      const evidence = { row, column: name, found: text };
      if (cell instanceof Date) without.push({ ...evidence, found: cell.toISOString().slice(0, 19) });
      if (!written?.clock) continue;
      if (written.clock.offset !== "") withOffset.push(evidence);
      else {
        without.push(evidence);
        const day = dayIn(written.date, order);
        if (day !== null && isSkipped(instants, day + written.clock.clockMs, timeZone))
          skipped.push(evidence);
      }
    }
  }
  if (skipped.length > 0) {
    return guess(timeZone, 0.2, { evidence: skipped, alternatives: [{ value: "UTC", confidence: 0.4 }] });
  }
  if (without.length > 0) return guess(timeZone, 0.6, { evidence: without });
  return guess(timeZone, 0.95, { evidence: withOffset });
}

/** Whether the change to summer time skips this wall clock. */
function isSkipped(
  instants: ReturnType<typeof createInstantReader>,
  wallMs: number,
  timeZone: string,
): boolean {
  const instant = instants.fromWallClock(wallMs);
  const shown = wallClockFormat(timeZone).format(instant).match(/\d+/g) ?? [];
  const [year, month, day, hour, minute] = shown.map(Number);
  return (
    Date.UTC(year ?? 0, (month ?? 1) - 1, day, (hour ?? 0) % 24, minute) !==
    Math.floor(wallMs / 60_000) * 60_000
  );
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wallClockFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  });
  formats.set(timeZone, format);
  return format;
}
