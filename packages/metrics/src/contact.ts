/** The ways in which a customer can ask. */
export const CHANNELS = [
  "phone",
  "email",
  "chat",
  "messaging",
  "social",
  "web-form",
  "in-person",
  "self-service",
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Which minutes count as waiting: every one, or only those in which the channel is open. */
export type Clock = "calendar" | "business";

const LIVE_CHANNELS: readonly Channel[] = ["phone", "chat", "messaging", "in-person", "self-service"];

/** Live channels run on calendar time; email, social and web forms on the opening hours of their channel. */
export function clockOf(channel: Channel): Clock {
  return LIVE_CHANNELS.includes(channel) ? "calendar" : "business";
}
