import { can, open, router } from "../trpc";
import { listOpenWaves, readForm, readOwnAnswer } from "./form-queries";
import { answeredLink, answeredWave, linkToAnswer, waveToAnswer } from "./input";
import { readFormByLink, submitByLink } from "./link-queries";
import { submitAnswer } from "./submit-queries";

export const pulseAnswersRouter = router({
  /** What can be answered now. */
  mine: can("pulse:answer").query(({ ctx }) => listOpenWaves(ctx.db, ctx.scope)),

  form: can("pulse:answer")
    .input(waveToAnswer)
    .query(async ({ ctx, input: { waveId } }) => {
      const { db, scope, services } = ctx;
      const form = await readForm(db, scope, { waveId, personId: scope.personId ?? "" });
      return { ...form, own: await readOwnAnswer(db, scope, { waveId, customerKey: services.customerKey }) };
    }),

  submit: can("pulse:answer")
    .input(answeredWave)
    .mutation(({ ctx, input: { waveId, ...answer } }) => {
      const { db, scope, services } = ctx;
      const personId = scope.personId ?? "";
      const { customerKey } = services;
      return submitAnswer(db, scope, { waveId, personId, answer, via: "account", customerKey });
    }),

  formByLink: open
    .input(linkToAnswer)
    .query(({ ctx, input }) => readFormByLink(ctx.db, { ...input, network: ctx.network ?? "unknown" })),

  submitByLink: open.input(answeredLink).mutation(({ ctx, input: { token, ...answer } }) => {
    const { db, services, network = "unknown" } = ctx;
    return submitByLink(db, { token, network, answer, customerKey: services.customerKey });
  }),
});
