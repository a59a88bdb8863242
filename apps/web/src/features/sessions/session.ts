import type { RouterOutputs } from "@/trpc/outputs";

/** A session as its page has it. */
export type Session = RouterOutputs["sessions"]["get"];
export type SessionItem = Session["items"][number];
export type Agreement = Session["agreements"][number];
export type SessionsList = RouterOutputs["sessions"]["list"];

/** The other of the two, from where the reader sits. */
export function otherOf({ side, agent, coach }: Pick<Session, "side" | "agent" | "coach">) {
  return side === "agent" ? coach : agent;
}

/** Whether the agenda can still be changed. */
export function isOpen({ status }: Pick<Session, "status">): boolean {
  return status === "asked" || status === "planned";
}
