import type { Channel } from "@kwartet/metrics/contact";
import type { ItemReader } from "../read-item";
import type { ContactRecord } from "../record";

/** Who can answer a customer. Everything else in a conversation is a queue, a menu, a bot or a machine. */
const HUMANS = new Set(["agent", "user"]);
const CUSTOMERS = new Set(["customer", "external"]);
const BOTS = new Set(["ivr", "botflow", "workflow", "bot"]);

/** A stretch in a queue. */
export type QueueVisit = {
  startedAt: number;
  endedAt: number | null;
  queue: string | null;
  /** Milliseconds until an agent answered or the customer gave up, as the system measured them. */
  waitMs: number | null;
  abandoned: boolean;
};

/** The time that one person had for the customer. */
export type Turn = {
  agent: string;
  agentName: string | null;
  /** From the first sign of the conversation on their desk. */
  startedAt: number;
  connectedAt: number;
  /** When they or the customer left; null while it lasts. */
  leftAt: number | null;
  wrapUpCode: string | null;
  talkMs: number | null;
  holdMs: number | null;
  wrapMs: number | null;
  handleMs: number | null;
};

export type Conversation = {
  channel: Channel | null;
  customer: string | null;
  /** What the customer called or wrote from; absent where it is neither an e-mail address nor a telephone number. */
  address: Pick<ContactRecord, "customerEmail" | "customerPhone">;
  isOutbound: boolean;
  hasCustomer: boolean;
  hasBot: boolean;
  /** Whether somebody still has to call back: the customer left a message or asked for it. */
  awaitsCall: boolean;
  visits: QueueVisit[];
  turns: Turn[];
};

type Segment = { type: string | null; startedAt: number; endedAt: number | null; reader: ItemReader };

/** Takes a conversation apart into what matters for its contacts, each list in the order of time. */
export function readConversation(item: ItemReader): Conversation {
  const found: Conversation = {
    channel: null,
    customer: null,
    address: {},
    isOutbound: item.text("originatingDirection")?.toLowerCase() === "outbound",
    hasCustomer: false,
    hasBot: false,
    awaitsCall: false,
    visits: [],
    turns: [],
  };
  for (const participant of item.list("participants")) {
    const purpose = participant.text("purpose")?.toLowerCase() ?? "";
    const sessions = participant.list("sessions");
    if (CUSTOMERS.has(purpose)) readCustomer(found, participant, sessions);
    else if (purpose === "acd") found.visits.push(...sessions.flatMap((each) => visitOf(participant, each)));
    else if (HUMANS.has(purpose)) found.turns.push(...turnOf(participant, sessions));
    else if (BOTS.has(purpose)) found.hasBot = true;
    else if (purpose === "voicemail") found.awaitsCall = true;
    if (sessions.some((session) => session.text("mediaType") === "callback")) found.awaitsCall = true;
  }
  found.visits.sort((a, b) => a.startedAt - b.startedAt);
  found.turns.sort((a, b) => a.connectedAt - b.connectedAt);
  return found;
}

const CHANNEL_OF: ReadonlyMap<string, Channel> = new Map([
  ["voice", "phone"],
  ["callback", "phone"],
  ["video", "phone"],
  ["chat", "chat"],
  ["message", "messaging"],
  ["email", "email"],
]);
const PHONE_MEDIA = new Set(["voice", "callback"]);
/** Beside what a conversation is held in, people share screens and watch each other's. */
const BESIDE = new Set(["cobrowse", "screenshare", "screenmonitoring"]);

function readCustomer(found: Conversation, participant: ItemReader, sessions: readonly ItemReader[]): void {
  found.hasCustomer = true;
  found.customer ??= participant.text("externalContactId");
  for (const session of sessions) {
    const media = session.text("mediaType")?.toLowerCase() ?? "";
    if (BESIDE.has(media)) continue;
    if (found.channel === null) {
      found.channel = CHANNEL_OF.get(media) ?? null;
      if (found.channel === null) {
        session.fail("mediaType", "not-allowed", { allowed: [...CHANNEL_OF.keys()].join(", ") });
      }
      if (session.text("direction")?.toLowerCase() === "outbound") found.isOutbound = true;
    }
    const address = addressOf(session);
    found.customer ??= address;
    if (address !== null && media === "email") found.address.customerEmail ??= address;
    if (address !== null && PHONE_MEDIA.has(media)) found.address.customerPhone ??= address;
  }
}

