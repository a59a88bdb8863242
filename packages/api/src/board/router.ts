import { can, router } from "../trpc";
import { teamBoardInput } from "./input";
import { listCoachedTeams, readTeamBoard } from "./read-board";

export const boardRouter = router({
  /** The agents of a team that the caller coaches. */
  team: can("agent-figure:read")
    .input(teamBoardInput)
    .query(({ ctx, input }) => readTeamBoard(ctx.db, ctx.scope, input)),

  /** The teams that the caller coaches; none for somebody who coaches nobody. */
  teams: can("team-figure:read").query(({ ctx }) => listCoachedTeams(ctx.db, ctx.scope)),
});
