import { can, router } from "../trpc";
import { organizationStaffingInput, teamStaffingInput } from "./input";
import { readOrganizationStaffing } from "./read-organization";
import { readTeamStaffing } from "./read-team";

/** What staffing would reach the promise. There is no procedure for a person, and none is in any answer. */
export const staffingRouter = router({
  team: can("team-figure:read")
    .input(teamStaffingInput)
    .query(({ ctx, input }) => readTeamStaffing(ctx.db, ctx.scope, input)),

  organization: can("organization-figure:read")
    .input(organizationStaffingInput)
    .query(({ ctx, input }) => readOrganizationStaffing(ctx.db, ctx.scope, input)),
});
