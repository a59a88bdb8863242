import { can, router } from "../trpc";
import {
  agentDetailInput,
  agentTableInput,
  organizationDetailInput,
  organizationTableInput,
  teamDetailInput,
  teamTableInput,
} from "./input";
import { listFigures } from "./list-figures";
import { readAgentDetail, readAgentTable, readOrganizationDetail, readTeamDetail } from "./read-of-subject";

/** A procedure for each kind of subject: what may be seen of one says nothing about another. */
export const kpisRouter = router({
  agentTable: can("agent-figure:read")
    .input(agentTableInput)
    .query(({ ctx, input }) => readAgentTable(ctx.db, ctx.scope, input)),

  teamTable: can("team-figure:read")
    .input(teamTableInput)
    .query(({ ctx, input }) => listFigures(ctx.db, ctx.scope, input)),

  organizationTable: can("organization-figure:read")
    .input(organizationTableInput)
    .query(({ ctx, input }) => listFigures(ctx.db, ctx.scope, input)),

  agentDetail: can("agent-figure:read")
    .input(agentDetailInput)
    .query(({ ctx, input }) => readAgentDetail(ctx.db, ctx.scope, input)),

  teamDetail: can("team-figure:read")
    .input(teamDetailInput)
    .query(({ ctx, input }) => readTeamDetail(ctx.db, ctx.scope, input)),

  organizationDetail: can("organization-figure:read")
    .input(organizationDetailInput)
    .query(({ ctx, input }) => readOrganizationDetail(ctx.db, ctx.scope, input)),
});
