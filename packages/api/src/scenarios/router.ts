import { can, router } from "../trpc";
import { boardChoice, changedScenario, newScenario, scenarioId, scenarioKind } from "./input";
import { archiveScenario, changeScenario, createScenario, setOnBoard } from "./queries";
import { beginScenario, listScenarios } from "./read-scenarios";

export const scenariosRouter = router({
  /** All that are kept, each with what it comes to. */
  list: can("worth:read").query(({ ctx }) => listScenarios(ctx.db, ctx.scope)),

  beginning: can("worth:read")
    .input(scenarioKind)
    .query(({ ctx, input }) => beginScenario(ctx.db, ctx.scope, input.kind)),

  create: can("worth:write")
    .input(newScenario)
    .mutation(({ ctx, input }) => createScenario(ctx.db, ctx.scope, input)),

  change: can("worth:write")
    .input(changedScenario)
    .mutation(({ ctx, input }) => changeScenario(ctx.db, ctx.scope, input)),

  setOnBoard: can("worth:write")
    .input(boardChoice)
    .mutation(({ ctx, input }) => setOnBoard(ctx.db, ctx.scope, input)),

  archive: can("worth:write")
    .input(scenarioId)
    .mutation(({ ctx, input }) => archiveScenario(ctx.db, ctx.scope, input)),
});
