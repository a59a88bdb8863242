import { can, router } from "../trpc";
import { readEffectsOfCoach, readEffectsOfOrganization } from "./visible-effects";

export const effectsRouter = router({
  /** Of the caller's own coaching, and nobody else's. */
  mine: can("coaching-effect:read").query(({ ctx }) => readEffectsOfCoach(ctx.db, ctx.scope)),

  /** Of all coaching together, without people. */
  organization: can("organization-figure:read").query(({ ctx }) =>
    readEffectsOfOrganization(ctx.db, ctx.scope),
  ),
});
