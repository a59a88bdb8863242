import type { Role } from "@kwartet/db/schema/people";
import type { NotificationKind } from "./tell-queries";

/** As what somebody is told: what an agent hears of their own work, and what a coach hears of others'. */
export type Side = "agent" | "coach";

type Told = { kind: NotificationKind; about: Record<string, string> };

const ALWAYS: Partial<Record<NotificationKind, Side>> = {
  signal: "coach",
  "session-asked": "coach",
  "session-planned": "agent",
  "review-published": "agent",
  "review-disputed": "coach",
  "reviews-to-do": "coach",
  kudos: "agent",
};

/** Of the kinds that come to both, whose goal or session it is says which; without it, the roles do. */
export function sideOf(
  { kind, about }: Told,
  { personId, roles }: { personId: string; roles: readonly string[] },
) {
  const always = ALWAYS[kind];
  if (always) return always;
  if (about.agentId !== undefined) return about.agentId === personId ? "agent" : "coach";
  return roles.includes("agent" satisfies Role) ? "agent" : "coach";
}

/** Which kinds somebody of some roles can be told of; wishes are asked for these. */
export function kindsFor(roles: readonly Role[]): NotificationKind[] {
  return KINDS_IN_ORDER.filter((kind) => {
    const side = ALWAYS[kind];
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
];
