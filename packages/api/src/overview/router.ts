import { can, router } from "../trpc";
import { overviewInput } from "./input";
import { readOverview } from "./read-overview";

export const overviewRouter = router({
  /** The four KPIs of the organisation and of its teams; never a person. */
  organization: can("organization-figure:read")
    .input(overviewInput)
    .query(({ ctx, input }) => readOverview(ctx.db, ctx.scope, input)),
});
