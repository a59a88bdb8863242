import { can, router } from "../trpc";
import { createCalibration, listReviewers } from "./create-queries";
import { calibratedContact, calibrationInput, newCalibration } from "./input";
import { readCalibration } from "./read-calibration";
import { closeCalibration, startScoring } from "./score-queries";

export const calibrationsRouter = router({
  get: can("review:write")
    .input(calibrationInput)
    .query(({ ctx, input }) => readCalibration(ctx.db, ctx.scope, input.calibrationId)),

  /** Who can be asked to take part. */
  reviewers: can("review:write").query(({ ctx }) => listReviewers(ctx.db, ctx.scope)),

  create: can("review:write")
    .input(newCalibration)
    .mutation(({ ctx, input }) => createCalibration(ctx.db, ctx.scope, input)),

  /** The caller's own scoring of one of the conversations. */
  score: can("review:write")
    .input(calibratedContact)
    .mutation(({ ctx, input }) => startScoring(ctx.db, ctx.scope, input)),

  close: can("review:write")
    .input(calibrationInput)
    .mutation(({ ctx, input }) => closeCalibration(ctx.db, ctx.scope, input.calibrationId)),
});
