import { can, router } from "../trpc";
import { createForm, renameForm, setArchived, startVersion } from "./change-queries";
import { discardDraft, publishDraft, saveDraft } from "./draft-queries";
import { draftInput, formInput, formVersionInput, newForm, renamedForm, savedDraft } from "./input";
import { listForms, readForm } from "./queries";

export const reviewFormsRouter = router({
  list: can("review-form:read").query(({ ctx }) => listForms(ctx.db, ctx.scope)),

  get: can("review-form:read")
    .input(formVersionInput)
    .query(({ ctx, input }) => readForm(ctx.db, ctx.scope, input)),

  create: can("review-form:write")
    .input(newForm)
    .mutation(({ ctx, input }) => createForm(ctx.db, ctx.scope, input.name)),

  rename: can("review-form:write")
    .input(renamedForm)
    .mutation(({ ctx, input }) => renameForm(ctx.db, ctx.scope, input)),

  /** A draft of the next version; a published one never changes. */
  startVersion: can("review-form:write")
    .input(formInput)
    .mutation(({ ctx, input }) => startVersion(ctx.db, ctx.scope, input.formId)),

  save: can("review-form:write")
    .input(savedDraft)
    .mutation(({ ctx, input }) => saveDraft(ctx.db, ctx.scope, input)),

  publish: can("review-form:write")
    .input(draftInput)
    .mutation(({ ctx, input }) => publishDraft(ctx.db, ctx.scope, input)),

  discard: can("review-form:write")
    .input(draftInput)
    .mutation(({ ctx, input }) => discardDraft(ctx.db, ctx.scope, input)),

  archive: can("review-form:write")
    .input(formInput)
    .mutation(({ ctx, input }) => setArchived(ctx.db, ctx.scope, { ...input, isArchived: true })),

  restore: can("review-form:write")
    .input(formInput)
    .mutation(({ ctx, input }) => setArchived(ctx.db, ctx.scope, { ...input, isArchived: false })),
});
