import { can, router } from "../trpc";
import { agentScorecardInput, ownScorecardInput } from "./input";
import { readScorecard } from "./read-scorecard";

export const scorecardsRouter = router({
  /** The caller's own. */
  mine: can("own-figure:read")
    .input(ownScorecardInput)
    .query(({ ctx, input }) => readScorecard(ctx.db, ctx.scope, { ...input, agentId: ctx.actor.personId })),

  /** Of an agent whom the caller coaches, for the days in which they do. */
  agent: can("agent-figure:read")
    .input(agentScorecardInput)
    .query(({ ctx, input }) => readScorecard(ctx.db, ctx.scope, input)),
});
