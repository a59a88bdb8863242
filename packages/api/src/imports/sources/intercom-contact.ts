import type { Channel } from "@kwartet/metrics/contact";
import type { Outcome } from "../join-tables";
import type { ContactRecord } from "../record";
import { holdersAt, readHistory } from "./case-history";
import type { Conversation, IntercomFacts } from "./intercom-facts";
import { NO_SCORES } from "./no-scores";
import { UNKNOWN_FACTS } from "./unknown-facts";

/** What is known before the conversations are read. */
export type IntercomLookups = {
  admins: Map<string, string>;
  teams: Map<string, string>;
  /** Teams by the id of each admin in them. */
  teamsOfAdmin: Map<string, string[]>;
};

const CHANNELS: Readonly<Record<string, Channel>> = {
  conversation: "messaging",
  email: "email",
  facebook: "social",
  in_app: "messaging",
  instagram: "social",
  phone_call: "phone",
  phone_switch: "phone",
  push: "messaging",
  sms: "messaging",
  twitter: "social",
  whatsapp: "messaging",
};

/** Begun by the company: an announcement, a campaign, or a message of an agent. */
const OUTBOUND = new Set(["admin_initiated", "automated", "campaigns_initiated"]);

/** Ends in which the agent that answers by itself needed nobody. */
const AI_RESOLVED = new Set(["assumed_resolution", "confirmed_resolution"]);

/** One conversation with all that is told of it: a contact, or why it is none. */
export function finishConversation(facts: IntercomFacts, lookups: IntercomLookups, out: Outcome): void {
  const { conversation, namedAt, isDeleted } = facts;
  if (conversation === null) {
    if (namedAt !== null) out.leaveOut(namedAt.row, "without-conversation");
    return;
  }
  if (isDeleted) {
    out.leaveOut(conversation.row, "conversation-deleted");
    return;
  }
  const askedAt = askedAtOf(facts, conversation);
  if (askedAt === null) {
    out.leaveOut(conversation.row, "outbound");
    return;
  }
  out.record(contactOf(facts, conversation, { lookups, out, askedAt }));
  const { rating, row } = conversation;
  if (rating === null) return;
  const ids = { externalId: facts.id, contactExternalId: facts.id };
  out.record({ ...NO_SCORES, ...ids, kind: "rating", row, ratedAt: rating.at, satisfaction: rating.score });
}

/** When the customer first said something; null when they never answered what the company sent. */
function askedAtOf({ firstCustomerPartAt }: IntercomFacts, conversation: Conversation): number | null {
  const { createdAt, deliveredAs, contactReplyAt } = conversation;
  const repliedAt = contactReplyAt ?? firstCustomerPartAt;
  if (deliveredAs !== null && OUTBOUND.has(deliveredAs)) return repliedAt;
  // A bot that speaks first starts no clock.
  return deliveredAs === "operator_initiated" ? (repliedAt ?? createdAt) : createdAt;
}

type Around = { lookups: IntercomLookups; out: Outcome; askedAt: number };

function contactOf(
  facts: IntercomFacts,
  conversation: Conversation,
  { lookups, out, askedAt }: Around,
): ContactRecord {
  const { row, sourceType } = conversation;
  const channel = CHANNELS[sourceType.toLowerCase()] ?? null;
  if (channel === null)
    warn(out, conversation, { column: "source.type", code: "channel-unknown", found: sourceType });
  const answeredAt = answeredAtOf(facts, conversation, askedAt);
  const { endedAt, reopenCount } = readEnding(facts, conversation, out);
  const isByMachine =
    answeredAt === null && endedAt !== null && AI_RESOLVED.has(conversation.aiResolution ?? "");
  const handedOverAt = facts.handedOverByBotAt;
  // The clock of people starts where the bot hands over, unless they were there before it.
  const offeredAt =
    handedOverAt !== null && handedOverAt > askedAt && (answeredAt === null || handedOverAt <= answeredAt)
      ? handedOverAt
      : askedAt;
  const agents = holdersAt(facts.changes, { field: "agent", at: endedAt, now: conversation.agent });
  return {
    ...UNKNOWN_FACTS,
    kind: "contact",
    row,
    externalId: facts.id,
    channel: isByMachine ? "self-service" : (channel ?? "web-form"),
    customer: facts.contact ?? conversation.customer,
    team: teamOf(facts, conversation, { lookups, at: endedAt, agent: agents.holder }),
    agent: agents.holder,
    ...nameOf(agents.holder, lookups),
    offeredAt,
    answeredAt,
    waitSeconds: answeredAt === null ? null : (answeredAt - offeredAt) / 1000,
    endedAt: endedAt === null ? null : Math.max(endedAt, answeredAt ?? endedAt, offeredAt),
    abandoned: false,
    handedOverFrom: agents.previous,
    reopenCount,
    reportedResolved: endedAt === null ? null : true,
    botInvolved: conversation.hasAiAgent === true || facts.hasBotPart ? true : conversation.hasAiAgent,
  };
}

/** The first message of a person who works there, after the customer asked. */
function answeredAtOf(
  { firstAnswerAt }: IntercomFacts,
  { adminReplyAt }: Conversation,
  askedAt: number,
): number | null {
  const answeredAt = adminReplyAt ?? firstAnswerAt;
  return answeredAt === null || answeredAt < askedAt ? null : answeredAt;
}

function readEnding(facts: IntercomFacts, conversation: Conversation, out: Outcome) {
  const history = readHistory(facts.changes);
  const reopenCount = conversation.reopenCount ?? (history.hasStatus ? history.reopenCount : null);
  if (conversation.state !== "closed") return { endedAt: null, reopenCount };
  const known = conversation.closedAt ?? facts.lastCloseAt;
  if (known === null) warn(out, conversation, { column: "state", code: "end-not-recorded", found: "closed" });
  return { endedAt: known ?? conversation.updatedAt, reopenCount };
}

type Then = { lookups: IntercomLookups; at: number | null; agent: string | null };

/** The team that it was given to, or else the only one that its agent is in. */
function teamOf(
  facts: IntercomFacts,
  conversation: Conversation,
  { lookups, at, agent }: Then,
): string | null {
  const { holder } = holdersAt(facts.changes, { field: "team", at, now: conversation.team });
  const own = agent === null ? [] : (lookups.teamsOfAdmin.get(agent) ?? []);
  const team = holder ?? (own.length === 1 ? (own[0] ?? null) : null);
  return team === null ? null : (lookups.teams.get(team) ?? team);
}

function nameOf(agent: string | null, { admins }: IntercomLookups): { agentName?: string } {
  const agentName = agent === null ? undefined : admins.get(agent);
  return agentName === undefined ? {} : { agentName };
}

type Doubt = { column: string; code: string; found: string };

function warn(out: Outcome, { row, file }: Conversation, doubt: Doubt): void {
  out.problem({ row, table: file, ...doubt, severity: "warning" });
}
