import type { Channel } from "../contact";
import type { CommonTally } from "../rollup";

/** What one day of one channel adds to the operational figures; the sums of a tally, nothing else. */
export type OperationRow = Pick<
  CommonTally,
  | "offered"
  | "answered"
  | "handled"
  | "handleSum"
  | "handleSumSquares"
  | "wrapped"
  | "wrapSum"
  | "handedOver"
  | "reopened"
> & {
  /** A local day, `YYYY-MM-DD`. */
  day: string;
  channel: Channel;
};

/** Adds up one number over rows. */
export function totalOf(rows: readonly OperationRow[], numberOf: (row: OperationRow) => number): number {
  return rows.reduce((total, row) => total + numberOf(row), 0);
}

/** The rows of each day, in the order of days. */
export function rowsByDay(rows: readonly OperationRow[]): Map<string, OperationRow[]> {
  const byDay = new Map<string, OperationRow[]>();
  for (const row of [...rows].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const ofDay = byDay.get(row.day);
    if (ofDay) ofDay.push(row);
    else byDay.set(row.day, [row]);
  }
  return byDay;
}

/** Contacts in which somebody of the team had a part: what customers do by themselves is left out. */
export function withPeople(rows: readonly OperationRow[]): OperationRow[] {
  return rows.filter(({ channel }) => channel !== "self-service");
}
