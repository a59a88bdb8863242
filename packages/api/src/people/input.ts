import { GRANTED_ROLES, MEMBERSHIP_ROLES } from "@kwartet/db/schema/people";
import { z } from "zod";
import { email, personName } from "../accounts/input";
import { localDay } from "../local-day";

export const personId = z.strictObject({ personId: z.uuid() });
export type PersonId = z.infer<typeof personId>;

export const newPerson = z.strictObject({ name: personName, email: email.nullable().optional() });
export type NewPerson = z.infer<typeof newPerson>;

export const renamedPerson = z.strictObject({ personId: z.uuid(), name: personName });
export type RenamedPerson = z.infer<typeof renamedPerson>;

export const grantedRoles = z.strictObject({
  personId: z.uuid(),
  /** All roles that this person holds from now on; agent and coach follow from memberships. */
  roles: z.array(z.enum(GRANTED_ROLES)).max(GRANTED_ROLES.length),
});
export type GrantedRoles = z.infer<typeof grantedRoles>;

export const newMembership = z
  .strictObject({
    personId: z.uuid(),
    teamId: z.uuid(),
    role: z.enum(MEMBERSHIP_ROLES),
    /** Local days, both inclusive; null is still. */
    startsOn: localDay,
    endsOn: localDay.nullable(),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || startsOn <= endsOn, {
    error: "It ends before it starts.",
    path: ["endsOn"],
  });
export type NewMembership = z.infer<typeof newMembership>;

export const endedMembership = z.strictObject({ membershipId: z.uuid(), endsOn: localDay });
export type EndedMembership = z.infer<typeof endedMembership>;
