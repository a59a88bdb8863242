import type { Role } from "@kwartet/db/schema/people";

/** Everything that somebody can be allowed to do; a procedure names exactly one. */
export const PERMISSIONS = [
  "account:read",
  "account:write",
  "definition:read",
  "own-figure:read",
  "agent-figure:read",
  "team-figure:read",
  "organization-figure:read",
  "contact:read",
  "customer:write",
  "goal:read",
  "goal:write",
  "recognition:read",
  "recognition:write",
  "team-goal:write",
  "suggestion:dismiss",
  "session:ask",
  "session:lead",
  "session:write",
  "import:read",
  "import:write",
  "people:read",
  "people:write",
  "setting:read",
  "setting:write",
  "access:read",
  "coaching-effect:read",
  "review-form:read",
  "review-form:write",
  "review:read",
  "review:write",
  "review:respond",
  "pulse:answer",
  "pulse:read",
  "pulse:act",
  "pulse:write",
  "linkage:read",
  "board-summary:read",
  "board-summary:write",
  "worth:read",
  "worth:write",
  "cx-target:write",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Also for somebody who holds no role at the moment, such as an agent whose first day is tomorrow. */
const EVERYBODY: readonly Permission[] = ["account:read", "account:write", "definition:read"];

/**
 * The one table of who may do what. What somebody sees inside a permission (which agents, which
 * teams, from when) is the scope's: see `scope.ts`.
 */
export const PERMISSIONS_OF_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  agent: [
    ...EVERYBODY,
    "own-figure:read",
    "agent-figure:read",
    "team-figure:read",
    "contact:read",
    "goal:read",
    "goal:write",
    "recognition:read",
    "recognition:write",
    "session:ask",
    "session:write",
    "review:read",
    "review:respond",
    "pulse:answer",
    "pulse:read",
  ],
  // Only who may open a conversation can tell that two people had it, and an admin opens none.
  coach: [
    ...EVERYBODY,
    "agent-figure:read",
    "team-figure:read",
    "contact:read",
    "customer:write",
    "suggestion:dismiss",
    "goal:read",
    "goal:write",
    "recognition:read",
    "recognition:write",
    "team-goal:write",
    "session:lead",
    "session:write",
    "coaching-effect:read",
    "review-form:read",
    "review:read",
    "review:write",
    "pulse:read",
    "pulse:act",
    "linkage:read",
  ],
  executive: [
    ...EVERYBODY,
    "organization-figure:read",
    "pulse:read",
    "linkage:read",
    "board-summary:read",
    "board-summary:write",
    "worth:read",
    "worth:write",
    "cx-target:write",
  ],
  admin: [
    ...EVERYBODY,
    "import:read",
    "import:write",
    "people:read",
    "people:write",
    "setting:read",
    "setting:write",
    "review-form:read",
    "review-form:write",
    "pulse:write",
    "cx-target:write",
  ],
  "privacy-officer": [...EVERYBODY, "setting:read", "access:read", "review-form:read"],
};

export function may(roles: readonly Role[], permission: Permission): boolean {
  return (
    EVERYBODY.includes(permission) || roles.some((role) => PERMISSIONS_OF_ROLE[role].includes(permission))
  );
}
