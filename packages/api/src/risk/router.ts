import { can, router } from "../trpc";
import { previewRule, readRule, setRule } from "./change-rule";
import { newRule, riskInput, triedRule } from "./input";
import { readRisk } from "./read-risk";

export const riskRouter = router({
  /** Customers and revenue at risk of the organisation; never a customer. */
  read: can("worth:read")
    .input(riskInput)
    .query(({ ctx, input }) => readRisk(ctx.db, ctx.scope, input)),

  rule: can("setting:read").query(({ ctx }) => readRule(ctx.db, ctx.scope)),

  previewRule: can("setting:write")
    .input(triedRule)
    .query(({ ctx, input }) => previewRule(ctx.db, ctx.scope, input)),

  setRule: can("setting:write")
    .input(newRule)
    .mutation(({ ctx, input }) => setRule(ctx.db, ctx.scope, input)),
});
