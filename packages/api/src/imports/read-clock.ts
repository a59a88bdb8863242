import type { Cell } from "./read-table";

export const DAY_SECONDS = 24 * 3600;

const CLOCK = /^(\d{1,2}):(\d{2}):(\d{2})$/;

/**
 * Seconds since midnight, from `H:MM:SS` or from a spreadsheet's fraction of a day.
 * A reader of workbooks hands a day fraction over as an instant on its day zero, 30 December 1899.
 */
export function readClock(cell: Cell): number | null {
  if (cell instanceof Date) {
    const seconds = Math.round(cell.getTime() / 1000);
    return ((seconds % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS;
  }
  if (typeof cell === "number") {
    return cell >= 0 && cell < 1 ? Math.round(cell * DAY_SECONDS) % DAY_SECONDS : null;
  }
  const match = CLOCK.exec(typeof cell === "string" ? cell.trim() : "");
  if (match === null) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return hours > 23 || minutes > 59 || seconds > 59 ? null : hours * 3600 + minutes * 60 + seconds;
}
