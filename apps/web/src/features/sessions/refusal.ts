import { reasonIn } from "@/trpc/reason-in";

const REASONS = [
  "changed",
  "closed",
  "confirmed-already",
  "day-out-of-range",
  "disabled",
  "held-out-of-range",
  "next-out-of-range",
  "is-asked",
  "is-planned",
  "is-held",
  "is-confirmed",
  "is-cancelled",
  "not-yours",
  "too-many-points",
] as const;

type Failure = Parameters<typeof reasonIn>[0];

/** The key of the sentence that says why a change to a session was refused. */
export function refusalKey(failure: Failure) {
  return `refused.${reasonIn(failure, REASONS)}` as const;
}
