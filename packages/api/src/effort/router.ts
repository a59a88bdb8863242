import { can, router } from "../trpc";
import { effortRequest } from "./input";
import { readEffort } from "./read-effort";

export const effortRouter = router({
  /** Contacts that need not be, what they cost, and teams of one's own beside partners'; never a person. */
  read: can("worth:read")
    .input(effortRequest)
    .query(({ ctx, input }) => readEffort(ctx.db, ctx.scope, input)),
});
