import type { DemoChannel } from "./case-mix";
import type { Random } from "./random";

/** How long a contact takes its agent, in whole seconds; talk and hold are known on live channels only. */
export type Handling = {
  talkSeconds: number | null;
  holdSeconds: number | null;
  wrapSeconds: number;
  handleSeconds: number;
};

const MEAN_MINUTES: Record<DemoChannel, number> = {
  phone: 19,
  chat: 21,
  messaging: 20,
  email: 21,
  "web-form": 20,
  "self-service": 0,
};
/** Spread of the logarithm: a contact in twenty takes more than twice as long as usual. */
const LOG_SD = 0.45;
const LEAST_SECONDS = 90;
const HOLD_CHANCE = 0.3;

/** Seconds between being assigned to an agent and hearing or reading them. */
const PICK_UP_SECONDS: Partial<Record<DemoChannel, readonly [number, number]>> = {
  phone: [2, 12],
  chat: [4, 25],
  messaging: [8, 45],
};

export function drawPickUpSeconds(random: Random, channel: DemoChannel): number {
  const [low, high] = PICK_UP_SECONDS[channel] ?? [0, 0];
  return Math.round(random.between(low, high));
}

/** `part` is the share of an ordinary contact that this one takes. */
export function drawHandling(random: Random, channel: DemoChannel, part: number): Handling {
  const mean = 60 * MEAN_MINUTES[channel] * part;
  const drawn = mean * Math.exp(LOG_SD * random.normal() - LOG_SD ** 2 / 2);
  const handleSeconds = Math.max(LEAST_SECONDS, Math.round(drawn));
  const wrapSeconds = Math.round(handleSeconds * random.between(0.05, 0.15));
  const isWritten = channel === "email" || channel === "web-form";
  if (isWritten) return { talkSeconds: null, holdSeconds: null, wrapSeconds, handleSeconds };
  const holdSeconds = random.chance(HOLD_CHANCE)
    ? Math.round((handleSeconds - wrapSeconds) * random.between(0.05, 0.25))
    : 0;
  return { talkSeconds: handleSeconds - wrapSeconds - holdSeconds, holdSeconds, wrapSeconds, handleSeconds };
}

/** How long a customer waits before giving up: exponential, as the Erlang A model has it. */
const MEAN_PATIENCE_SECONDS: Partial<Record<DemoChannel, number>> = {
  phone: 540,
  chat: 480,
  messaging: 1200,
};

/** Seconds of patience; null where nobody gives up, as with mail. */
export function drawPatienceSeconds(random: Random, channel: DemoChannel): number | null {
  const mean = MEAN_PATIENCE_SECONDS[channel];
  return mean === undefined ? null : Math.max(1, Math.round(random.exponential(mean)));
}
