import type { CellReader } from "../read-cells";
import { type Metric, readMetric } from "./zendesk-metric";
import { readScore } from "./zendesk-score";

const STATUSES = ["new", "open", "pending", "hold", "on-hold", "solved", "closed", "deleted"] as const;

/** A ticket as it stands in its own table. */
export type Ticket = {
  row: number;
  file: string;
  createdAt: number;
  updatedAt: number | null;
  status: (typeof STATUSES)[number];
  /** As `via` has it. */
  via: string;
  /** Which way a call went, or that it was a voicemail. */
  direction: string | null;
  requester: string | null;
  assignee: string | null;
  group: string | null;
  type: string | null;
  tags: readonly string[];
  satisfaction: number | null;
  metric: Metric | null;
};

/** The ticket on this row, or null when it cannot be used. */
export function readTicket(row: CellReader, file: string): Ticket | null {
  const createdAt = row.need("created_at", row.instant("created_at"));
  const status = row.need("status", row.oneOf("status", STATUSES));
  const ticket = {
    row: row.row,
    file,
    updatedAt: row.instant("updated_at"),
    via: row.text("via.channel") ?? "web",
    direction: row.text("via.source.rel"),
    requester: row.text("requester_id"),
    assignee: row.text("assignee_id"),
    group: row.text("group_id"),
    type: row.text("type"),
    tags: wordsOf(row.cell("tags")),
    satisfaction: readScore(row, "satisfaction_rating.score"),
    metric: row.cell("metric_set") === null ? null : readMetric(row, "metric_set."),
  };
  if (row.failed || createdAt === null || status === null) return null;
  return { ...ticket, createdAt, status };
}

/** The tickets that were merged into the one on this row. */
export function readMerged(row: CellReader): string[] {
  return wordsOf(row.cell("merged_ticket_ids"));
}

/** A list as JSON has it; in a CSV it stands as text. */
function wordsOf(cell: unknown): string[] {
  return typeof cell === "string" ? (cell.match(/[\w-]+/g) ?? []) : [];
}
