import { can, router } from "../trpc";
import { exportFigures } from "./export-figures";
import { agentExportInput, organizationExportInput, teamExportInput } from "./input";

/** The tables of `kpis` as files. Mutations, because every export is written down. */
export const exportsRouter = router({
  agentFigures: can("agent-figure:read")
    .input(agentExportInput)
    .mutation(({ ctx, input }) => exportFigures(ctx.db, ctx.scope, input)),

  teamFigures: can("team-figure:read")
    .input(teamExportInput)
    .mutation(({ ctx, input }) => exportFigures(ctx.db, ctx.scope, input)),

  organizationFigures: can("organization-figure:read")
    .input(organizationExportInput)
    .mutation(({ ctx, input }) => exportFigures(ctx.db, ctx.scope, input)),
});
