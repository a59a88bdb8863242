import { can, router } from "../trpc";
import { linkageInput } from "./input";
import { readLinkage } from "./read-linkage";

export const linkageRouter = router({
  /** Whether teams have better figures in the periods that follow their own higher engagement. */
  read: can("linkage:read")
    .input(linkageInput)
    .query(({ ctx, input }) => readLinkage(ctx.db, ctx.scope, input)),
});
