import type { Channel } from "@kwartet/metrics/contact";
import type { InstantReader } from "../read-instant";
import { RowReader } from "../read-row";
import type { Cell } from "../read-table";
import { readWritten } from "./written-instant";

export const INCIDENT_REQUIRED = ["number", "sys_mod_count", "opened_at", "resolved_at", "contact_type"];
export const INCIDENT_OPTIONAL = [
  "incident_state",
  "reopen_count",
  "caller_id",
  "category",
  "subcategory",
  "assignment_group",
  "assigned_to",
  "resolved_by",
  "closed_at",
];

/** A row of the log, in which `?` stands for what is not known. */
export class IncidentRowReader extends RowReader {
  override cell(column: string): Cell {
    const cell = super.cell(column);
    return cell === "?" ? null : cell;
  }
}

/** What one event says of its incident: how it stood from then on. */
export type IncidentEvent = {
  row: number;
  number: string;
  /** Counts up with every change of the incident. */
  version: number;
  channel: Channel;
  topic: string | null;
  customer: string | null;
  team: string | null;
  agent: string | null;
  openedAt: number;
  resolvedAt: number | null;
  closedAt: number | null;
  reopenCount: number | null;
};

/** The event on a row, or null when it is not used. */
export function readEvent(row: RowReader, instants: InstantReader): IncidentEvent | null {
  const number = row.need("number", row.text("number"));
  const version = row.need("sys_mod_count", row.count("sys_mod_count"));
  const channel = readChannel(row);
  if (row.leftOut !== null) return null;
  const openedAt = row.need("opened_at", readWritten(row, "opened_at", { order: "dmy", instants }));
  const form = { order: "dmy", instants, notBefore: openedAt } as const;
  const resolvedAt = readWritten(row, "resolved_at", form);
  const closedAt = readClosed(row, form);
  const reopenCount = row.count("reopen_count");
  if (openedAt !== null && resolvedAt !== null && resolvedAt < openedAt) {
    row.fail("resolved_at", "ended-before-offered");
  }
  if (row.failed || number === null || version === null || channel === null || openedAt === null) return null;
  return {
    row: row.row,
    number,
    version,
    channel,
    topic: readTopic(row),
    customer: row.text("caller_id"),
    team: row.text("assignment_group"),
    agent: row.text("resolved_by") ?? row.text("assigned_to"),
    openedAt,
    resolvedAt,
    closedAt,
    reopenCount,
  };
}

/** The log writes the closing beside every event; it holds only once the incident has that state. */
function readClosed(row: RowReader, form: Parameters<typeof readWritten>[2]): number | null {
  const closedAt = readWritten(row, "closed_at", form);
  return row.text("incident_state")?.toLowerCase() === "closed" ? closedAt : null;
}

function readTopic(row: RowReader): string | null {
  const category = row.text("category");
  const subcategory = row.text("subcategory");
  return category === null || subcategory === null ? category : `${category} / ${subcategory}`;
}

/** Words in which service desks say how an incident was reported, without regard to spaces and hyphens. */
const CHANNEL_OF: ReadonlyMap<string, Channel | "machine"> = new Map([
  ["phone", "phone"],
  ["ivr", "phone"],
  ["email", "email"],
  ["chat", "chat"],
  ["virtual agent", "chat"],
  ["self service", "web-form"],
  ["web", "web-form"],
  ["portal", "web-form"],
  ["walk in", "in-person"],
  ["direct opening", "in-person"],
  ["event", "machine"],
  ["monitoring", "machine"],
  ["alert", "machine"],
]);

function readChannel(row: RowReader): Channel | null {
  const text = row.need("contact_type", row.text("contact_type"));
  if (text === null) return null;
  const channel = CHANNEL_OF.get(
    text
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, " ")
      .replace("e mail", "email"),
  );
  if (channel === "machine") return row.leaveOut("machine-made");
  return channel ?? row.fail("contact_type", "not-allowed", { allowed: [...CHANNEL_OF.keys()].join(", ") });
}