/** The number or address that the customer called or wrote from. */
function addressOf(session: ItemReader): string | null {
  for (const field of ["ani", "addressFrom", "addressOther", "callbackNumbers.0"]) {
    const address = session.text(field)?.replace(/^(tel|sip|mailto):/i, "") ?? null;
    if (address !== null && !/^(anonymous|restricted|unavailable|unknown)\b/i.test(address)) return address;
  }
  return null;
}

function visitOf(participant: ItemReader, session: ItemReader): QueueVisit[] {
  const segments = segmentsOf(session);
  const [first] = segments;
  if (first === undefined) return [];
  const queueId = segments.map(({ reader }) => reader.text("queueId")).find((id) => id !== null);
  const abandonMs = metricOf([session], "tAbandon");
  return [
    {
      startedAt: first.startedAt,
      endedAt: lastEnd(segments),
      queue: participant.text("participantName") ?? queueId ?? null,
      waitMs: metricOf([session], "tAcd") ?? abandonMs,
      abandoned: abandonMs !== null,
    },
  ];
}

/** Segments in which a person and the customer are in touch; ringing and dialling are not yet that. */
const IN_TOUCH = new Set(["interact", "hold", "parked"]);

/** What a person did in all their sessions together; nobody was there who only let it ring. */
function turnOf(participant: ItemReader, sessions: readonly ItemReader[]): Turn[] {
  const segments = sessions.flatMap(segmentsOf).sort((a, b) => a.startedAt - b.startedAt);
  const touched = segments.filter(({ type }) => IN_TOUCH.has(type ?? ""));
  const [first] = segments;
  const [answer] = touched;
  if (first === undefined || answer === undefined) return [];
  const agent = participant.need("userId", participant.text("userId"));
  if (agent === null) return [];
  const codes = segments.map(({ reader }) => reader.text("wrapUpCode"));
  const handleMs = metricOf(sessions, "tHandle");
  // A part that did not happen is not measured; once the whole is, it was nothing.
  const none = handleMs === null ? null : 0;
  return [
    {
      agent,
      agentName: participant.text("participantName"),
      startedAt: first.startedAt,
      connectedAt: answer.startedAt,
      leftAt: lastEnd(touched),
      // The system fills in a code of its own where the agent chose none.
      wrapUpCode: codes.findLast((code) => code !== null && !code.startsWith("ININ-")) ?? null,
      talkMs: metricOf(sessions, "tTalkComplete") ?? none,
      holdMs: metricOf(sessions, "tHeldComplete") ?? none,
      wrapMs: metricOf(sessions, "tAcw") ?? none,
      handleMs,
    },
  ];
}

function segmentsOf(session: ItemReader): Segment[] {
  const segments = session.list("segments").flatMap((reader) => {
    const startedAt = reader.need("segmentStart", reader.instant("segmentStart"));
    const endedAt = reader.instant("segmentEnd");
    const type = reader.text("segmentType")?.toLowerCase() ?? null;
    return startedAt === null ? [] : [{ type, startedAt, endedAt, reader }];
  });
  return segments.sort((a, b) => a.startedAt - b.startedAt);
}

/** The latest end; null while one of them lasts. */
function lastEnd(segments: readonly Segment[]): number | null {
  let last: number | null = null;
  for (const { endedAt } of segments) {
    if (endedAt === null) return null;
    last = Math.max(last ?? 0, endedAt);
  }
  return last;
}

/** The sum of a metric over sessions, in the milliseconds of the system; null when none of them has it. */
function metricOf(sessions: readonly ItemReader[], name: string): number | null {
  let sum: number | null = null;
  for (const session of sessions) {
    for (const metric of session.list("metrics")) {
      if (metric.text("name") !== name) continue;
      const value = metric.positive("value");
      if (value !== null) sum = (sum ?? 0) + value;
    }
  }
  return sum;
}
