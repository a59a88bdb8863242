import { ROLES, type Role } from "@kwartet/db/schema/people";

/** Everybody who can call a procedure; a visitor has not signed in. */
export const CALLERS = ["visitor", ...ROLES] as const;
export type Caller = (typeof CALLERS)[number];

export const ANYBODY: readonly Caller[] = CALLERS;
export const SIGNED_IN: readonly Role[] = ROLES;
export const ADMIN: readonly Role[] = ["admin"];
export const ADMIN_AND_OFFICER: readonly Role[] = ["admin", "privacy-officer"];
export const OFFICER: readonly Role[] = ["privacy-officer"];
export const AGENT: readonly Role[] = ["agent"];
export const FORM_READERS: readonly Role[] = ["coach", "admin", "privacy-officer"];
export const AGENT_AND_COACH: readonly Role[] = ["agent", "coach"];
export const COACH: readonly Role[] = ["coach"];
export const PULSE_READERS: readonly Role[] = ["agent", "coach", "executive"];
export const EXECUTIVE: readonly Role[] = ["executive"];
export const COACH_AND_EXECUTIVE: readonly Role[] = ["coach", "executive"];

/** Procedure → who may call it. */
export type Rights = Readonly<Record<string, readonly Caller[]>>;
