import { reasonIn } from "@/trpc/reason-in";

/** The key of the sentence that says why a change to a form was refused. */
export function refusalKey(failure: Parameters<typeof reasonIn>[0]) {
  const reasons = ["name-taken", "changed-meanwhile", "published", "nothing-counts", "last-form"] as const;
  return `refused.${reasonIn(failure, reasons)}` as const;
}
