import { sum } from "../stats/sum";
import { STAFFING_LIMITS } from "./limits";
import type { QueueSlot } from "./queue-slot";

/** Mean work on an answered call: talk, hold and after-call work, seconds. */
export type HandleTime = {
  seconds: number;
  /** Calls that it is the mean of. */
  calls: number;
  /** Of this half hour of the week; where that has too few, of this time on all days; else of the whole week. */
  from: "half-hour" | "time-of-day" | "week";
};

/**
 * Handle times from as near as there are thirty calls.
 *
 * @returns `null` if no call has a known one
 */
export function handleTimes(slots: readonly QueueSlot[]): {
  week: HandleTime;
  of: (own: readonly QueueSlot[], half: number) => HandleTime;
} | null {
  const week = meanOf(slots, "week");
  if (week === null) return null;
  const ofTime = new Map<number, HandleTime | null>();
  const timeOf = (half: number) => {
    let known = ofTime.get(half);
    if (known === undefined) {
      known = meanOf(
        slots.filter((slot) => slot.half === half),
        "time-of-day",
      );
      ofTime.set(half, known);
    }
    return known;
  };
  const isEnough = (handle: HandleTime | null): handle is HandleTime =>
    handle !== null && handle.calls >= STAFFING_LIMITS.handled;
  return {
    week,
    of: (own, half) => {
      const near = meanOf(own, "half-hour");
      if (isEnough(near)) return near;
      const time = timeOf(half);
      return isEnough(time) ? time : week;
    },
  };
}

function meanOf(slots: readonly QueueSlot[], from: HandleTime["from"]): HandleTime | null {
  const calls = sum(slots.map(({ handled }) => handled));
  const seconds = sum(slots.map(({ handleSeconds }) => handleSeconds));
  return calls === 0 || !(seconds > 0) ? null : { seconds: seconds / calls, calls, from };
}
