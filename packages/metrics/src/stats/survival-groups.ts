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
  const groups = new Map<number, TimeGroup>();
  answered.counts.forEach((count, bucket) => {
    if (count > 0) groupAt(groups, upperEdgeOf(bucket)).events += count;
  });
  abandoned.counts.forEach((count, bucket) => {
    if (count > 0) groupAt(groups, upperEdgeOf(bucket)).censored += count;
  });
  for (const age of openWaits) groupAt(groups, Math.max(0, age)).censored += 1;
  return ascending(groups);
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
