import { can, router } from "../trpc";
import { comparePacks, readChanges } from "./compare-packs";
import { freezeRequest, packKey, packPair } from "./input";
import { freezePack, listPacks, readPack } from "./queries";

export const packsRouter = router({
  list: can("board-summary:read").query(({ ctx }) => listPacks(ctx.db, ctx.scope)),

  get: can("board-summary:read")
    .input(packKey)
    .query(({ ctx, input }) => readPack(ctx.db, ctx.scope, input.packId)),

  freeze: can("board-summary:write")
    .input(freezeRequest)
    .mutation(({ ctx, input }) => freezePack(ctx.db, ctx.scope, input)),

  /** What would be different if the pack were frozen now. */
  changes: can("board-summary:read")
    .input(packKey)
    .query(({ ctx, input }) => readChanges(ctx.db, ctx.scope, input.packId)),

  compare: can("board-summary:read")
    .input(packPair)
    .query(({ ctx, input }) => comparePacks(ctx.db, ctx.scope, input)),
});
