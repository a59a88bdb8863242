import { reasonIn } from "@/trpc/reason-in";

/** The key of the sentence that says why a change to a key or webhook was refused. */
export function refusalKey(failure: Parameters<typeof reasonIn>[0]) {
  return `refused.${reasonIn(failure, ["name-taken", "day-over", "revoked"])}` as const;
}
