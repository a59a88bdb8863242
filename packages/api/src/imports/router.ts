import { can, router } from "../trpc";
import { importId, importPage, problemPage, startedImport } from "./input";
import { listProblemGroups, listProblems } from "./problem-queries";
import { getImport, listImports } from "./queries";
import { startImport } from "./start-queries";
import { templatesRouter } from "./templates/router";
import { checkUndo } from "./undo/check-queries";
import { requestUndo } from "./undo/request-queries";
import { checkUpload, discardUpload, inspectUpload, suggestForUpload } from "./uploads/answer-queries";
import { checkedUpload, inspectedUpload, suggestedUpload, uploadId } from "./uploads/input";

export const importsRouter = router({
  list: can("import:read")
    .input(importPage)
    .query(({ ctx, input }) => listImports(ctx.db, ctx.scope, input)),

  get: can("import:read")
    .input(importId)
    .query(({ ctx, input }) => getImport(ctx.db, ctx.scope, input.id)),

  problems: can("import:read")
    .input(problemPage)
    .query(({ ctx, input }) => listProblems(ctx.db, ctx.scope, input)),

  problemGroups: can("import:read")
    .input(importId)
    .query(({ ctx, input }) => listProblemGroups(ctx.db, ctx.scope, input.id)),

  start: can("import:write")
    .input(startedImport)
    .mutation(async ({ ctx, input }) => {
      const importId = await startImport(ctx, input);
      const { organizationId } = ctx.scope;
      ctx.afterCommit(() => ctx.services.sendJob({ queue: "import", organizationId, importId }));
      return { importId };
    }),

  undoCheck: can("import:write")
    .input(importId)
    .query(({ ctx, input }) => checkUndo(ctx.db, ctx.scope, input.id)),

  undo: can("import:write")
    .input(importId)
    .mutation(async ({ ctx, input }) => {
      await requestUndo(ctx.db, ctx.scope, input.id);
      const { organizationId, personId } = ctx.scope;
      ctx.afterCommit(() =>
        ctx.services.sendJob({ queue: "undo", organizationId, importId: input.id, personId }),
      );
    }),

  // These read and change nothing, but a plan does not fit in an address and has no business there.
  inspect: can("import:write")
    .input(inspectedUpload)
    .mutation(({ ctx, input }) => inspectUpload(ctx, input)),

  suggestMapping: can("import:write")
    .input(suggestedUpload)
    .mutation(({ ctx, input }) => suggestForUpload(ctx, input)),

  check: can("import:write")
    .input(checkedUpload)
    .mutation(({ ctx, input }) => checkUpload(ctx, input)),

  discard: can("import:write")
    .input(uploadId)
    .mutation(({ ctx, input }) => discardUpload(ctx, input.uploadId)),

  templates: templatesRouter,
});
