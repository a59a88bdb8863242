import { can, router } from "../trpc";
import { identifierInput, timelineInput } from "./input";
import { linkIdentifier, unlinkIdentifier } from "./link-queries";
import { readTimeline } from "./read-timeline";

export const customersRouter = router({
  /** All contacts of the customer of a contact, over channels and sources. */
  timeline: can("contact:read")
    .input(timelineInput)
    .query(({ ctx, input }) => readTimeline(ctx.db, ctx.scope, input)),

  /** Takes an identifier off its customer: it becomes a customer by itself. */
  unlink: can("customer:write")
    .input(identifierInput)
    .mutation(({ ctx, input }) => unlinkIdentifier(ctx.db, ctx.scope, input)),

  /** Takes that back. */
  link: can("customer:write")
    .input(identifierInput)
    .mutation(({ ctx, input }) => linkIdentifier(ctx.db, ctx.scope, input)),
});
