import type { Channel } from "@kwartet/metrics/contact";
import type { Outcome } from "../join-tables";
import type { ContactRecord } from "../record";
import type { ChatwootConversation, ChatwootFacts, ReportingEvent } from "./chatwoot-facts";
import { NO_SCORES } from "./no-scores";
import { UNKNOWN_FACTS } from "./unknown-facts";

/** What is known before the conversations are read, by id. */
export type ChatwootLookups = {
  inboxes: Map<string, { channelType: string; name: string | null }>;
  users: Map<string, string>;
  teams: Map<string, string>;
  /** Inboxes that were told of as unknown already. */
  missedInboxes: Set<string>;
};

const CHANNELS: Readonly<Record<string, Channel>> = {
  api: "messaging",
  email: "email",
  facebookpage: "messaging",
  instagram: "messaging",
  line: "messaging",
  sms: "messaging",
  telegram: "messaging",
  tiktok: "messaging",
  twiliosms: "messaging",
  twitterprofile: "social",
  voice: "phone",
  webwidget: "chat",
  whatsapp: "messaging",
};

/** Database clocks and counts in whole seconds may differ by this. */
const SLACK_MS = 2000;

/** One conversation with all its events: a contact, and its rating. */
export function finishConversation(facts: ChatwootFacts, lookups: ChatwootLookups, out: Outcome): void {
  const { id, events, rating } = facts;
  const conversation = ownConversation(facts, out);
  const startedAt = conversation?.createdAt ?? earliest(events.map(({ startAt }) => startAt));
  if (startedAt !== null) out.record(contactOf(facts, conversation, { lookups, out, startedAt }));
  else if (conversation !== null) {
    tell(out, conversation, { column: "created_at", code: "empty-required", found: "" });
    return;
  }
  if (rating === null) return;
  const ids = { externalId: id, contactExternalId: id };
  out.record({
    ...NO_SCORES,
    ...ids,
    kind: "rating",
    row: rating.row,
    ratedAt: rating.at,
    satisfaction: rating.score,
  });
}

/**
 * The API numbers conversations by account, the events by installation: where an event is older than the
 * conversation of its number, they are two.
 */
function ownConversation({ conversation, events }: ChatwootFacts, out: Outcome): ChatwootConversation | null {
  const firstAt = earliest(events.map(({ startAt }) => startAt));
  const createdAt = conversation?.createdAt ?? null;
  if (conversation === null || createdAt === null || firstAt === null || firstAt >= createdAt - SLACK_MS)
    return conversation;
  const found = new Date(createdAt).toISOString();
  tell(out, conversation, { column: "created_at", code: "numbering-differs", found, severity: "warning" });
  return null;
}

type Around = { lookups: ChatwootLookups; out: Outcome; startedAt: number };

function contactOf(
  facts: ChatwootFacts,
  conversation: ChatwootConversation | null,
  { lookups, out, startedAt }: Around,
): ContactRecord {
  const named = (name: string) => facts.events.filter((event) => event.name === name).sort(byEnd);
  const [response] = named("first_response");
  const [handoff] = named("conversation_bot_handoff");
  const [solvedByBot] = named("conversation_bot_resolved");
  const answeredAt = response?.endAt ?? conversation?.firstReplyAt ?? null;
  // The clock of people starts where the bot hands over; Chatwoot measures its first response from there too.
  const offeredAt = response?.startAt ?? Math.max(startedAt, handoff?.endAt ?? startedAt);
  const isAnswered = answeredAt !== null && answeredAt >= offeredAt;
  const isByBot = solvedByBot !== undefined && handoff === undefined && answeredAt === null;
  const ending = readEnding(named("conversation_resolved"), named("conversation_opened"), conversation);
  if (ending.isGuessed && conversation)
    tell(out, conversation, {
      column: "status",
      code: "end-not-recorded",
      found: "resolved",
      severity: "warning",
    });
  const agent = isByBot ? null : (ending.solver ?? response?.user ?? conversation?.agent ?? null);
  const inbox = facts.inbox ?? conversation?.inbox ?? null;
  const team = conversation?.team ?? null;
  return {
    ...UNKNOWN_FACTS,
    kind: "contact",
    row: conversation?.row ?? facts.namedAt?.row ?? 1,
    externalId: facts.id,
    channel: isByBot ? "self-service" : channelOf(facts, conversation, { lookups, out }),
    queue: inbox === null ? null : (lookups.inboxes.get(inbox)?.name ?? inbox),
    customer: conversation?.customer ?? null,
    team: team === null ? null : (lookups.teams.get(team) ?? team),
    agent,
    ...nameOf(agent, conversation, lookups),
    offeredAt,
    answeredAt: isAnswered ? answeredAt : null,
    waitSeconds: isAnswered ? (answeredAt - offeredAt) / 1000 : null,
    endedAt: ending.endedAt === null ? null : Math.max(ending.endedAt, isAnswered ? answeredAt : offeredAt),
    abandoned: false,
    handedOverFrom: response?.user && response.user !== agent && agent !== null ? response.user : null,
    reopenCount: ending.reopenCount,
    reportedResolved: ending.endedAt === null ? null : true,
    language: conversation?.language ?? null,
    botInvolved: handoff || solvedByBot ? true : null,
  };
}

