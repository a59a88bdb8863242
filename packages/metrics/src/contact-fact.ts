import type { Channel } from "./contact";
import type { RatingScores } from "./rating";

/** What the figures need to know of one contact. Instants are milliseconds since the epoch, durations are seconds. */
export type ContactFact = {
  channel: Channel;
  offeredAt: number;
  answered: boolean;
  abandoned: boolean;
  /** On the clock of the channel; null where it was not recorded. */
  waitSeconds: number | null;
  /** The promise of the channel in force that day; null where none was made. */
  promiseSeconds: number | null;
  handleSeconds: number | null;
  /** After-call work, which is part of the handle time. */
  wrapSeconds: number | null;
  reportedResolved: boolean | null;
  reopenCount: number | null;
  /** Passed on to somebody else, so that what follows does not count against this agent. */
  handedOver: boolean;
  customerKnown: boolean;
  /** The same customer's next contact on the same topic; continuations after a hand-over are not counted. */
  nextContactAt: number | null;
  ratings: RatingScores[];
};

/** How repeat contact is judged: within how many days, and up to which moment the data go. */
export type RepeatRules = { repeatWindowDays: number; asOf: number };

/** Trials and successes. */
export type Count = { n: number; x: number };

const DAY_MS = 86_400_000;

/**
 * Whether the contact took part in repeat contact, and how it ended.
 *
 * Only answered contacts of a known customer that were not handed over take part; while the window has not elapsed at
 * `asOf` the outcome is pending, also when a repeat was already seen, so that early failures do not come in first.
 */
export function repeatOutcomeOf(
  fact: ContactFact,
  rules: RepeatRules,
): "no-repeat" | "repeat" | "pending" | null {
  if (!fact.answered || !fact.customerKnown || fact.handedOver) return null;
  const windowEndsAt = fact.offeredAt + rules.repeatWindowDays * DAY_MS;
  if (windowEndsAt > rules.asOf) return "pending";
  return fact.nextContactAt !== null && fact.nextContactAt <= windowEndsAt ? "repeat" : "no-repeat";
}

/** Adds one trial, in place. */
export function addTrial(count: Count, success: boolean): void {
  count.n += 1;
  if (success) count.x += 1;
}
