import type { Channel } from "@kwartet/metrics/contact";
import type { HourBand } from "@kwartet/metrics/hour-band";
import { hourBandOf } from "@kwartet/metrics/hour-band";
import { localHourOf } from "./calendar";

/** Channels of the demo; the last one has no people behind it. */
export const DEMO_CHANNELS = ["phone", "chat", "messaging", "email", "web-form", "self-service"] as const;
export type DemoChannel = (typeof DEMO_CHANNELS)[number] & Channel;

export const LIVE_DEMO_CHANNELS: readonly DemoChannel[] = ["phone", "chat", "messaging"];

/** The chance that no repeat follows on a topic, for an ordinary agent, by phone in the afternoon. */
export const TOPICS = [
  { name: "Factuur en betaling", resolution: 0.77, friendliness: 0.7 },
  { name: "Verhuizen", resolution: 0.8, friendliness: 0.76 },
  { name: "Storing", resolution: 0.65, friendliness: 0.66 },
  { name: "Contract wijzigen", resolution: 0.74, friendliness: 0.74 },
  { name: "Meterstand", resolution: 0.83, friendliness: 0.77 },
  { name: "Betalingsregeling", resolution: 0.69, friendliness: 0.67 },
  { name: "Overig", resolution: 0.75, friendliness: 0.72 },
] as const;

/** Share of each channel in new questions, and of the topics within it in the order of `TOPICS`. */
export const CHANNEL_MIX: Record<DemoChannel, { share: number; topics: readonly number[] }> = {
  phone: { share: 0.415, topics: [26, 10, 22, 14, 8, 10, 10] },
  chat: { share: 0.155, topics: [28, 14, 10, 20, 14, 4, 10] },
  messaging: { share: 0.09, topics: [24, 12, 18, 14, 18, 4, 10] },
  email: { share: 0.165, topics: [24, 16, 6, 22, 8, 12, 12] },
  "web-form": { share: 0.085, topics: [18, 26, 4, 24, 14, 6, 8] },
  "self-service": { share: 0.09, topics: [34, 12, 4, 12, 34, 2, 2] },
};

const RESOLUTION_BY_CHANNEL: Record<DemoChannel, number> = {
  phone: 0.01,
  chat: -0.01,
  messaging: -0.02,
  email: -0.04,
  "web-form": -0.02,
  "self-service": 0,
};
const RESOLUTION_BY_BAND: Record<HourBand, number> = {
  night: -0.01,
  morning: 0.01,
  afternoon: 0,
  evening: -0.03,
};
const FRIENDLINESS_BY_CHANNEL: Record<DemoChannel, number> = {
  phone: 0.03,
  chat: 0,
  messaging: 0.01,
  email: -0.05,
  "web-form": -0.06,
  "self-service": 0,
};

export type CaseMixCell = { channel: DemoChannel; topic: number; offeredAt: number };

/** The chance that no repeat follows, for an ordinary agent in a team of ordinary engagement. */
export function expectedResolution({ channel, topic, offeredAt }: CaseMixCell): number {
  const band = hourBandOf(localHourOf(offeredAt));
  return (TOPICS[topic]?.resolution ?? 0) + RESOLUTION_BY_CHANNEL[channel] + RESOLUTION_BY_BAND[band];
}

/** The chance of one of the two highest friendliness scores, for an ordinary agent. */
export function expectedFriendliness({ channel, topic }: CaseMixCell): number {
  return (TOPICS[topic]?.friendliness ?? 0) + FRIENDLINESS_BY_CHANNEL[channel];
}
