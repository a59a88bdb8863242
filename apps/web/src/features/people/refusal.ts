import { reasonIn } from "@/trpc/reason-in";

const REASONS = [
  "disabled",
  "email-taken",
  "ends-before-start",
  "has-account",
  "last-admin",
  "membership-overlaps",
  "own-account",
  "own-admin-role",
] as const;

type Failure = Parameters<typeof reasonIn>[0];

/** The key of the sentence that says why a change to a person was refused. */
export function refusalKey(failure: Failure) {
  return `refused.${reasonIn(failure, REASONS)}` as const;
}
