import { can, router } from "../../trpc";
import { newTemplate, renamedTemplate, templateId } from "./input";
import { createTemplate, listTemplates, removeTemplate, renameTemplate } from "./template-queries";

export const templatesRouter = router({
  list: can("import:read").query(({ ctx }) => listTemplates(ctx.db, ctx.scope)),

  create: can("import:write")
    .input(newTemplate)
    .mutation(({ ctx, input }) => createTemplate(ctx.db, ctx.scope, input)),

  rename: can("import:write")
    .input(renamedTemplate)
    .mutation(({ ctx, input }) => renameTemplate(ctx.db, ctx.scope, input)),

  remove: can("import:write")
    .input(templateId)
    .mutation(({ ctx, input }) => removeTemplate(ctx.db, ctx.scope, input.templateId)),
});
