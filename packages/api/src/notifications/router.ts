import { can, router } from "../trpc";
import { digestWish, notificationId, notificationPreference } from "./input";
import { markAllRead, markRead } from "./mark-queries";
import { readPreferences, setDigestWish, setPreference } from "./preference-queries";
import { countUnread, readNotifications } from "./read-queries";

/** Everybody's own inbox: it holds what happened and to whom, never a figure. */
export const notificationsRouter = router({
  list: can("account:read").query(({ ctx }) => readNotifications(ctx.db, ctx.scope, { channel: "inApp" })),

  unread: can("account:read").query(({ ctx }) => countUnread(ctx.db, ctx.scope)),

  read: can("account:write")
    .input(notificationId)
    .mutation(({ ctx, input }) => markRead(ctx.db, ctx.scope, input)),

  readAll: can("account:write").mutation(({ ctx }) => markAllRead(ctx.db, ctx.scope)),

  preferences: can("account:read").query(({ ctx }) => readPreferences(ctx.db, ctx.scope)),

  setPreference: can("account:write")
    .input(notificationPreference)
    .mutation(({ ctx, input }) => setPreference(ctx.db, ctx.scope, input)),

  setDigest: can("account:write")
    .input(digestWish)
    .mutation(({ ctx, input }) => setDigestWish(ctx.db, ctx.scope, input)),
});
