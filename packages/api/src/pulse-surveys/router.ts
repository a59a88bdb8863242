import { can, router } from "../trpc";
import { copySurvey, createSurvey, saveSurvey, setArchived } from "./change-queries";
import { copiedSurvey, newSurvey, savedSurvey, surveyInput } from "./input";
import { listSurveys, readSurvey } from "./queries";

export const pulseSurveysRouter = router({
  list: can("pulse:write").query(({ ctx }) => listSurveys(ctx.db, ctx.scope)),

  get: can("pulse:write")
    .input(surveyInput)
    .query(({ ctx, input }) => readSurvey(ctx.db, ctx.scope, input.surveyId)),

  create: can("pulse:write")
    .input(newSurvey)
    .mutation(({ ctx, input }) => createSurvey(ctx.db, ctx.scope, input)),

  save: can("pulse:write")
    .input(savedSurvey)
    .mutation(({ ctx, input }) => saveSurvey(ctx.db, ctx.scope, input)),

  copy: can("pulse:write")
    .input(copiedSurvey)
    .mutation(({ ctx, input }) => copySurvey(ctx.db, ctx.scope, input)),

  archive: can("pulse:write")
    .input(surveyInput)
    .mutation(({ ctx, input }) => setArchived(ctx.db, ctx.scope, { ...input, isArchived: true })),

  restore: can("pulse:write")
    .input(surveyInput)
    .mutation(({ ctx, input }) => setArchived(ctx.db, ctx.scope, { ...input, isArchived: false })),
});
