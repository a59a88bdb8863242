import { can, router } from "../trpc";
import { newWebhook, webhookId } from "./input";
import { createWebhook, listWebhooks, revokeWebhook, rotateWebhook } from "./queries";

export const webhooksRouter = router({
  list: can("setting:read").query(({ ctx }) => listWebhooks(ctx.db, ctx.scope, { services: ctx.services })),

  create: can("setting:write")
    .input(newWebhook)
    .mutation(({ ctx, input }) => createWebhook(ctx.db, ctx.scope, { ...input, services: ctx.services })),

  rotate: can("setting:write")
    .input(webhookId)
    .mutation(({ ctx, input }) => rotateWebhook(ctx.db, ctx.scope, { ...input, services: ctx.services })),

  revoke: can("setting:write")
    .input(webhookId)
    .mutation(({ ctx, input }) => revokeWebhook(ctx.db, ctx.scope, input)),
});
