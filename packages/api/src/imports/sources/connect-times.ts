import type { Channel } from "@kwartet/metrics/contact";
import type { ItemReader } from "../read-item";
import { keepLiveWait, refuseDisorder } from "./contact-checks";

export type ConnectTimes = {
  offeredAt: number;
  answeredAt: number | null;
  endedAt: number | null;
  waitSeconds: number | null;
  abandoned: boolean;
  /** Ended without ever reaching a queue or an agent. */
  isSelfService: boolean;
  /** Continues a contact that an agent passed on. */
  isHandedOver: boolean;
};

const CONNECTED = "Agent.ConnectedToAgentTimestamp";
const ENDED = "DisconnectTimestamp";

/**
 * When the customer asked for a person, got one, and left. Asking for a person starts with the queue:
 * the menu before it is no waiting.
 */
export function readConnectTimes(item: ItemReader, channel: Channel): ConnectTimes | null {
  const startedAt = item.need("InitiationTimestamp", item.instant("InitiationTimestamp"));
  const queuedAt = item.instant("Queue.EnqueueTimestamp");
  const leftQueueAt = item.instant("Queue.DequeueTimestamp");
  const answeredAt = item.instant(CONNECTED);
  const endedAt = item.instant(ENDED);
  if (startedAt === null) return null;
  const offeredAt = queuedAt ?? startedAt;
  const times = { offeredAt, answeredAt, endedAt };
  refuseDisorder(item, times, { answered: CONNECTED, ended: ENDED });

  const isQueued = queuedAt !== null || item.field("Queue") != null;
  const isSelfService = !isQueued && answeredAt === null;
  // Neither answered nor given up: whatever became of it is the record of the next contact.
  if (answeredAt === null && item.text("NextContactId") !== null) return item.leaveOut("moved-on");
  const abandoned = isQueued && answeredAt === null && endedAt !== null;
  const waitedUntil = answeredAt ?? (abandoned ? (leftQueueAt ?? endedAt) : null);
  return {
    ...times,
    waitSeconds: isQueued || answeredAt !== null ? readWait(item, channel, { offeredAt, waitedUntil }) : null,
    abandoned,
    isSelfService,
    isHandedOver: item.text("InitiationMethod")?.toUpperCase() === "TRANSFER",
  };
}

type Stretch = { offeredAt: number; waitedUntil: number | null };

/** Who takes an e-mail has not answered it yet; the answer is another record, so the wait is unknown. */
function readWait(item: ItemReader, channel: Channel, { offeredAt, waitedUntil }: Stretch): number | null {
  if (waitedUntil === null || channel === "email") return null;
  // An agent's clock and the queue's may be a moment apart.
  return keepLiveWait(item, CONNECTED, Math.max(0, waitedUntil - offeredAt) / 1000);
}
