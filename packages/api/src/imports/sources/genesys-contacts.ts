import type { Channel } from "@kwartet/metrics/contact";
import type { ItemReader } from "../read-item";
import type { ContactRecord } from "../record";
import { keepDuration, keepLiveWait, refuseDisorder } from "./contact-checks";
import { type Conversation, type QueueVisit, readConversation, type Turn } from "./genesys-session";
import { UNKNOWN_FACTS } from "./unknown-facts";

/** What a hand-over names where the queue has neither name nor id. */
const UNNAMED_QUEUE = "queue";

type Whole = {
  item: ItemReader;
  id: string;
  channel: Channel;
  startedAt: number;
  endedAt: number | null;
  conversation: Conversation;
};

/** The contacts of a conversation: one for each agent who had the customer in turn, or null when it is not used. */
export function readGenesysContacts(item: ItemReader): ContactRecord[] | null {
  const id = item.need("conversationId", item.text("conversationId"));
  const startedAt = item.need("conversationStart", item.instant("conversationStart"));
  const endedAt = item.instant("conversationEnd");
  const conversation = readConversation(item);
  if (conversation.isOutbound) return item.leaveOut("outbound");
  if (!conversation.hasCustomer && !item.failed) return item.leaveOut("internal");
  const { channel } = conversation;
  if (startedAt !== null) {
    const columns = { answered: "conversationStart", ended: "conversationEnd" };
    refuseDisorder(item, { offeredAt: startedAt, answeredAt: null, endedAt }, columns);
  }
  if (item.failed || id === null || startedAt === null || channel === null) return null;
  const contacts = contactsOf({ item, id, channel, startedAt, endedAt, conversation });
  return item.failed ? null : contacts;
}

function contactsOf(whole: Whole): ContactRecord[] {
  const { visits } = whole.conversation;
  const turns = followingTurns(whole.conversation.turns);
  const last = turns.at(-1);
  const inVain = visits.filter((visit) => isInVain(visit, last));
  if (last === undefined && inVain.length === 0) return [selfServed(whole)];
  const contacts = turns.map((turn, index) => {
    const [before, next] = [turns[index - 1], turns[index + 1]];
    const waited = visits.filter(
      ({ startedAt }) => startedAt <= turn.connectedAt && startedAt >= (before?.connectedAt ?? 0),
    );
    return {
      ...answered(whole, turn, waited),
      externalId: idOf(whole, index),
      endedAt: turn.leftAt ?? (next ? next.connectedAt : whole.endedAt),
      handedOverFrom: before?.agent ?? null,
      handedOverTo: next?.agent ?? (inVain[0] ? (inVain[0].queue ?? UNNAMED_QUEUE) : null),
    };
  });
  if (inVain.length === 0) return contacts;
  const externalId = idOf(whole, contacts.length);
  return [...contacts, { ...waitedInVain(whole, inVain), externalId, handedOverFrom: last?.agent ?? null }];
}

/** After its last agent the customer was in a queue. An agent who stayed on only asked that queue for advice. */
function isInVain(visit: QueueVisit, last: Turn | undefined): boolean {
  if (last === undefined) return true;
  if (visit.startedAt <= last.connectedAt || last.leftAt === null) return false;
  return visit.endedAt === null || visit.endedAt > last.leftAt;
}

/** The first contact has the conversation's own id; what follows after a hand-over is numbered from two. */
const idOf = ({ id }: Whole, index: number): string => (index === 0 ? id : `${id}:${index + 1}`);

/**
 * The turns in which the customer went from one person to the next. Who left before the one that they joined
 * was only consulted, and one person who comes back at once has one turn.
 */
function followingTurns(turns: readonly Turn[]): Turn[] {
  const following: Turn[] = [];
  for (const turn of turns) {
    const before = following.at(-1);
    const isConsulted = before !== undefined && endOf(turn) <= endOf(before);
    if (isConsulted && turn.agent !== before.agent) continue;
    if (before?.agent === turn.agent) following[following.length - 1] = joined(before, turn);
    else following.push(turn);
  }
  return following;
}

const endOf = ({ leftAt }: Turn): number => leftAt ?? Number.POSITIVE_INFINITY;

function joined(first: Turn, second: Turn): Turn {
  const add = (one: number | null, other: number | null) =>
    one === null || other === null ? null : one + other;
  return {
    ...first,
    leftAt: first.leftAt === null || second.leftAt === null ? null : Math.max(first.leftAt, second.leftAt),
    wrapUpCode: second.wrapUpCode ?? first.wrapUpCode,
    talkMs: add(first.talkMs, second.talkMs),
    holdMs: add(first.holdMs, second.holdMs),
    wrapMs: add(first.wrapMs, second.wrapMs),
    handleMs: add(first.handleMs, second.handleMs),
  };
}

function answered(whole: Whole, turn: Turn, waited: readonly QueueVisit[]): ContactRecord {
  const { item } = whole;
  const [queued] = waited;
  const offeredAt = queued?.startedAt ?? turn.startedAt;
  // The agent's own metric repeats the queue's: the wait is told once, by the only queue that there was.
  const measuredMs = waited.length === 1 ? (queued?.waitMs ?? null) : null;
  const waitSeconds = (measuredMs ?? turn.connectedAt - offeredAt) / 1000;
  const seconds = (ms: number | null) => keepDuration(item, "participants", ms === null ? null : ms / 1000);
  return {
    ...common(whole),
    topic: turn.wrapUpCode,
    agent: turn.agent,
    ...(turn.agentName !== null && { agentName: turn.agentName }),
    queue: waited.at(-1)?.queue ?? null,
    offeredAt,
    answeredAt: turn.connectedAt,
    // Who opens an e-mail has not answered it yet.
    waitSeconds: whole.channel === "email" ? null : keepLiveWait(item, "participants", waitSeconds),
    talkSeconds: seconds(turn.talkMs),
    holdSeconds: seconds(turn.holdMs),
    wrapSeconds: seconds(turn.wrapMs),
    handleSeconds: seconds(turn.handleMs),
  };
}

/** Queued, and ended without anybody: given up, unless somebody still has to call back. */
function waitedInVain(whole: Whole, visits: readonly QueueVisit[]): ContactRecord {
  const { conversation, endedAt, item } = whole;
  const [first, last] = [visits[0], visits.at(-1)];
  const offeredAt = first?.startedAt ?? whole.startedAt;
  const gaveUp = visits.some(({ abandoned }) => abandoned);
  const abandoned = endedAt !== null && (gaveUp || !conversation.awaitsCall);
  const waitedUntil = last?.endedAt ?? endedAt ?? offeredAt;
  const measuredMs = visits.length === 1 ? (first?.waitMs ?? null) : null;
  const waitSeconds = (measuredMs ?? waitedUntil - offeredAt) / 1000;
  return {
    ...common(whole),
    queue: last?.queue ?? null,
    offeredAt,
    endedAt: abandoned ? endedAt : null,
    abandoned,
    waitSeconds: abandoned ? keepLiveWait(item, "participants", waitSeconds) : null,
  };
}

function selfServed(whole: Whole): ContactRecord {
  return {
    ...common(whole),
    channel: "self-service",
    offeredAt: whole.startedAt,
    endedAt: whole.endedAt,
    botInvolved: true,
  };
}

function common({ item, id, channel, startedAt, conversation }: Whole): ContactRecord {
  return {
    ...UNKNOWN_FACTS,
    kind: "contact",
    row: item.row,
    externalId: id,
    channel,
    customer: conversation.customer,
    ...conversation.address,
    offeredAt: startedAt,
    abandoned: false,
    botInvolved: conversation.hasBot,
  };
}
