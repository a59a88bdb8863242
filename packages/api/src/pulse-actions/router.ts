import { can, router } from "../trpc";
import { changedAction, closedAction, newAction, teamInput } from "./input";
import { changeAction, closeAction, commitAction, listOwners } from "./write-queries";

export const pulseActionsRouter = router({
  owners: can("pulse:act")
    .input(teamInput)
    .query(({ ctx, input }) => listOwners(ctx.db, ctx.scope, input)),

  commit: can("pulse:act")
    .input(newAction)
    .mutation(({ ctx, input }) => commitAction(ctx.db, ctx.scope, input)),

  change: can("pulse:act")
    .input(changedAction)
    .mutation(({ ctx, input }) => changeAction(ctx.db, ctx.scope, input)),

  close: can("pulse:act")
    .input(closedAction)
    .mutation(({ ctx, input }) => closeAction(ctx.db, ctx.scope, input)),
});
