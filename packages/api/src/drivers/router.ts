import { can, router } from "../trpc";
import { driversInput } from "./input";
import { readDrivers } from "./read-drivers";

export const driversRouter = router({
  /** Which KPI matters most for what customers do and say, and where waiting begins to cost; never a person. */
  read: can("worth:read")
    .input(driversInput)
    .query(({ ctx, input }) => readDrivers(ctx.db, ctx.scope, input)),
});
