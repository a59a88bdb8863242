import type { RowReader } from "../read-row";
import type { OutcomeRecord } from "../record";
import type { DataSet } from "./data-set";

const PERIOD = /^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/;

export const outcomesDataSet: DataSet = {
  name: "outcomes",
  required: ["team", "period", "outcome", "value", "n"],
  optional: [],
  read: readOutcome,
};

function readOutcome(row: RowReader): OutcomeRecord | null {
  const team = row.need("team", row.text("team"));
  const period = row.need("period", row.text("period")?.toUpperCase() ?? null);
  const outcome = row.need("outcome", row.text("outcome"));
  const value = row.need("value", row.decimal("value"));
  const n = row.need("n", row.count("n"));
  if (period !== null && !PERIOD.test(period)) row.fail("period", "not-a-period");
  if (row.failed || !team || !period || !outcome || value === null || n === null) return null;
  return { kind: "outcome", row: row.row, team, period, outcome, value, n };
}
