import { today } from "../settings/change-queries";
import { can, router } from "../trpc";
import { closeWave } from "./close-queries";
import { changedWave, plannedWave, raisedMinimums, waveInput } from "./input";
import { openWave } from "./open-queries";
import { cancelWave, changeWave, planWave, raiseMinimums } from "./plan-queries";
import { listWaves } from "./queries";

export const pulseWavesRouter = router({
  list: can("pulse:write").query(({ ctx }) => listWaves(ctx.db, ctx.scope)),

  plan: can("pulse:write")
    .input(plannedWave)
    .mutation(({ ctx, input }) => planWave(ctx.db, ctx.scope, input)),

  /** While it is planned; an open wave is as people were told. */
  change: can("pulse:write")
    .input(changedWave)
    .mutation(({ ctx, input }) => changeWave(ctx.db, ctx.scope, input)),

  cancel: can("pulse:write")
    .input(waveInput)
    .mutation(({ ctx, input }) => cancelWave(ctx.db, ctx.scope, input.waveId)),

  /** Today instead of on its day. */
  open: can("pulse:write")
    .input(waveInput)
    .mutation(async ({ ctx, input }) => {
      const { db, scope, services, afterCommit } = ctx;
      await openWave(db, scope, { ...input, day: await today(db, scope) });
      // Hundreds of mails take longer than somebody waits for a page.
      afterCommit(() => services.sendJob({ queue: "pulse-mail", organizationId: scope.organizationId }));
    }),

  raiseMinimums: can("pulse:write")
    .input(raisedMinimums)
    .mutation(({ ctx, input }) => raiseMinimums(ctx.db, ctx.scope, input)),

  /** Today instead of after its last day. */
  close: can("pulse:write")
    .input(waveInput)
    .mutation(async ({ ctx, input }) => {
      const { db, scope, services } = ctx;
      const { customerKey } = services;
      await closeWave(db, scope, { ...input, day: await today(db, scope), customerKey });
    }),
});
