import type { Histogram } from "./histogram";
import { upperEdgeOf } from "./histogram";

/** What happened at one time: how many had the event, how many were only seen until then. */
export type TimeGroup = { time: number; events: number; censored: number };

/** Groups single durations by time, ascending. An event of 1 (or any non-zero number) happened. */
export function groupByTime(time: readonly number[], event: readonly number[]): TimeGroup[] {
  const groups = new Map<number, TimeGroup>();
  time.forEach((value, index) => {
    const group = groupAt(groups, value);
    if (event[index] === 0) group.censored += 1;
    else group.events += 1;
  });
  return ascending(groups);
}

/**
 * Groups the waits of a tally: answered are events; abandoned, and contacts that are still open, are censored.
 *
 * @param openWaits ages in seconds of the contacts that nobody has answered yet
 */
export function groupWaits(
  answered: Histogram,
  abandoned: Histogram,
  openWaits: readonly number[] = [],
): TimeGroup[] {
  const groups: TimeGroup[] = [];
  // Both histograms have the same buckets, so that walking them side by side gives the times in order.
  const buckets = Math.max(answered.counts.length, abandoned.counts.length);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const events = answered.counts[bucket] ?? 0;
    const censored = abandoned.counts[bucket] ?? 0;
    if (events + censored > 0) groups.push({ time: upperEdgeOf(bucket), events, censored });
  }
  if (openWaits.length === 0) return groups;
  const byTime = new Map(groups.map((group) => [group.time, group]));
  for (const age of openWaits) groupAt(byTime, Math.max(0, age)).censored += 1;
  return ascending(byTime);
}

function groupAt(groups: Map<number, TimeGroup>, time: number): TimeGroup {
  let group = groups.get(time);
  if (!group) {
    group = { time, events: 0, censored: 0 };
    groups.set(time, group);
  }
  return group;
}

function ascending(groups: Map<number, TimeGroup>): TimeGroup[] {
  return [...groups.values()].sort((a, b) => a.time - b.time);
}
