import { can, router } from "../trpc";
import { readDefinitions } from "./read-definitions";

export const definitionsRouter = router({
  /** For everybody: a figure that cannot be looked up is not to be trusted. */
  list: can("definition:read").query(({ ctx }) => readDefinitions(ctx.db, ctx.scope)),
});
