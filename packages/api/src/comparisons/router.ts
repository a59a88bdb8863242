import { can, router } from "../trpc";
import { funnelInput, ownPlaceInput } from "./input";
import { readFunnel, readOwnPlace } from "./read-funnel";

export const comparisonsRouter = router({
  /** All agents of the organisation, of whom a coach sees the names of their own. */
  funnel: can("agent-figure:read")
    .input(funnelInput)
    .query(({ ctx, input }) => readFunnel(ctx.db, ctx.scope, input)),

  /** Where the caller stands, without anybody else. */
  mine: can("own-figure:read")
    .input(ownPlaceInput)
    .query(({ ctx, input }) => readOwnPlace(ctx.db, ctx.scope, { ...input, agentId: ctx.actor.personId })),
});
