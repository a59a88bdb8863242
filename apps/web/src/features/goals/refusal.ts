import { reasonIn } from "@/trpc/reason-in";

const REASONS = [
  "changed-meanwhile",
  "contact-of-another",
  "day-to-come",
  "day-too-early",
  "not-behaviour",
  "not-now",
  "not-yours",
  "reason-missing",
  "review-past",
  "too-many",
  "two-goals",
] as const;

type Failure = Parameters<typeof reasonIn>[0];

/** The key of the sentence that says why a step of a goal was refused. */
export function refusalKey(failure: Failure) {
  return `refused.${reasonIn(failure, REASONS)}` as const;
}
