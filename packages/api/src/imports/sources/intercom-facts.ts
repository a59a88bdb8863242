import type { JoinedTable } from "../join-tables";
import type { CellReader } from "../read-cells";
import type { CaseChange } from "./case-history";
import { readEpoch } from "./read-epoch";

const STATES = ["open", "closed", "snoozed"] as const;

/** A conversation as it stands in its own table. */
export type Conversation = {
  row: number;
  file: string;
  createdAt: number;
  updatedAt: number;
  state: (typeof STATES)[number];
  sourceType: string;
  deliveredAs: string | null;
  customer: string | null;
  agent: string | null;
  team: string | null;
  contactReplyAt: number | null;
  adminReplyAt: number | null;
  closedAt: number | null;
  reopenCount: number | null;
  rating: { score: number; at: number | null } | null;
  /** Null where the export is older than the agent that answers by itself. */
  hasAiAgent: boolean | null;
  aiResolution: string | null;
};

export type IntercomFacts = {
  id: string;
  conversation: Conversation | null;
  isDeleted: boolean;
  namedAt: { row: number } | null;
  contact: string | null;
  changes: CaseChange[];
  firstAnswerAt: number | null;
  firstCustomerPartAt: number | null;
  hasBotPart: boolean;
  /** When a bot first gave it to people. */
  handedOverByBotAt: number | null;
  lastCloseAt: number | null;
};

export function beginFacts(id: string): IntercomFacts {
  return {
    id,
    conversation: null,
    isDeleted: false,
    namedAt: null,
    contact: null,
    changes: [],
    firstAnswerAt: null,
    firstCustomerPartAt: null,
    hasBotPart: false,
    handedOverByBotAt: null,
    lastCloseAt: null,
  };
}

export const INTERCOM_JOINED: readonly JoinedTable<IntercomFacts>[] = [
  { table: "conversation", key: "id", take: takeConversation },
  { table: "conversation_part", key: "conversation_id", take: takePart },
  { table: "conversation_contact", key: "conversation_id", take: takeContact },
];

/** History tables keep every version of a row, and mark the one that holds. */
const isOlder = (row: CellReader): boolean => row.boolean("_fivetran_active") === false;

function takeConversation(row: CellReader, facts: IntercomFacts, file: string): void {
  if (isOlder(row)) {
    row.leaveOut("older-version");
    return;
  }
  facts.isDeleted = row.boolean("_fivetran_deleted") === true;
  facts.namedAt = null;
  const read = readConversation(row, file);
  const before = facts.conversation;
  if (read === null) return;
  if (before !== null && before.file === file && before.updatedAt === read.updatedAt) {
    row.fail("id", "duplicate", { firstRow: before.row });
  } else if (before === null || before.updatedAt <= read.updatedAt) facts.conversation = read;
}

function readConversation(row: CellReader, file: string): Conversation | null {
  const createdAt = row.need("created_at", readEpoch(row, "created_at"));
  const state = row.need("state", row.oneOf("state", STATES));
  const score = row.score("conversation_rating.rating", [1, 5]);
  const hasAdmin = (row.text("assignee_type") ?? "admin") === "admin";
  const assignee = idOf(row, "assignee_id");
  const authorType = row.text("source.author.type") ?? "";
  const conversation = {
    row: row.row,
    file,
    updatedAt: readEpoch(row, "updated_at") ?? createdAt ?? 0,
    sourceType: row.text("source.type") ?? "conversation",
    deliveredAs: row.text("source.delivered_as"),
    customer:
      row.text("contacts.contacts.0.id") ?? (isCustomer(authorType) ? row.text("source.author.id") : null),
    agent: idOf(row, "admin_assignee_id") ?? (hasAdmin ? assignee : null),
    team: idOf(row, "team_assignee_id") ?? (hasAdmin ? null : assignee),
    contactReplyAt:
      readEpoch(row, "statistics.first_contact_reply_at") ?? readEpoch(row, "first_contact_reply.created_at"),
    adminReplyAt: readEpoch(row, "statistics.first_admin_reply_at"),
    closedAt: readEpoch(row, "statistics.last_close_at"),
    reopenCount: row.count("statistics.count_reopens"),
    rating: score === null ? null : { score, at: readEpoch(row, "conversation_rating.created_at") },
    hasAiAgent: row.boolean("ai_agent_participated"),
    aiResolution: row.text("ai_agent.resolution_state"),
  };
  if (row.failed || createdAt === null || state === null) return null;
  return { ...conversation, createdAt, state };
}

/** Nobody is written as 0 in some versions of the API. */
function idOf(row: CellReader, column: string): string | null {
  const id = row.text(column);
  return id === "0" ? null : id;
}

const isCustomer = (type: string): boolean => ["user", "lead", "contact", "visitor"].includes(type);

function takeContact(row: CellReader, facts: IntercomFacts): void {
  if (isOlder(row)) return;
  facts.namedAt ??= { row: row.row };
  facts.contact ??= row.text("contact_id");
}

/** What opens and closes a conversation, with or without a message. */
const STATE_PARTS: Readonly<Record<string, string>> = {
  close: "closed",
  open: "open",
  assign_and_reopen: "open",
};

function takePart(row: CellReader, facts: IntercomFacts): void {
  if (isOlder(row)) return;
  facts.namedAt ??= { row: row.row };
  const at = row.need("created_at", readEpoch(row, "created_at"));
  const type = row.text("part_type") ?? "";
  if (at === null) return;
  const state = STATE_PARTS[type];
  if (state !== undefined) facts.changes.push({ field: "status", at, value: state });
  if (state === "closed") facts.lastCloseAt = Math.max(facts.lastCloseAt ?? at, at);
  takeAssignment(row, facts, { at, type });
  takeMessage(row, facts, { at, type });
}

type PartAt = { at: number; type: string };

function takeAssignment(row: CellReader, facts: IntercomFacts, { at, type }: PartAt): void {
  if (!type.includes("assign")) return;
  const value = idOf(row, "assigned_to.id");
  const field = row.text("assigned_to.type") === "team" ? "team" : "agent";
  facts.changes.push({ field, at, value });
  if (row.text("author.type") === "bot" && value !== null)
    facts.handedOverByBotAt = earlier(facts.handedOverByBotAt, at);
}

/** A note is for colleagues; closing or opening with a message is a message. */
function takeMessage(row: CellReader, facts: IntercomFacts, { at, type }: PartAt): void {
  const isMessage = type === "comment" || (type in STATE_PARTS && hasText(row.cell("body")));
  if (!isMessage) return;
  const author = row.text("author.type") ?? "";
  const isMachine =
    row.boolean("author.from_ai_agent") === true || row.boolean("author.is_ai_answer") === true;
  if (author === "bot" || isMachine) facts.hasBotPart = true;
  else if (author === "admin") facts.firstAnswerAt = earlier(facts.firstAnswerAt, at);
  else if (isCustomer(author)) {
    facts.firstCustomerPartAt = earlier(facts.firstCustomerPartAt, at);
    // A customer who writes again opens it again, with no part that says so.
    facts.changes.push({ field: "status", at, value: "open" });
  }
}

const hasText = (body: unknown): boolean =>
  typeof body === "string" && body.replaceAll(/<[^>]*>/g, "").trim() !== "";

const earlier = (a: number | null, b: number): number => (a === null ? b : Math.min(a, b));
