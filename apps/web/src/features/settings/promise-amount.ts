export const PROMISE_UNITS = ["seconds", "minutes", "hours"] as const;
export type PromiseUnit = (typeof PROMISE_UNITS)[number];

const SECONDS: Record<PromiseUnit, number> = { seconds: 1, minutes: 60, hours: 3600 };

/** A promise in the largest unit in which it is a whole number: 7,200 seconds is 2 hours. */
export function splitSeconds(seconds: number): { count: number; unit: PromiseUnit } {
  const unit =
    [...PROMISE_UNITS].reverse().find((candidate) => seconds % SECONDS[candidate] === 0) ?? "seconds";
  return { count: seconds / SECONDS[unit], unit };
}

export function joinSeconds(count: number, unit: PromiseUnit): number {
  return count * SECONDS[unit];
}
