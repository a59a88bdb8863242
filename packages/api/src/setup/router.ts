import { open, router } from "../trpc";
import { newInstallation } from "./input";
import { createInstallation, setupState } from "./queries";

export const setupRouter = router({
  state: open.query(({ ctx }) => setupState(ctx.db)),

  create: open
    .input(newInstallation)
    .mutation(({ ctx, input }) => createInstallation(ctx.db, ctx.services.auth, input)),
});
