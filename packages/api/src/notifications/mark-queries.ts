import type { Db } from "@kwartet/db/client";
import { notifications } from "@kwartet/db/schema/notifications";
import { and, eq, isNull } from "drizzle-orm";
import { found } from "../errors";
import type { Scope } from "../scope";
import type { NotificationId } from "./input";

/** Read now; once read it stays so, also when it is opened again. */
export async function markRead(db: Db, scope: Scope, { notificationId }: NotificationId): Promise<void> {
  const own = and(
    eq(notifications.organizationId, scope.organizationId),
    eq(notifications.personId, scope.personId ?? ""),
    eq(notifications.id, notificationId),
  );
  const [row] = await db.select({ readAt: notifications.readAt }).from(notifications).where(own);
  if (found(row, "Notification").readAt) return;
  await db.update(notifications).set({ readAt: new Date() }).where(own);
}

export async function markAllRead(db: Db, scope: Scope): Promise<void> {
  await db
    .update(notifications)
    .set({ readAt: new Date() })
    .where(
      and(
        eq(notifications.organizationId, scope.organizationId),
        eq(notifications.personId, scope.personId ?? ""),
        isNull(notifications.readAt),
      ),
    );
}
