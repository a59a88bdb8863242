import type { Role } from "@kwartet/db/schema/people";
import type { NotificationKind } from "./tell-queries";

/** As what somebody is told: an agent of their own work, a coach of others', an executive of the whole. */
export type Side = "agent" | "coach" | "executive";

type Told = { kind: NotificationKind; about: Record<string, string> };

const ALWAYS: Partial<Record<NotificationKind, Side>> = {
  signal: "coach",
  "session-asked": "coach",
  "session-planned": "agent",
  "review-published": "agent",
  "review-disputed": "coach",
  "reviews-to-do": "coach",
  kudos: "agent",
  "pulse-open": "agent",
};

/** Kinds that an executive hears of, too. */
const OF_EXECUTIVE: readonly NotificationKind[] = ["pulse-results"];

/** Of the kinds that come to both, whose goal or session it is says which; without it, the roles do. */
export function sideOf(
  { kind, about }: Told,
  { personId, roles }: { personId: string; roles: readonly string[] },
): Side {
  const always = ALWAYS[kind];
  if (always) return always;
  if (about.agentId !== undefined) return about.agentId === personId ? "agent" : "coach";
  if (roles.includes("agent" satisfies Role)) return "agent";
  const isOnlyExecutive = !roles.includes("coach" satisfies Role) && OF_EXECUTIVE.includes(kind);
  return isOnlyExecutive ? "executive" : "coach";
}

/** Which kinds somebody of some roles can be told of; wishes are asked for these. */
export function kindsFor(roles: readonly Role[]): NotificationKind[] {
  return KINDS_IN_ORDER.filter((kind) => {
    const side = ALWAYS[kind];
    if (OF_EXECUTIVE.includes(kind) && roles.includes("executive")) return true;
    return side === undefined ? roles.includes("agent") || roles.includes("coach") : roles.includes(side);
  });
}

const KINDS_IN_ORDER: readonly NotificationKind[] = [
  "signal",
  "session-asked",
  "session-planned",
  "session-held",
  "session-cancelled",
  "agreement-due",
  "goal-proposed",
  "goal-accepted",
  "goal-review-due",
  "goal-closed",
  "review-published",
  "review-disputed",
  "review-decided",
  "reviews-to-do",
  "kudos",
  "pulse-open",
  "pulse-results",
];
