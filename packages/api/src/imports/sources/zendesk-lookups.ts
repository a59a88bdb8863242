import type { OpeningCalendar } from "@kwartet/metrics/business-time";
import type { CellReader } from "../read-cells";
import { readDate } from "../read-instant";
import type { TableRowAt } from "../scan-tables";
import { calendarOf, type Schedule } from "./zendesk-schedule";
import { readMerged } from "./zendesk-ticket";
import { zoneOfZendesk } from "./zendesk-zone";

/** What is known before the tickets are read: few rows, held whole. */
export type ZendeskLookups = {
  /** Names of people who answer customers, by user id; null without a table of users. */
  staff: Map<string, string> | null;
  groups: Map<string, string>;
  schedules: Map<string, Schedule>;
  /** Tickets that were merged into another. */
  merged: Set<string>;
};

export function noLookups(): ZendeskLookups {
  return { staff: null, groups: new Map(), schedules: new Map(), merged: new Set() };
}

/** Roles of those who answer customers; `end-user` is a customer. */
const STAFF = new Set(["agent", "admin", "owner"]);

export function takeLookup({ table, row, parent }: TableRowAt, lookups: ZendeskLookups): boolean {
  switch (table) {
    case "user":
      takeUser(row, lookups);
      return true;
    case "group":
      lookups.groups.set(row.text("id") ?? "", row.text("name") ?? "");
      return true;
    case "schedule":
      takeSchedule(row, lookups);
      return true;
    case "schedule_interval":
      takeInterval(row, lookups.schedules.get(parent?.text("id") ?? row.text("schedule_id") ?? ""));
      return true;
    case "schedule_holiday":
      takeHoliday(row, lookups);
      return true;
    case "ticket":
      for (const id of readMerged(row)) lookups.merged.add(id);
      // What else is wrong with a ticket is told when it is read.
      return false;
    default:
      return false;
  }
}

function takeUser(row: CellReader, lookups: ZendeskLookups): void {
  lookups.staff ??= new Map();
  const id = row.need("id", row.text("id"));
  const role = row.text("role")?.toLowerCase() ?? "";
  if (id !== null && STAFF.has(role)) lookups.staff.set(id, row.text("name") ?? id);
}

/** A row is a schedule with its intervals in JSON, and one interval of a schedule in a table. */
function takeSchedule(row: CellReader, { schedules }: ZendeskLookups): void {
  if (row.boolean("_fivetran_deleted") === true) return;
  const id = row.need("id", row.text("id"));
  const name = row.need("time_zone", row.text("time_zone"));
  if (id === null || name === null) return;
  const timeZone = zoneOfZendesk(name);
  if (timeZone === null) {
    row.warn("time_zone", "zone-unknown");
    return;
  }
  const schedule = schedules.get(id) ?? { timeZone, intervals: [], holidays: [] };
  // Holidays may have come first, before the zone was known.
  schedules.set(id, { ...schedule, timeZone });
  if (row.cell("start_time") !== null) takeInterval(row, schedules.get(id));
}

function takeInterval(row: CellReader, schedule: Schedule | undefined): void {
  const startMinute = row.need("start_time", row.count("start_time"));
  const endMinute = row.need("end_time", row.count("end_time"));
  if (startMinute === null || endMinute === null || !schedule) return;
  if (endMinute <= startMinute) row.fail("end_time", "ends-before-starts");
  else schedule.intervals.push({ startMinute, endMinute });
}

function takeHoliday(row: CellReader, { schedules }: ZendeskLookups): void {
  if (row.boolean("_fivetran_deleted") === true) return;
  const id = row.need("schedule_id", row.text("schedule_id"));
  const startsOn = readDay(row, "start_date");
  const endsOn = readDay(row, "end_date");
  if (id === null || startsOn === null || endsOn === null) return;
  if (endsOn < startsOn) {
    row.fail("end_date", "ends-before-starts");
    return;
  }
  const schedule = schedules.get(id) ?? { timeZone: "UTC", intervals: [], holidays: [] };
  schedule.holidays.push({ startsOn, endsOn });
  schedules.set(id, schedule);
}

/** A day, also where the export writes midnight behind it. */
function readDay(row: CellReader, column: string): string | null {
  const text = row.need(column, row.text(column))?.slice(0, 10) ?? null;
  return text === null ? null : (readDate(text) ?? row.fail(column, "not-a-date"));
}

/** The opening hours of each schedule that is ever open. */
export function calendarsOf({ schedules }: ZendeskLookups): ReadonlyMap<string, OpeningCalendar> {
  return new Map(
    [...schedules]
      .filter(([, { intervals }]) => intervals.length > 0)
      .map(([id, schedule]) => [id, calendarOf(schedule)]),
  );
}
