import { can, router } from "../trpc";
import { exportBoard, exportBoardOnPaper } from "./export-board";
import { exportEffort } from "./export-effort";
import { exportFigures } from "./export-figures";
import { exportOrganizationOperations, exportTeamOperations } from "./export-operations";
import { exportPulse } from "./export-pulse";
import {
  agentExportInput,
  boardExportInput,
  boardPaperInput,
  effortExportInput,
  organizationExportInput,
  organizationOperationsExportInput,
  pulseExportInput,
  teamExportInput,
  teamOperationsExportInput,
} from "./input";

/** The tables of `kpis` and `operations` as files. Mutations, because every export is written down. */
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

  teamOperations: can("team-figure:read")
    .input(teamOperationsExportInput)
    .mutation(({ ctx, input }) => exportTeamOperations(ctx.db, ctx.scope, input)),

  organizationOperations: can("organization-figure:read")
    .input(organizationOperationsExportInput)
    .mutation(({ ctx, input }) => exportOrganizationOperations(ctx.db, ctx.scope, input)),

  /** The board summary with every figure, live or frozen. */
  boardSummary: can("board-summary:read")
    .input(boardExportInput)
    .mutation(({ ctx, input }) => exportBoard(ctx.db, ctx.scope, input)),

  boardPaper: can("board-summary:read")
    .input(boardPaperInput)
    .mutation(({ ctx, input }) => exportBoardOnPaper(ctx.db, ctx.scope, input)),

  /** Every figure of the page of effort. */
  effort: can("worth:read")
    .input(effortExportInput)
    .mutation(({ ctx, input }) => exportEffort(ctx.db, ctx.scope, input)),

  pulseResults: can("pulse:read")
    .input(pulseExportInput)
    .mutation(({ ctx, input }) => exportPulse(ctx.db, ctx.scope, input)),
});
