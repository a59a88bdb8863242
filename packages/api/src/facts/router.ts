import { can, router } from "../trpc";
import { changedFact, factKey, newFact, shownFactsInput } from "./input";
import { archiveOwnFact, changeOwnFact, createOwnFact, listOwnFacts } from "./own-queries";
import { chooseShownFacts, listFacts } from "./queries";

export const factsRouter = router({
  /** Everything that may stand on the board summary as labelled context, and what does. */
  list: can("board-summary:read").query(({ ctx }) => listFacts(ctx.db, ctx.scope)),

  choose: can("board-summary:write")
    .input(shownFactsInput)
    .mutation(({ ctx, input }) => chooseShownFacts(ctx.db, ctx.scope, input)),

  own: can("setting:read").query(({ ctx }) => listOwnFacts(ctx.db, ctx.scope)),

  create: can("setting:write")
    .input(newFact)
    .mutation(({ ctx, input }) => createOwnFact(ctx.db, ctx.scope, input)),

  change: can("setting:write")
    .input(changedFact)
    .mutation(({ ctx, input }) => changeOwnFact(ctx.db, ctx.scope, input)),

  archive: can("setting:write")
    .input(factKey)
    .mutation(({ ctx, input }) => archiveOwnFact(ctx.db, ctx.scope, input)),
});
