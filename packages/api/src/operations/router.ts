import { can, router } from "../trpc";
import { organizationOperationsInput, teamOperationsInput } from "./input";
import { readOrganizationOperations, readTeamOperations } from "./read-operations";

/** The work of a team beside its KPIs. There is no procedure for a person: nobody is held to these. */
export const operationsRouter = router({
  team: can("team-figure:read")
    .input(teamOperationsInput)
    .query(({ ctx, input }) => readTeamOperations(ctx.db, ctx.scope, input)),

  organization: can("organization-figure:read")
    .input(organizationOperationsInput)
    .query(({ ctx, input }) => readOrganizationOperations(ctx.db, ctx.scope, input)),
});
