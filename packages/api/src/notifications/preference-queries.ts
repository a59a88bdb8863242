import type { Db } from "@kwartet/db/client";
import { digestSubscriptions, notificationPreferences } from "@kwartet/db/schema/notifications";
import { people, type Role } from "@kwartet/db/schema/people";
import { and, eq } from "drizzle-orm";
import { found } from "../errors";
import type { Scope } from "../scope";
import type { DigestWish, NotificationPreference } from "./input";
import { kindsFor } from "./side";

/** What the reader wants to be told of and how; nothing said is all of it. */
export async function readPreferences(db: Db, scope: Scope) {
  const rows = await db
    .select()
    .from(notificationPreferences)
    .where(
      and(
        eq(notificationPreferences.organizationId, scope.organizationId),
        eq(notificationPreferences.personId, scope.personId ?? ""),
      ),
    );
  const [person] = await db
    .select({ email: people.email })
    .from(people)
    .where(and(eq(people.organizationId, scope.organizationId), eq(people.id, scope.personId ?? "")));
  const [subscription] = await db
    .select({ unsubscribedAt: digestSubscriptions.unsubscribedAt })
    .from(digestSubscriptions)
    .where(ownSubscription(scope));
  return {
    email: found(person, "Person").email,
    isDigestWanted: !subscription?.unsubscribedAt,
    kinds: kindsFor(scope.roles as readonly Role[]).map((kind) => {
      const row = rows.find((one) => one.kind === kind);
      return { kind, inApp: row?.inApp ?? true, inDigest: row?.inDigest ?? true };
    }),
  };
}

export async function setPreference(db: Db, scope: Scope, wish: NotificationPreference): Promise<void> {
  const { kind, inApp, inDigest } = wish;
  await db
    .insert(notificationPreferences)
    .values({ organizationId: scope.organizationId, personId: scope.personId ?? "", kind, inApp, inDigest })
    .onConflictDoUpdate({
      target: [
        notificationPreferences.organizationId,
        notificationPreferences.personId,
        notificationPreferences.kind,
      ],
      set: { inApp, inDigest },
    });
}

/** Whether the weekly mail comes at all. */
export async function setDigestWish(db: Db, scope: Scope, { isWanted }: DigestWish): Promise<void> {
  const unsubscribedAt = isWanted ? null : new Date();
  await db
    .insert(digestSubscriptions)
    .values({
      organizationId: scope.organizationId,
      personId: scope.personId ?? "",
      // Nobody was sent a link yet: the first mail puts the hash of one here.
      tokenHash: "",
      unsubscribedAt,
    })
    .onConflictDoUpdate({
      target: [digestSubscriptions.organizationId, digestSubscriptions.personId],
      set: { unsubscribedAt },
    });
}

const ownSubscription = ({ organizationId, personId }: Scope) =>
  and(
    eq(digestSubscriptions.organizationId, organizationId),
    eq(digestSubscriptions.personId, personId ?? ""),
  );
