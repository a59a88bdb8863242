import { can, open, router } from "../trpc";
import { acceptInvitation } from "./accept-queries";
import { createInvitation } from "./create-queries";
import { acceptedInvitation, invitationId, invitationToken, newInvitation } from "./input";
import { revokeInvitation } from "./revoke-queries";
import { readInvitation } from "./token-queries";

export const invitationsRouter = router({
  create: can("people:write")
    .input(newInvitation)
    .mutation(({ ctx, input }) => {
      const { db, scope, services, afterCommit } = ctx;
      return createInvitation(db, scope, { ...input, services, afterCommit });
    }),

  revoke: can("people:write")
    .input(invitationId)
    .mutation(({ ctx, input }) => revokeInvitation(ctx.db, ctx.scope, input)),

  byToken: open.input(invitationToken).query(({ ctx, input }) => readInvitation(ctx.db, input.token)),

  accept: open
    .input(acceptedInvitation)
    .mutation(({ ctx, input }) => acceptInvitation(ctx.db, ctx.services.auth, input)),
});
