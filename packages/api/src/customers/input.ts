import { IDENTIFIER_KINDS } from "@kwartet/db/schema/customers";
import { z } from "zod";

/** Contacts of one page of a timeline. */
export const TIMELINE_PAGE = 50;

export const timelineInput = z.object({
  contactId: z.uuid(),
  page: z.number().int().min(0).max(10_000).default(0),
});

/** An identifier is named by a contact that came with it: by itself nobody gets to see one. */
export const identifierInput = z.object({ contactId: z.uuid(), kind: z.enum(IDENTIFIER_KINDS) });
export type IdentifierRequest = z.infer<typeof identifierInput>;
