import { reasonIn } from "@/trpc/reason-in";

const REASONS = ["names-person", "changed", "full", "no-data"] as const;

/** The key of the sentence that says why a change to the board summary was refused. */
export function refusalKey(failure: Parameters<typeof reasonIn>[0]) {
  return `refused.${reasonIn(failure, REASONS)}` as const;
}
