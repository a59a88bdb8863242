import { can, router } from "../trpc";
import { setCxTarget } from "./cx-target-queries";
import { readCxTargets } from "./figure-queries";
import { removeHeadline, writeHeadline } from "./headline-queries";
import {
  changedItem,
  headlineKey,
  itemKey,
  newCxTarget,
  newDecision,
  newException,
  newHeadline,
  newSchedule,
  summaryRequest,
} from "./input";
import { addDecision, addException, changeItem, removeItem } from "./item-queries";
import { readBoardSummary } from "./read-summary";
import { readSchedule, setSchedule } from "./schedule-queries";

export const boardSummaryRouter = router({
  /** The whole page, without a person but who signed the headline. */
  get: can("board-summary:read")
    .input(summaryRequest)
    .query(({ ctx, input }) => readBoardSummary(ctx.db, ctx.scope, input)),

  writeHeadline: can("board-summary:write")
    .input(newHeadline)
    .mutation(({ ctx, input }) => writeHeadline(ctx.db, ctx.scope, input)),

  removeHeadline: can("board-summary:write")
    .input(headlineKey)
    .mutation(({ ctx, input }) => removeHeadline(ctx.db, ctx.scope, input)),

  addException: can("board-summary:write")
    .input(newException)
    .mutation(({ ctx, input }) => addException(ctx.db, ctx.scope, input)),

  addDecision: can("board-summary:write")
    .input(newDecision)
    .mutation(({ ctx, input }) => addDecision(ctx.db, ctx.scope, input)),

  changeItem: can("board-summary:write")
    .input(changedItem)
    .mutation(({ ctx, input }) => changeItem(ctx.db, ctx.scope, input)),

  removeItem: can("board-summary:write")
    .input(itemKey)
    .mutation(({ ctx, input }) => removeItem(ctx.db, ctx.scope, input)),

  /** Whether the reader is mailed a link when a period has ended. */
  schedule: can("board-summary:read").query(({ ctx }) => readSchedule(ctx.db, ctx.scope, ctx.services)),

  setSchedule: can("board-summary:read")
    .input(newSchedule)
    .mutation(({ ctx, input }) => setSchedule(ctx.db, ctx.scope, input)),

  cxTargets: can("cx-target:write").query(({ ctx }) => readCxTargets(ctx.db, ctx.scope)),

  setCxTarget: can("cx-target:write")
    .input(newCxTarget)
    .mutation(({ ctx, input }) => setCxTarget(ctx.db, ctx.scope, input)),
});
