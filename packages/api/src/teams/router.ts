import { can, router } from "../trpc";
import { addTeam, renameTeam, setTeam } from "./change-queries";
import { newPartner, newTeam, placedTeam, renamedPartner, renamedTeam } from "./input";
import { listTeams } from "./list-queries";
import { addPartner, listPartners, renamePartner } from "./partner-queries";

export const teamsRouter = router({
  list: can("people:read").query(({ ctx }) => listTeams(ctx.db, ctx.scope)),

  add: can("people:write")
    .input(newTeam)
    .mutation(({ ctx, input }) => addTeam(ctx.db, ctx.scope, input)),

  rename: can("people:write")
    .input(renamedTeam)
    .mutation(({ ctx, input }) => renameTeam(ctx.db, ctx.scope, input)),

  set: can("people:write")
    .input(placedTeam)
    .mutation(({ ctx, input }) => setTeam(ctx.db, ctx.scope, input)),

  partners: can("people:read").query(({ ctx }) => listPartners(ctx.db, ctx.scope)),

  addPartner: can("people:write")
    .input(newPartner)
    .mutation(({ ctx, input }) => addPartner(ctx.db, ctx.scope, input)),

  renamePartner: can("people:write")
    .input(renamedPartner)
    .mutation(({ ctx, input }) => renamePartner(ctx.db, ctx.scope, input)),
});
