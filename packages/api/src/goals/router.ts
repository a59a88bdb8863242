import { can, router } from "../trpc";
import { addCheckIn, removeCheckIn } from "./check-in-queries";
import { checkTarget } from "./check-target";
import { readChoices } from "./choice-queries";
import { addContact, removeContact } from "./evidence-queries";
import {
  changedGoal,
  checkInId,
  closedGoal,
  goalCheckInput,
  goalContact,
  goalFilter,
  goalId,
  goalVersion,
  newCheckIn,
  newGoal,
  newGoalContact,
  sentBackGoal,
} from "./input";
import { listGoals } from "./list-queries";
import { readGoal } from "./read-goal";
import { makeStep } from "./step-queries";
import { changeGoal, createGoal } from "./write-queries";

/** Agents and coaches both have these; which of the two makes which step is judged of each goal. */
export const goalsRouter = router({
  list: can("goal:read")
    .input(goalFilter)
    .query(({ ctx, input }) => listGoals(ctx.db, ctx.scope, input)),

  get: can("goal:read")
    .input(goalId)
    .query(({ ctx, input }) => readGoal(ctx.db, ctx.scope, input.goalId)),

  /** For whom a goal can be written, and what reviews can count of it. */
  choices: can("goal:write").query(({ ctx }) => readChoices(ctx.db, ctx.scope)),

  check: can("goal:read")
    .input(goalCheckInput)
    .query(({ ctx, input }) => checkTarget(ctx.db, ctx.scope, input)),

  create: can("goal:write")
    .input(newGoal)
    .mutation(({ ctx, input }) => createGoal(ctx.db, ctx.scope, input)),

  change: can("goal:write")
    .input(changedGoal)
    .mutation(({ ctx, input }) => changeGoal(ctx.db, ctx.scope, input)),

  propose: can("goal:write")
    .input(goalVersion)
    .mutation(({ ctx, input }) => makeStep(ctx.db, ctx.scope, { ...input, step: "propose" })),

  sendBack: can("goal:write")
    .input(sentBackGoal)
    .mutation(({ ctx, input }) => makeStep(ctx.db, ctx.scope, { ...input, step: "send-back" })),

  accept: can("goal:write")
    .input(goalVersion)
    .mutation(({ ctx, input }) => makeStep(ctx.db, ctx.scope, { ...input, step: "accept" })),

  start: can("goal:write")
    .input(goalVersion)
    .mutation(({ ctx, input }) => makeStep(ctx.db, ctx.scope, { ...input, step: "start" })),

  close: can("goal:write")
    .input(closedGoal)
    .mutation(({ ctx, input }) => makeStep(ctx.db, ctx.scope, { ...input, step: "close" })),

  addContact: can("goal:write")
    .input(newGoalContact)
    .mutation(({ ctx, input }) => addContact(ctx.db, ctx.scope, input)),

  removeContact: can("goal:write")
    .input(goalContact)
    .mutation(({ ctx, input }) => removeContact(ctx.db, ctx.scope, input)),

  checkIn: can("goal:write")
    .input(newCheckIn)
    .mutation(({ ctx, input }) => addCheckIn(ctx.db, ctx.scope, input)),

  removeCheckIn: can("goal:write")
    .input(checkInId)
    .mutation(({ ctx, input }) => removeCheckIn(ctx.db, ctx.scope, input)),
});
