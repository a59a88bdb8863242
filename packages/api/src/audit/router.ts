import { can, router } from "../trpc";
import { looksInput } from "./input";
import { listLooksAtMe } from "./look-queries";

export const auditRouter = router({
  /** Who looked at the caller's own figures. */
  ofMe: can("account:read")
    .input(looksInput)
    .query(({ ctx, input }) => listLooksAtMe(ctx.db, ctx.scope, input)),
});
