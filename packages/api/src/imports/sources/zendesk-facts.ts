import type { JoinedTable } from "../join-tables";
import type { CellReader } from "../read-cells";
import { ItemReader } from "../read-item";
import type { CaseChange, CaseField } from "./case-history";
import { type Metric, readMetric } from "./zendesk-metric";
import { readScore } from "./zendesk-score";
import { readTicket, type Ticket } from "./zendesk-ticket";

/** What the tables tell of one ticket. */
export type ZendeskFacts = {
  id: string;
  ticket: Ticket | null;
  /** A row of another table that names the ticket, for when there is no ticket. */
  namedAt: { row: number; file: string } | null;
  metric: Metric | null;
  changes: CaseChange[];
  /** Public comments, the first message of the customer among them. */
  comments: { at: number; author: string }[];
  satisfaction: { score: number; at: number } | null;
  schedule: { id: string; at: number } | null;
  isMerged: boolean;
};

export function beginFacts(id: string): ZendeskFacts {
  return {
    id,
    ticket: null,
    namedAt: null,
    metric: null,
    changes: [],
    comments: [],
    satisfaction: null,
    schedule: null,
    isMerged: false,
  };
}

export const ZENDESK_JOINED: readonly JoinedTable<ZendeskFacts>[] = [
  { table: "ticket", key: "id", take: takeTicket },
  {
    table: "ticket_metric",
    key: "ticket_id",
    take: naming((row, facts) => (facts.metric = readMetric(row))),
  },
  { table: "ticket_field_history", key: "ticket_id", take: naming(takeChange) },
  { table: "ticket_comment", key: "ticket_id", take: naming(takeComment) },
  { table: "satisfaction_rating", key: "ticket_id", take: naming(takeRating) },
  { table: "survey_response", key: "subjects.0.id", take: naming(takeSurvey) },
  { table: "ticket_tag", key: "ticket_id", take: naming(takeTag) },
  { table: "ticket_schedule", key: "ticket_id", take: naming(takeSchedule) },
];

type Take = JoinedTable<ZendeskFacts>["take"];

function naming(take: (row: CellReader, facts: ZendeskFacts) => void): Take {
  return (row, facts, file) => {
    facts.namedAt ??= { row: row.row, file };
    take(row, facts);
  };
}

function takeTicket(row: CellReader, facts: ZendeskFacts, file: string): void {
  if (facts.ticket !== null) {
    row.fail("id", "duplicate", { firstRow: facts.ticket.row });
    return;
  }
  facts.ticket = readTicket(row, file);
  facts.metric ??= facts.ticket?.metric ?? null;
  // A ticket that cannot be used is no missing ticket.
  facts.namedAt = null;
  if (facts.ticket?.tags.includes(MERGE_TAG)) facts.isMerged = true;
}

/** Zendesk puts this on a ticket that was merged into another. */
const MERGE_TAG = "closed_by_merge";

function takeTag(row: CellReader, facts: ZendeskFacts): void {
  if (row.text("tag") === MERGE_TAG) facts.isMerged = true;
}

const FIELDS: ReadonlyMap<string, CaseField> = new Map([
  ["status", "status"],
  ["assignee_id", "agent"],
  ["group_id", "team"],
]);

function takeChange(row: CellReader, facts: ZendeskFacts): void {
  const field = FIELDS.get(row.text("field_name") ?? "");
  if (field === undefined) return;
  const at = row.need("updated", row.instant("updated"));
  const value = row.text("value")?.toLowerCase() ?? null;
  if (at !== null) facts.changes.push({ field, at, value });
}

function takeComment(row: CellReader, facts: ZendeskFacts): void {
  if (row.boolean("public") !== true) return;
  const author = row.text("author_id");
  const at = row.need("created_at", row.instant("created_at"));
  if (author !== null && at !== null) facts.comments.push({ at, author });
}

function takeRating(row: CellReader, facts: ZendeskFacts): void {
  const score = readScore(row, "score");
  const at = row.instant("updated_at") ?? row.need("created_at", row.instant("created_at"));
  if (score === null || at === null) return;
  if (facts.satisfaction === null || facts.satisfaction.at <= at) facts.satisfaction = { score, at };
}

/** The survey that has come after good and bad: a scale that its makers chose, of five steps at most. */
function takeSurvey(row: CellReader, facts: ZendeskFacts): void {
  if (!(row instanceof ItemReader)) return;
  for (const answer of row.list("answers")) {
    if (answer.text("type") !== "rating_scale") continue;
    const score = answer.score("rating", [1, 5]);
    const at = answer.instant("updated_at") ?? answer.need("created_at", answer.instant("created_at"));
    if (score !== null && at !== null) facts.satisfaction = { score, at };
  }
}

function takeSchedule(row: CellReader, facts: ZendeskFacts): void {
  const id = row.text("schedule_id");
  const at = row.need("created_at", row.instant("created_at"));
  if (id === null || at === null) return;
  if (facts.schedule === null || facts.schedule.at <= at) facts.schedule = { id, at };
}
