import { can, router } from "../trpc";
import { goalEffectInput } from "./input";
import { readEffectOfGoal, readEffectsOfCoach, readEffectsOfOrganization } from "./visible-effects";

export const effectsRouter = router({
  /** Of one goal, for the agent whose it is and for who coaches them. */
  goal: can("goal:read")
    .input(goalEffectInput)
    .query(({ ctx, input }) => readEffectOfGoal(ctx.db, ctx.scope, input.goalId)),

  /** Of the caller's own coaching, and nobody else's. */
  mine: can("coaching-effect:read").query(({ ctx }) => readEffectsOfCoach(ctx.db, ctx.scope)),

  /** Of all coaching together, without people. */
  organization: can("organization-figure:read").query(({ ctx }) =>
    readEffectsOfOrganization(ctx.db, ctx.scope),
  ),
});
