import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { digestSubscriptions, digests, notifications } from "@kwartet/db/schema/notifications";
import { organizations } from "@kwartet/db/schema/organizations";
import { people } from "@kwartet/db/schema/people";
import { and, eq, gt, isNotNull, isNull, max, sql } from "drizzle-orm";
import { hashOfToken } from "../invitations/token";
import type { Scope } from "../scope";
import { readNotifications } from "./read-queries";
import { sideOf } from "./side";

const WEEK = "7 days";

/** Who could be written to: with an account, an address and access, and not unsubscribed. */
export async function readRecipients(db: Db, scope: Scope) {
  return db
    .select({ personId: people.id, userId: people.userId, email: people.email })
    .from(people)
    .leftJoin(
      digestSubscriptions,
      and(
        eq(digestSubscriptions.organizationId, people.organizationId),
        eq(digestSubscriptions.personId, people.id),
      ),
    )
    .where(
      and(
        eq(people.organizationId, scope.organizationId),
        isNull(people.disabledAt),
        isNotNull(people.userId),
        isNotNull(people.email),
        isNull(digestSubscriptions.unsubscribedAt),
      ),
    );
}

export async function readOrganizationName(db: Db, { organizationId }: Scope): Promise<string> {
  const [row] = await db
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  return row?.name ?? "";
}

/** What is new for somebody since their last mail, or of the past week, and was not read in the meantime. */
export async function readNews(db: Db, scope: Scope) {
  const personId = scope.personId ?? "";
  const [last] = await db
    .select({ sentAt: max(digests.sentAt) })
    .from(digests)
    .where(and(eq(digests.organizationId, scope.organizationId), eq(digests.personId, personId)));
  const since = last?.sentAt ? sql`${last.sentAt}::timestamptz` : sql`now() - ${WEEK}::interval`;
  const news = await readNotifications(db, scope, {
    where: and(isNull(notifications.readAt), gt(notifications.createdAt, since)),
    channel: "inDigest",
  });
  return news.map(({ kind, about }) => ({
    kind,
    side: sideOf({ kind, about }, { personId, roles: scope.roles }),
  }));
}

type Claim = { personId: string; weekOn: string };

/** Takes the mail of a week for this process; false where it was taken before. */
export async function claimDigest(
  db: Db,
  scope: Scope,
  { personId, weekOn, token }: Claim & { token: string },
): Promise<boolean> {
  const { organizationId } = scope;
  const claimed = await db
    .insert(digests)
    .values({ organizationId, personId, weekOn })
    .onConflictDoNothing()
    .returning({ personId: digests.personId });
  if (claimed.length === 0) return false;
  const tokenHash = hashOfToken(token);
  await db
    .insert(digestSubscriptions)
    .values({ organizationId, personId, tokenHash })
    .onConflictDoUpdate({
      target: [digestSubscriptions.organizationId, digestSubscriptions.personId],
      set: { tokenHash },
    });
  return true;
}

/** The mail server took it; or it did not, and the mail of this week may be tried again. */
export async function settleDigest(
  db: Db,
  organizationId: string,
  { personId, weekOn, isSent }: Claim & { isSent: boolean },
): Promise<void> {
  const claim = and(
    eq(digests.organizationId, organizationId),
    eq(digests.personId, personId),
    eq(digests.weekOn, weekOn),
  );
  await withOrganization(db, organizationId, async (tx) => {
    if (isSent) await tx.update(digests).set({ sentAt: new Date() }).where(claim);
    else await tx.delete(digests).where(claim);
  });
}
