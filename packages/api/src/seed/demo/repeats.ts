import type { DemoDay } from "./calendar";
import { DAY_SECONDS } from "./calendar";
import type { DemoChannel } from "./case-mix";
import { expectedResolution } from "./case-mix";
import type { DemoContact } from "./contacts";
import type { Span } from "./demand";
import { createMoments } from "./demand";
import type { Engagement } from "./engagement";
import type { Planted } from "./planted";
import type { Random } from "./random";
import { createRandom } from "./random";

export const REPEAT_WINDOW_DAYS = 7;
const MINUTE_SECONDS = 60;
/** A follow-up comes this long before the window closes, so that no rounding can put it outside. */
const MARGIN_SECONDS = 10 * MINUTE_SECONDS;
const SAME_CHANNEL_CHANCE = 0.7;
const REDIAL_CHANCE = 0.6;
const SELF_SERVICE_FAILS_CHANCE = 0.18;

export type FollowUp = { channel: DemoChannel; at: number };

/** Decides who asks again and when; the only place in which a contact is followed by another on its topic. */
export type Repeats = {
  /** The chance that no repeat follows a contact in the hands of an agent. */
  resolutionChance(contact: DemoContact, place: AgentPlace): number;
  drawFollowed(contact: DemoContact, place: AgentPlace): boolean;
  /** When and how the customer asks again after a contact that ended at its `endedAt`. */
  drawFollowUp(contact: DemoContact): FollowUp;
  /** A second attempt after giving up; null when there is none. */
  drawRedial(contact: DemoContact): FollowUp | null;
  /** A question to people after a failed self-service; null when it did not fail. */
  drawEscalation(contact: DemoContact): FollowUp | null;
};

export type AgentPlace = { agent: number; team: number; month: number };

export function createRepeats(
  seed: number,
  days: readonly DemoDay[],
  causes: { planted: Planted; engagement: Engagement },
): Repeats {
  const random = createRandom(seed, "repeats");
  const drawMoment = createMoments(days);
  /** By the channel of choice, or by email, which is never closed, when that is closed all along. */
  const place = (span: Span): FollowUp => {
    const at = drawMoment(random, span);
    if (at !== null) return { channel: span.channel, at };
    return { channel: "email", at: Math.round(random.between(span.from, span.until)) };
  };
  const resolutionChance: Repeats["resolutionChance"] = (contact, { agent, team, month }) => {
    const chance =
      expectedResolution(contact) +
      causes.planted.resolutionDifference(agent, contact.offeredAt) +
      causes.engagement.resolutionDifference(team, month);
    return Math.min(0.99, Math.max(0.01, chance));
  };
  const windowEnd = (contact: DemoContact) =>
    contact.offeredAt + REPEAT_WINDOW_DAYS * DAY_SECONDS - MARGIN_SECONDS;
  return {
    resolutionChance,
    drawFollowed: (contact, hands) => !random.chance(resolutionChance(contact, hands)),
    drawFollowUp: (contact) => {
      const from = (contact.endedAt ?? contact.offeredAt) + MARGIN_SECONDS;
      return place({ channel: drawChannel(random, contact.channel), from, until: windowEnd(contact) });
    },
    drawRedial: (contact) => {
      if (!random.chance(REDIAL_CHANCE)) return null;
      const from = (contact.endedAt ?? contact.offeredAt) + 3 * MINUTE_SECONDS;
      return place({ channel: contact.channel, from, until: from + DAY_SECONDS / 4 });
    },
    drawEscalation: (contact) => {
      if (!random.chance(SELF_SERVICE_FAILS_CHANCE)) return null;
      const from = contact.offeredAt + MARGIN_SECONDS;
      return place({ channel: drawChannel(random, "phone"), from, until: windowEnd(contact) });
    },
  };
}

function drawChannel(random: Random, channel: DemoChannel): DemoChannel {
  if (random.chance(SAME_CHANNEL_CHANCE)) return channel;
  return random.chance(0.7) ? "phone" : "email";
}
