import type { JoinedTable } from "../join-tables";
import type { CellReader } from "../read-cells";
import { readEpoch } from "./read-epoch";

/** What happened in a conversation; instants in milliseconds. */
export type ReportingEvent = { name: string; startAt: number; endAt: number; user: string | null };

const EVENTS = new Set([
  "first_response",
  "conversation_resolved",
  "conversation_opened",
  "conversation_bot_handoff",
  "conversation_bot_resolved",
  "reply_time",
]);

/** In the order in which the database numbers them. */
const STATUSES = ["open", "resolved", "pending", "snoozed"] as const;

export type ChatwootConversation = {
  row: number;
  file: string;
  createdAt: number | null;
  lastActivityAt: number | null;
  firstReplyAt: number | null;
  status: (typeof STATUSES)[number];
  inbox: string | null;
  channelType: string | null;
  customer: string | null;
  agent: string | null;
  agentName: string | null;
  team: string | null;
  language: string | null;
};

export type ChatwootFacts = {
  id: string;
  /** Where it was first told of. */
  namedAt: { row: number; file: string } | null;
  inbox: string | null;
  conversation: ChatwootConversation | null;
  events: ReportingEvent[];
  rating: { score: number; at: number; row: number } | null;
};

export function beginFacts(id: string): ChatwootFacts {
  return { id, namedAt: null, inbox: null, conversation: null, events: [], rating: null };
}

export const CHATWOOT_JOINED: readonly JoinedTable<ChatwootFacts>[] = [
  { table: "reporting_event", key: "conversation_id", take: takeEvent },
  { table: "conversation", key: "id", take: takeConversation },
  { table: "csat_survey_response", key: "conversation_id", take: takeRating },
];

function takeEvent(row: CellReader, facts: ChatwootFacts, file: string): void {
  const name = row.need("name", row.text("name"));
  if (name === null || !EVENTS.has(name)) return;
  const seconds = row.need("value", row.positive("value"));
  const savedAt = readEpoch(row, "created_at");
  const endAt = row.need("event_end_time", readEpoch(row, "event_end_time") ?? savedAt);
  const startedAt = readEpoch(row, "event_start_time");
  if (row.failed || seconds === null || endAt === null) return;
  facts.namedAt ??= { row: row.row, file };
  facts.inbox ??= row.text("inbox_id");
  // Older versions keep no moments, only how long it took until the event was saved.
  const startAt = startedAt ?? endAt - seconds * 1000;
  facts.events.push({ name, startAt, endAt, user: row.text("user_id") });
}

function takeConversation(row: CellReader, facts: ChatwootFacts, file: string): void {
  if (facts.conversation !== null) {
    row.fail("id", "duplicate", { firstRow: facts.conversation.row });
    return;
  }
  facts.namedAt ??= { row: row.row, file };
  const status = readStatus(row);
  const isBot = row.text("meta.assignee_type") === "AgentBot";
  const conversation = {
    row: row.row,
    file,
    createdAt: readEpoch(row, "created_at"),
    lastActivityAt: readEpoch(row, "last_activity_at"),
    firstReplyAt: readEpoch(row, "first_reply_created_at"),
    inbox: row.text("inbox_id"),
    channelType: row.text("meta.channel"),
    customer: row.text("contact_id") ?? row.text("meta.sender.id"),
    agent: isBot ? null : (row.text("assignee_id") ?? row.text("meta.assignee.id")),
    agentName: isBot ? null : row.text("meta.assignee.name"),
    team: row.text("meta.team.name") ?? row.text("team_id"),
    language: row.text("additional_attributes.conversation_language"),
  };
  if (!row.failed && status !== null) facts.conversation = { ...conversation, status };
}

/** A word in the API, a number in the table. */
function readStatus(row: CellReader): ChatwootConversation["status"] | null {
  const text = row.need("status", row.text("status"));
  if (text !== null && /^[0-3]$/.test(text)) return STATUSES[Number(text)] ?? null;
  return row.oneOf("status", STATUSES);
}

function takeRating(row: CellReader, facts: ChatwootFacts, file: string): void {
  const score = row.need("rating", row.score("rating", [1, 5]));
  const at = row.need("created_at", readEpoch(row, "created_at"));
  if (score === null || at === null) return;
  facts.namedAt ??= { row: row.row, file };
  if (facts.rating === null || facts.rating.at <= at) facts.rating = { score, at, row: row.row };
}
