import { periodStartOf } from "@kwartet/metrics/period";
import type { RowReader } from "../read-row";
import type { EngagementRecord } from "../record";
import type { DataSet } from "./data-set";

/** A wave is named after its period, by which waves follow each other. */
export function isPeriod(wave: string): boolean {
  try {
    return periodStartOf(wave) !== "";
  } catch {
    return false;
  }
}

const ITEM = /^item_[a-z0-9][a-z0-9_-]{0,63}$/;
const PREFIX = "item_";

export const engagementDataSet: DataSet = {
  name: "engagement",
  required: ["wave", "team"],
  optional: [],
  isOwnColumn: (column) => ITEM.test(column),
  read: readResponse,
};

function readResponse(row: RowReader, columns: readonly string[]): EngagementRecord | null {
  const wave = row.need("wave", row.text("wave"));
  const team = row.need("team", row.text("team"));
  if (wave !== null && !isPeriod(wave)) row.fail("wave", "not-a-period");
  const answers: [string, number][] = [];
  for (const column of columns) {
    const answer = ITEM.test(column) ? row.decimal(column) : null;
    if (answer !== null) answers.push([column.slice(PREFIX.length), answer]);
  }
  if (answers.length === 0 && !row.failed) row.fail(null, "no-answers");
  if (row.failed || wave === null || team === null) return null;
  return { kind: "engagement", row: row.row, wave, team, answers: Object.fromEntries(answers) };
}
