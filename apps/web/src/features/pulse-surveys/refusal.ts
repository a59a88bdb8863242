import { reasonIn } from "@/trpc/reason-in";

/** The key of the sentence that says why a change to a questionnaire was refused. */
export function refusalKey(failure: Parameters<typeof reasonIn>[0]) {
  return `refused.${reasonIn(failure, ["name-taken", "changed-meanwhile"])}` as const;
}
