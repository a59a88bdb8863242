import { reasonIn } from "@/trpc/reason-in";

/** Why something was refused, of which there is a sentence. */
export const REASONS = [
  "not-all-scored",
  "changed-meanwhile",
  "published",
  "too-late",
  "disputed-already",
  "decided",
  "same-level",
  "own-contact",
  "own-review",
  "not-handled",
  "reviewed-already",
  "text-already",
  "calibration",
] as const;

/** The key of the sentence that says why. */
export function refusalKey(failure: Parameters<typeof reasonIn>[0]) {
  return `refused.${reasonIn(failure, REASONS)}` as const;
}
