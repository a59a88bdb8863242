import { NOTIFICATION_KINDS } from "@kwartet/db/schema/notifications";
import { z } from "zod";

export const notificationId = z.strictObject({ notificationId: z.uuid() });
export type NotificationId = z.infer<typeof notificationId>;

export const notificationPreference = z.strictObject({
  kind: z.enum(NOTIFICATION_KINDS),
  /** Stands in the inbox. */
  inApp: z.boolean(),
  /** Is named in the weekly mail. */
  inDigest: z.boolean(),
});
export type NotificationPreference = z.infer<typeof notificationPreference>;

export const digestWish = z.strictObject({ isWanted: z.boolean() });
export type DigestWish = z.infer<typeof digestWish>;
