import { can, router } from "../trpc";
import { behindInput, contactInput } from "./input";
import { listBehind } from "./list-behind";
import { readContact } from "./read-contact";

export const contactsRouter = router({
  /** The contacts that make a figure, as many as its n. */
  behind: can("contact:read")
    .input(behindInput)
    .query(({ ctx, input }) => listBehind(ctx.db, ctx.scope, input)),

  get: can("contact:read")
    .input(contactInput)
    .query(({ ctx, input }) => readContact(ctx.db, ctx.scope, input.contactId)),
});
