import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { digestSubscriptions } from "@kwartet/db/schema/notifications";
import { and, eq, isNull } from "drizzle-orm";
import { hashOfToken, organizationOfToken } from "../invitations/token";

/**
 * Stops the weekly mail for whoever holds the link. The answer is the same for a link that is none, so that nobody learns
 * whether one is; stopping twice is stopping once.
 */
export async function unsubscribe(db: Db, token: string): Promise<void> {
  const organizationId = organizationOfToken(token);
  if (organizationId === null) return;
  await withOrganization(db, organizationId, (tx) =>
    tx
      .update(digestSubscriptions)
      .set({ unsubscribedAt: new Date() })
      .where(
        and(
          eq(digestSubscriptions.organizationId, organizationId),
          eq(digestSubscriptions.tokenHash, hashOfToken(token)),
          isNull(digestSubscriptions.unsubscribedAt),
        ),
      ),
  );
}
