/** What the server's word for a refusal is called here; the rest is "try again later". */
const SENTENCES: Record<string, "closed" | "exists"> = {
  "set-up-already": "closed",
  "account-exists": "exists",
  "has-account": "exists",
};

type Refusal = { data?: { reason?: string | null } | null };

/** Which sentence says why setting up was refused. */
export function setupSentence({ data }: Refusal): "closed" | "exists" | "failed" {
  return SENTENCES[data?.reason ?? ""] ?? "failed";
}

/** Which sentence says why an invitation could not be accepted; a closed one has a page of its own. */
export function invitationSentence(refusal: Refusal): "exists" | "failed" {
  return setupSentence(refusal) === "exists" ? "exists" : "failed";
}

const CLOSED = ["expired", "used", "revoked"] as const;
export type ClosedInvitation = (typeof CLOSED)[number] | "unknown";

/** Why a link opens nothing; whatever is no reason of an invitation is "unknown". */
export function closedInvitation(reason: string | null): ClosedInvitation {
  return CLOSED.find((known) => known === reason) ?? "unknown";
}
