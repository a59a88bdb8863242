import { can, router } from "../trpc";
import { readAccessStatistics } from "./access-queries";
import { readChangeLog } from "./change-log-queries";
import { listImportsWithoutContent } from "./import-queries";
import { changeLogPage } from "./input";
import { readRegister, readRegisterOfMe } from "./register-queries";

export const privacyRouter = router({
  register: can("access:read").query(({ ctx }) => readRegister(ctx.db, ctx.scope)),

  ofMe: can("account:read").query(({ ctx }) => readRegisterOfMe(ctx.db, ctx.scope)),

  access: can("access:read").query(({ ctx }) => readAccessStatistics(ctx.db, ctx.scope)),

  changes: can("access:read")
    .input(changeLogPage)
    .query(({ ctx, input }) => readChangeLog(ctx.db, ctx.scope, input)),

  imports: can("access:read").query(({ ctx }) => listImportsWithoutContent(ctx.db, ctx.scope)),
});
