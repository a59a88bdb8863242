import { periodKeyOf } from "./period";
import type { Wilson } from "./stats/wilson";
import { wilson } from "./stats/wilson";

/** In how many of the conversations that were looked at on a local day a behaviour was seen. */
export type Observation = { on: string; seen: number; looked: number };

/** All observations together, with how sure the share is. */
export function seenOf(observations: readonly Observation[]): Wilson {
  const total = (count: (observation: Observation) => number) =>
    observations.reduce((sum, observation) => sum + count(observation), 0);
  return wilson(
    total(({ seen }) => seen),
    total(({ looked }) => looked),
  );
}

/** A week of observations; the share is null where nobody looked. */
export type SeenWeek = {
  key: string;
  seen: number;
  looked: number;
  share: { value: number; lower: number; upper: number } | null;
};

/** The observations by ISO week, for every week that is asked for. */
export function weeklySeen(observations: readonly Observation[], weeks: readonly string[]): SeenWeek[] {
  return weeks.map((key) => {
    const result = seenOf(observations.filter(({ on }) => periodKeyOf(on, "week") === key));
    if (result.status !== "ok") return { key, seen: 0, looked: 0, share: null };
    const { x, n, estimate: value, lower, upper } = result;
    return { key, seen: x, looked: n, share: { value, lower, upper } };
  });
}

/**
 * Whether a level of a review criterion counts as having seen the behaviour: the upper half of its anchors.
 *
 * @param level  from 0, the lowest anchor
 * @param levels how many anchors the criterion has
 */
export function isSeen(level: number, levels: number): boolean {
  return levels > 1 && level * 2 >= levels - 1 && level > 0;
}
