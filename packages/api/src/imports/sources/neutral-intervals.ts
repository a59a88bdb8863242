import type { RowReader } from "../read-row";
import type { AttendanceRecord, ShiftRecord } from "../record";
import type { DataSet } from "./data-set";

/** Longer than a day is no shift but a forgotten end. */
const MAX_INTERVAL_MS = 24 * 3600 * 1000;

export const shiftsDataSet: DataSet = {
  name: "shifts",
  required: ["agent", "scheduled_from", "scheduled_to"],
  optional: ["external_id"],
  read: (row): ShiftRecord | null => {
    const interval = readInterval(row, "scheduled_from", "scheduled_to");
    return interval && { kind: "shift", row: row.row, ...interval };
  },
};

export const attendanceDataSet: DataSet = {
  name: "attendance",
  required: ["agent", "available_from", "available_to"],
  optional: ["external_id"],
  read: (row): AttendanceRecord | null => {
    const interval = readInterval(row, "available_from", "available_to");
    return interval && { kind: "attendance", row: row.row, ...interval };
  },
};

type Interval = { externalId: string; agent: string; startsAt: number; endsAt: number };

function readInterval(row: RowReader, from: string, to: string): Interval | null {
  const agent = row.need("agent", row.text("agent"));
  const startsAt = row.need(from, row.instant(from));
  const endsAt = row.need(to, row.instant(to, startsAt));
  const givenId = row.text("external_id");
  if (startsAt !== null && endsAt !== null) {
    if (endsAt <= startsAt) row.fail(to, "ends-before-starts");
    else if (endsAt - startsAt > MAX_INTERVAL_MS) row.fail(to, "interval-too-long", { limitHours: 24 });
  }
  if (row.failed || agent === null || startsAt === null || endsAt === null) return null;
  const externalId = givenId ?? `${agent}|${new Date(startsAt).toISOString()}`;
  return { externalId, agent, startsAt, endsAt };
}
