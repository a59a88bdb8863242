import type { CellReader } from "../read-cells";

const HOUR_SECONDS = 3600;
/** Nobody holds the line for a month: beyond this the clock of the source was wrong. */
const MAX_LIVE_WAIT_SECONDS = 30 * 24 * HOUR_SECONDS;
/** Mail that lies for years is an old backlog; beyond this, and far before opening hours take long to count, it is a mistake. */
const MAX_WAIT_SECONDS = 10 * 365 * 24 * HOUR_SECONDS;
const MAX_HANDLE_SECONDS = 24 * HOUR_SECONDS;

/** The wait on a live channel, or null with a warning when it cannot be true. */
export function keepLiveWait(row: CellReader, column: string, seconds: number | null): number | null {
  if (seconds === null || seconds <= MAX_LIVE_WAIT_SECONDS) return seconds;
  return row.warn(column, "duration-absurd", { limitSeconds: MAX_LIVE_WAIT_SECONDS });
}

/** The same on a channel that is answered in opening hours. */
export function keepWait(row: CellReader, column: string, seconds: number | null): number | null {
  if (seconds === null || seconds <= MAX_WAIT_SECONDS) return seconds;
  return row.warn(column, "duration-absurd", { limitSeconds: MAX_WAIT_SECONDS });
}

/** A duration of an agent's work in seconds; null with a warning when no agent can have worked that long. */
export function readDuration(row: CellReader, column: string): number | null {
  return keepDuration(row, column, row.positive(column));
}

/** The same for a duration that was read in another unit or added up. */
export function keepDuration(row: CellReader, column: string, seconds: number | null): number | null {
  if (seconds === null || seconds <= MAX_HANDLE_SECONDS) return seconds;
  return row.warn(column, "duration-absurd", { limitSeconds: MAX_HANDLE_SECONDS });
}

type Order = { offeredAt: number; answeredAt: number | null; endedAt: number | null };
type Columns = { answered: string; ended: string };

/** Refuses a row whose times run backwards: nothing tells which of them is the wrong one. */
export function refuseDisorder(
  row: CellReader,
  { offeredAt, answeredAt, endedAt }: Order,
  columns: Columns,
): void {
  if (answeredAt !== null && answeredAt < offeredAt) row.fail(columns.answered, "answered-before-offered");
  if (endedAt !== null && endedAt < offeredAt) row.fail(columns.ended, "ended-before-offered");
  else if (endedAt !== null && answeredAt !== null && endedAt < answeredAt) {
    row.fail(columns.ended, "ended-before-answered");
  }
}
