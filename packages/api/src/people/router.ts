import { can, router } from "../trpc";
import { addMembership, endMembership } from "./change-membership-queries";
import { addPerson, disablePerson, enablePerson, renamePerson } from "./change-queries";
import { endedMembership, grantedRoles, newMembership, newPerson, personId, renamedPerson } from "./input";
import { listPeople } from "./list-queries";
import { setRoles } from "./role-queries";

export const peopleRouter = router({
  list: can("people:read").query(({ ctx }) => listPeople(ctx.db, ctx.scope)),

  add: can("people:write")
    .input(newPerson)
    .mutation(({ ctx, input }) => addPerson(ctx.db, ctx.scope, input)),

  rename: can("people:write")
    .input(renamedPerson)
    .mutation(({ ctx, input }) => renamePerson(ctx.db, ctx.scope, input)),

  setRoles: can("people:write")
    .input(grantedRoles)
    .mutation(({ ctx, input }) => setRoles(ctx.db, ctx.scope, input)),

  addMembership: can("people:write")
    .input(newMembership)
    .mutation(({ ctx, input }) => addMembership(ctx.db, ctx.scope, input)),

  endMembership: can("people:write")
    .input(endedMembership)
    .mutation(({ ctx, input }) => endMembership(ctx.db, ctx.scope, input)),

  disable: can("people:write")
    .input(personId)
    .mutation(({ ctx, input }) =>
      disablePerson(ctx.db, ctx.scope, { ...input, afterCommit: ctx.afterCommit }),
    ),

  enable: can("people:write")
    .input(personId)
    .mutation(({ ctx, input }) => enablePerson(ctx.db, ctx.scope, input)),
});
