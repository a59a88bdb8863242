import { can, router } from "../trpc";
import { readMe } from "./me-queries";

export const accountRouter = router({
  me: can("account:read").query(({ ctx }) => readMe(ctx.db, ctx.scope, ctx.actor)),
});
