import type { Channel } from "@kwartet/metrics/contact";
import { GRAINS, type Grain, periodKeyOf } from "@kwartet/metrics/period";
import type { Grouping } from "./input";

/** Where something that is counted belongs. `day` is the first of its period. */
export type Place = {
  teamId: string;
  agentId: string | null;
  day: string;
  channel?: Channel;
  topic?: string | null;
};

export const isPeriod = (by: Grouping): by is Grain => (GRAINS as readonly string[]).includes(by);

/** The key of a place in a grouping: an id of an agent or team, a period, a channel, a topic, or `all`. */
export function keyIn(by: Grouping, place: Place): string | null {
  if (isPeriod(by)) return periodKeyOf(place.day, by);
  switch (by) {
    case "agent":
      return place.agentId;
    case "team":
      return place.teamId;
    case "channel":
      return place.channel ?? null;
    case "topic":
      return place.topic ?? null;
    case "all":
      return "all";
  }
}

/** The period of a day, worked out once for each day: an answer has the same days for many agents and channels. */
export function periodKeys(grain: Grain): (day: string) => string {
  const known = new Map<string, string>();
  return (day) => {
    const key = known.get(day) ?? periodKeyOf(day, grain);
    known.set(day, key);
    return key;
  };
}
