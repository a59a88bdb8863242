import { reasonIn } from "@/trpc/reason-in";

const REASONS = [
  "name-taken",
  "archived",
  "past",
  "nobody",
  "not-planned",
  "not-open",
  "closed",
  "lowered",
  "sealed",
] as const;

/** The key of the sentence that says why a change to a wave was refused. */
export function refusalKey(failure: Parameters<typeof reasonIn>[0]) {
  return `refused.${reasonIn(failure, REASONS)}` as const;
}
