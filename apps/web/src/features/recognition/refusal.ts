import { reasonIn } from "@/trpc/reason-in";

const REASONS = ["contact-of-another", "not-reached", "own", "goal-of-kpi", "review-past", "closed"] as const;

type Failure = Parameters<typeof reasonIn>[0];

/** The key of the sentence that says why it was refused. */
export function refusalKey(failure: Failure) {
  return `refused.${reasonIn(failure, REASONS)}` as const;
}
