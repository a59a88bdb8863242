import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { apiKeys } from "@kwartet/db/schema/api-keys";
import { people } from "@kwartet/db/schema/people";
import { and, desc, eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { badRequest, conflict, found } from "../errors";
import type { Scope } from "../scope";
import { recordChange } from "../settings/change-queries";
import { rulesOf } from "../settings/in-force-queries";
import { settingsToday } from "../settings/today";
import type { ApiKeyId, NewApiKey } from "./input";
import { hashOfSecret, hintOf, newKeyText } from "./key-text";

/** Every key that was ever made, newest first, without anything that opens a door. */
export async function listApiKeys(db: Db, { organizationId }: Scope) {
  return db
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      hint: apiKeys.hint,
      scopes: apiKeys.scopes,
      createdByName: people.name,
      createdAt: apiKeys.createdAt,
      lastUsedAt: apiKeys.lastUsedAt,
      expiresAt: apiKeys.expiresAt,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .leftJoin(
      people,
      and(eq(people.organizationId, apiKeys.organizationId), eq(people.id, apiKeys.createdBy)),
    )
    .where(eq(apiKeys.organizationId, organizationId))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id));
}

/** Makes a key. Its text is given once: only the hash of its secret is kept. */
export async function createApiKey(db: Db, scope: Scope, { name, scopes, lastDay }: NewApiKey) {
  const { organizationId } = scope;
  const expiresAt = lastDay === null ? null : await endOfDay(db, scope, lastDay);
  const { keyId, secret, text } = newKeyText({ organizationId, keyId: newId() });
  const [row] = await db
    .insert(apiKeys)
    .values({
      organizationId,
      id: keyId,
      name,
      hint: hintOf(secret),
      hash: hashOfSecret(secret),
      scopes: [...new Set(scopes)],
      createdBy: scope.personId,
      expiresAt,
    })
    .onConflictDoNothing({ target: [apiKeys.organizationId, apiKeys.name] })
    .returning({ id: apiKeys.id });
  if (!row) throw conflict("A key has this name.", "name-taken");
  await recordChange(db, scope, { setting: "api-key-create", keyId, before: {}, after: { name, scopes } });
  return { id: keyId, key: text };
}

/** A revoked key opens nothing from the next call. It stays in the list: what it brought in is there too. */
export async function revokeApiKey(db: Db, scope: Scope, { keyId }: ApiKeyId): Promise<void> {
  const mine = and(eq(apiKeys.organizationId, scope.organizationId), eq(apiKeys.id, keyId));
  const [row] = await db.select().from(apiKeys).where(mine).for("update");
  const { name, revokedAt } = found(row, "Key");
  if (revokedAt) return;
  await db.update(apiKeys).set({ revokedAt: sql`now()` }).where(mine);
  await recordChange(db, scope, { setting: "api-key-revoke", keyId, before: { name }, after: {} });
}

/** @throws when the day is over already by the organisation's own clock */
async function endOfDay(db: Db, scope: Scope, day: string): Promise<Date> {
  const { settings, today } = settingsToday(await rulesOf(db, scope));
  if (day < today) throw badRequest("The last day is over.", "day-over");
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(settings.timeZone);
  return new Date(next.epochMilliseconds);
}
