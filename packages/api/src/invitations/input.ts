import { z } from "zod";
import { email, password } from "../accounts/input";

export const newInvitation = z.strictObject({ personId: z.uuid(), email });
export type NewInvitation = z.infer<typeof newInvitation>;

export const invitationId = z.strictObject({ invitationId: z.uuid() });
export type InvitationId = z.infer<typeof invitationId>;

/** Whatever stands in the link: what is no token is answered like one that does not exist. */
const token = z.string().max(200);

export const invitationToken = z.strictObject({ token });
export type InvitationToken = z.infer<typeof invitationToken>;

export const acceptedInvitation = z.strictObject({ token, password });
export type AcceptedInvitation = z.infer<typeof acceptedInvitation>;
