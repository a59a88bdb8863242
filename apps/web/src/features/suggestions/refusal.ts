type Failure = { data?: { code?: string } | null } | null;

/** The key of the sentence that says why a suggestion could not be set aside. */
export function refusalKey(failure: Failure): "dismiss.conflict" | "dismiss.gone" | "dismiss.failed" {
  if (failure?.data?.code === "CONFLICT") return "dismiss.conflict";
  return failure?.data?.code === "NOT_FOUND" ? "dismiss.gone" : "dismiss.failed";
}
