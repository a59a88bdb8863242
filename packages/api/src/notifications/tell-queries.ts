import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { type NOTIFICATION_KINDS, notifications } from "@kwartet/db/schema/notifications";
import type { Scope } from "../scope";

export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export type Telling = {
  /** Who is told. */
  personId: string;
  kind: NotificationKind;
  /** What it is about: a goal, session, review, team or agent. */
  subjectId: string;
  /** Ids and codes that the sentence and the link need; never a figure. */
  about: Record<string, string>;
  /** What makes it the same thing: told to this person once, however often it is said. */
  once: string;
};

/** Puts something in somebody's inbox, in the transaction in which it happened. */
export async function tell(
  db: Db,
  scope: Scope,
  { personId, kind, subjectId, about, once }: Telling,
): Promise<void> {
  await db
    .insert(notifications)
    .values({ organizationId: scope.organizationId, id: newId(), personId, kind, subjectId, about, once })
    .onConflictDoNothing();
}
