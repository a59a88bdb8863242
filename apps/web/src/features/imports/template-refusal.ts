import { reasonIn } from "@/trpc/reason-in";

type Failure = Parameters<typeof reasonIn>[0] & { data?: { code?: string } | null };

/** Which sentence says why a template was not changed. */
export function refusalOf(failure: Failure): "nameTaken" | "gone" | "failed" {
  if (reasonIn(failure, ["name-taken"]) === "name-taken") return "nameTaken";
  return failure.data?.code === "NOT_FOUND" ? "gone" : "failed";
}
