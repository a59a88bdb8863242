import { can, router } from "../trpc";
import { apiKeyId, newApiKey } from "./input";
import { createApiKey, listApiKeys, revokeApiKey } from "./queries";

export const apiKeysRouter = router({
  list: can("setting:read").query(({ ctx }) => listApiKeys(ctx.db, ctx.scope)),

  create: can("setting:write")
    .input(newApiKey)
    .mutation(({ ctx, input }) => createApiKey(ctx.db, ctx.scope, input)),

  revoke: can("setting:write")
    .input(apiKeyId)
    .mutation(({ ctx, input }) => revokeApiKey(ctx.db, ctx.scope, input)),
});
