import { reasonIn } from "@/trpc/reason-in";

const REASONS = ["action-of-wave", "item", "due-past", "closed"] as const;

/** The key of the sentence that says why an action was refused. */
export function refusalKey(failure: Parameters<typeof reasonIn>[0]) {
  return `refused.${reasonIn(failure, REASONS)}` as const;
}