const byEnd = (a: ReportingEvent, b: ReportingEvent): number => a.endAt - b.endAt;

type Ending = { endedAt: number | null; isGuessed: boolean; solver: string | null; reopenCount: number };

/** Resolving writes an event each time, in some versions one for everybody who took part. */
function readEnding(
  resolved: readonly ReportingEvent[],
  opened: readonly ReportingEvent[],
  conversation: ChatwootConversation | null,
): Ending {
  const last = resolved.at(-1);
  const times = new Set(resolved.map(({ endAt }) => endAt)).size;
  // The first opening of a conversation takes no time; every other one counts from when it was resolved.
  const reopenings = opened.filter(({ startAt, endAt }) =>
    resolved.some((event) => event.endAt <= endAt && startAt < endAt),
  );
  const reopenCount = Math.max(reopenings.length, times - 1, 0);
  const isReopened = last !== undefined && reopenings.some(({ endAt }) => endAt > last.endAt);
  const isResolved =
    conversation === null ? last !== undefined && !isReopened : conversation.status === "resolved";
  if (!isResolved) return { endedAt: null, isGuessed: false, solver: null, reopenCount };
  const endedAt = last?.endAt ?? conversation?.lastActivityAt ?? null;
  return { endedAt, isGuessed: last === undefined, solver: last?.user ?? null, reopenCount };
}

type Where = { lookups: ChatwootLookups; out: Outcome };

function channelOf(
  { inbox, namedAt }: ChatwootFacts,
  conversation: ChatwootConversation | null,
  { lookups, out }: Where,
): Channel {
  const id = inbox ?? conversation?.inbox ?? "";
  const type = conversation?.channelType ?? lookups.inboxes.get(id)?.channelType ?? null;
  const channel = type === null ? undefined : CHANNELS[type.replace(/^Channel::/i, "").toLowerCase()];
  if (channel !== undefined) return channel;
  const place = conversation ?? namedAt;
  if (place !== null && !lookups.missedInboxes.has(id)) {
    lookups.missedInboxes.add(id);
    tell(out, place, { column: "inbox_id", code: "inbox-unknown", found: type ?? id, severity: "warning" });
  }
  return "chat";
}

function nameOf(
  agent: string | null,
  conversation: ChatwootConversation | null,
  { users }: ChatwootLookups,
): { agentName?: string } {
  if (agent === null) return {};
  const agentName = users.get(agent) ?? (conversation?.agent === agent ? conversation.agentName : null);
  return agentName ? { agentName } : {};
}

function earliest(instants: readonly number[]): number | null {
  return instants.reduce<number | null>((first, at) => (first === null ? at : Math.min(first, at)), null);
}

type Told = { column: string; code: string; found: string; severity?: "warning" };

function tell(out: Outcome, { row, file }: { row: number; file: string }, told: Told): void {
  out.problem({ row, table: file, ...told });
}
