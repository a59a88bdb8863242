import { can, router } from "../trpc";
import { importId, importPage, problemPage } from "./input";
import { listProblemGroups, listProblems } from "./problem-queries";
import { getImport, listImports } from "./queries";

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
});
