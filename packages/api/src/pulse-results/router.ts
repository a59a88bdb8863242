import { can, router } from "../trpc";
import { declarePublished, listOutsideWaves } from "./declare-queries";
import { declaredWave, resultsInput } from "./input";
import { readResults } from "./read-results";
import { listClosedWaves } from "./wave-queries";

export const pulseResultsRouter = router({
  /** Closed waves only: of one that is open there is nothing to read for anybody. */
  waves: can("pulse:read").query(({ ctx }) => listClosedWaves(ctx.db, ctx.scope)),

  results: can("pulse:read")
    .input(resultsInput)
    .query(({ ctx, input }) => readResults(ctx.db, ctx.scope, input)),

  outsideWaves: can("pulse:write").query(({ ctx }) => listOutsideWaves(ctx.db, ctx.scope)),

  declarePublished: can("pulse:write")
    .input(declaredWave)
    .mutation(({ ctx, input }) => declarePublished(ctx.db, ctx.scope, input)),
});
