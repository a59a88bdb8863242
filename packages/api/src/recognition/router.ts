import { can, router } from "../trpc";
import { listColleagues } from "./colleague-queries";
import {
  closedTeamGoal,
  kudosFilter,
  kudosForContact,
  kudosForGoal,
  kudosId,
  newTeamGoal,
  teamGoalFilter,
} from "./input";
import { listKudos, praiseForContact, praiseForGoal, takeBackKudos } from "./kudos-queries";
import { closeTeamGoal, listTeamGoals, setTeamGoal } from "./team-goal-queries";

export const recognitionRouter = router({
  colleagues: can("recognition:write").query(({ ctx }) => listColleagues(ctx.db, ctx.scope)),

  kudos: can("recognition:read")
    .input(kudosFilter)
    .query(({ ctx, input }) => listKudos(ctx.db, ctx.scope, input)),

  praiseForContact: can("recognition:write")
    .input(kudosForContact)
    .mutation(({ ctx, input }) => praiseForContact(ctx.db, ctx.scope, input)),

  praiseForGoal: can("recognition:write")
    .input(kudosForGoal)
    .mutation(({ ctx, input }) => praiseForGoal(ctx.db, ctx.scope, input)),

  takeBack: can("recognition:write")
    .input(kudosId)
    .mutation(({ ctx, input }) => takeBackKudos(ctx.db, ctx.scope, input)),

  teamGoals: can("team-figure:read")
    .input(teamGoalFilter)
    .query(({ ctx, input }) => listTeamGoals(ctx.db, ctx.scope, input)),

  setTeamGoal: can("team-goal:write")
    .input(newTeamGoal)
    .mutation(({ ctx, input }) => setTeamGoal(ctx.db, ctx.scope, input)),

  closeTeamGoal: can("team-goal:write")
    .input(closedTeamGoal)
    .mutation(({ ctx, input }) => closeTeamGoal(ctx.db, ctx.scope, input)),
});
