import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { boardSchedules } from "@kwartet/db/schema/board-summary";
import { digestSubscriptions } from "@kwartet/db/schema/notifications";
import { and, eq, isNull } from "drizzle-orm";
import { hashOfToken, organizationOfToken } from "../invitations/token";

/**
 * Stops the weekly mail, or the link to the board summary, for whoever holds its link. The answer is the same for a link
 * that is none, so that nobody learns whether one is; stopping twice is stopping once.
 */
export async function unsubscribe(db: Db, token: string): Promise<void> {
  const organizationId = organizationOfToken(token);
  if (organizationId === null) return;
  const tokenHash = hashOfToken(token);
  await withOrganization(db, organizationId, async (tx) => {
    await tx
      .update(digestSubscriptions)
      .set({ unsubscribedAt: new Date() })
      .where(
        and(
          eq(digestSubscriptions.organizationId, organizationId),
          eq(digestSubscriptions.tokenHash, tokenHash),
          isNull(digestSubscriptions.unsubscribedAt),
        ),
      );
    await tx
      .update(boardSchedules)
      .set({ isOn: false })
      .where(and(eq(boardSchedules.organizationId, organizationId), eq(boardSchedules.tokenHash, tokenHash)));
  });
}
