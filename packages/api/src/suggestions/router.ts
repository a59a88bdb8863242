import { can, router } from "../trpc";
import { dismissInput, evidenceInput, teamSuggestionsInput } from "./input";
import { dismiss, listForTeam, listOwn } from "./list-suggestions";
import { readEvidence } from "./read-evidence";

export const suggestionsRouter = router({
  /** For a team that the caller coaches. */
  team: can("agent-figure:read")
    .input(teamSuggestionsInput)
    .query(({ ctx, input }) => listForTeam(ctx.db, ctx.scope, input.teamId)),

  /** The caller's own, as their coach sees them. */
  mine: can("own-figure:read").query(({ ctx }) => listOwn(ctx.db, ctx.scope, ctx.actor.personId)),

  /** On what a suggestion rests: the comparison, and contacts to talk about. */
  evidence: can("agent-figure:read")
    .input(evidenceInput)
    .query(({ ctx, input }) => readEvidence(ctx.db, ctx.scope, input)),

  /** A coach decides otherwise, and says why. */
  dismiss: can("suggestion:dismiss")
    .input(dismissInput)
    .mutation(({ ctx, input }) => dismiss(ctx.db, ctx.scope, input)),
});
