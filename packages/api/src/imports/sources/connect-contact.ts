import type { Channel } from "@kwartet/metrics/contact";
import type { ItemReader } from "../read-item";
import type { ContactRecord } from "../record";
import { type ConnectTimes, readConnectTimes } from "./connect-times";
import { readDuration } from "./contact-checks";
import type { Versioned } from "./keep-latest";
import { UNKNOWN_FACTS } from "./unknown-facts";

/** The contact of one record, or null when it is not used; the reader then says why. */
export function readConnectContact(item: ItemReader): Versioned | null {
  const externalId = item.need("ContactId", item.text("ContactId"));
  const channel = readChannel(item);
  if (channel === null || refusesMethod(item, channel)) return null;
  const times = readConnectTimes(item, channel);
  const version = item.instant("LastUpdateTimestamp");
  if (item.leftOut !== null || item.failed || externalId === null || times === null) return null;
  const next = item.text("NextContactId");
  const contact: ContactRecord = {
    ...UNKNOWN_FACTS,
    kind: "contact",
    row: item.row,
    externalId,
    channel: times.isSelfService ? "self-service" : channel,
    ...readCustomer(item),
    team: readTeam(item),
    agent: item.text("Agent.Username"),
    queue: item.text("Queue.Name"),
    ...timesOf(times),
    ...readWork(item),
    handedOverFrom: times.isHandedOver ? item.text("PreviousContactId") : null,
    handedOverTo: next === null ? null : (item.text("TransferredToEndpoint.Address") ?? next),
    botInvolved: times.isSelfService ? true : null,
  };
  // Reading the last fields can still find the record wanting.
  return item.failed ? null : { contact, version: version ?? 0 };
}

const timesOf = ({ offeredAt, answeredAt, endedAt, waitSeconds, abandoned }: ConnectTimes) => ({
  offeredAt,
  answeredAt,
  endedAt,
  waitSeconds,
  abandoned,
});

const CHANNELS = ["voice", "chat", "email", "task"] as const;
const CHANNEL_OF = { voice: "phone", chat: "chat", email: "email" } as const;

function readChannel(item: ItemReader): Channel | null {
  const channel = item.need("Channel", item.oneOf("Channel", CHANNELS));
  if (channel === "task") return item.leaveOut("task");
  return channel && CHANNEL_OF[channel];
}

/** How contacts start that no customer started, and why each is left out. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ["OUTBOUND", "outbound"],
  ["EXTERNAL_OUTBOUND", "outbound"],
  ["AGENT_REPLY", "agent-reply"],
  ["DISCONNECT", "disconnect-flow"],
  ["MONITOR", "monitoring"],
]);

function refusesMethod(item: ItemReader, channel: Channel): boolean {
  const method = item.need("InitiationMethod", item.text("InitiationMethod"))?.toUpperCase() ?? "";
  // A program starts the chats of customers, and calls that go out.
  const reason = method === "API" && channel === "phone" ? "outbound" : LEFT_OUT.get(method);
  if (reason !== undefined) item.leaveOut(reason);
  return reason !== undefined;
}

type Known = Pick<ContactRecord, "customer" | "customerEmail" | "customerPhone">;

/** The number of the customer as the flow set it, otherwise the address that they called or wrote from. */
function readCustomer(item: ItemReader): Known {
  const address = item.text("CustomerEndpoint.Address");
  const isHidden = address !== null && /^(anonymous|restricted|unavailable|unknown)$/i.test(address);
  const customer = item.text("CustomerId") ?? (isHidden ? null : address);
  if (address === null || isHidden) return { customer };
  if (/^\+\d/.test(address)) return { customer, customerPhone: address };
  return address.includes("@") ? { customer, customerEmail: address } : { customer };
}

/** The lowest level of the agent's hierarchy that has a name. */
function readTeam(item: ItemReader): string | null {
  for (const level of [5, 4, 3, 2, 1]) {
    const name = item.text(`Agent.HierarchyGroups.Level${level}.GroupName`);
    if (name !== null) return name;
  }
  return null;
}

type Work = Pick<ContactRecord, "talkSeconds" | "holdSeconds" | "wrapSeconds" | "handleSeconds">;

/** Speaking, hold and after-contact work are apart in the record: the agent was busy for all three. */
function readWork(item: ItemReader): Work {
  const talkSeconds = readDuration(item, "Agent.AgentInteractionDuration");
  const holdSeconds = readDuration(item, "Agent.CustomerHoldDuration");
  const wrapSeconds = readDuration(item, "Agent.AfterContactWorkDuration");
  const wasHeld = item.field("Agent.CustomerHoldDuration") != null;
  const parts = [talkSeconds, wrapSeconds, wasHeld ? holdSeconds : 0];
  const handleSeconds = parts.includes(null)
    ? null
    : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  return { talkSeconds, holdSeconds, wrapSeconds, handleSeconds };
}
