import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { apiKeys } from "@kwartet/db/schema/api-keys";
import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { programScope, type Scope } from "../scope";
import { isSecretOf, readKeyText } from "./key-text";

/** How often it is written down that a key is in use. */
const USED_EVERY_SECONDS = 60;

export type ApiScope = (typeof apiKeys.$inferSelect)["scopes"][number];

/** A program that may hand in data, by a key or by the signature of a webhook. */
export type Program = { id: string; name: string; scopes: readonly ApiScope[]; scope: Scope };

/**
 * Whose key this is; null for one that does not exist, is revoked or has ended. All of them take one
 * look-up and one comparison, so that the time of the answer does not tell which it was.
 */
export async function authenticateKey(db: Db, text: string): Promise<Program | null> {
  const { organizationId, keyId, secret } = readKeyText(text);
  return withOrganization(db, organizationId, async (tx) => {
    const mine = and(eq(apiKeys.organizationId, organizationId), eq(apiKeys.id, keyId));
    const [row] = await tx
      .select({
        name: apiKeys.name,
        hash: apiKeys.hash,
        scopes: apiKeys.scopes,
        isOpen: sql<boolean>`revoked_at is null and (expires_at is null or expires_at > now())`,
      })
      .from(apiKeys)
      .where(mine);
    const isSame = isSecretOf(row?.hash, secret);
    if (!row || !isSame || !row.isOpen) return null;
    await tx
      .update(apiKeys)
      .set({ lastUsedAt: sql`now()` })
      .where(
        and(
          mine,
          or(
            isNull(apiKeys.lastUsedAt),
            lt(apiKeys.lastUsedAt, sql`now() - ${USED_EVERY_SECONDS} * interval '1 second'`),
          ),
        ),
      );
    const scope = programScope(organizationId, "import:write", "api-key");
    return { id: keyId, name: row.name, scopes: row.scopes, scope };
  });
}
