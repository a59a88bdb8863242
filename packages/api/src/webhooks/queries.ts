import { randomBytes } from "node:crypto";
import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { webhookDeliveries, webhookEndpoints } from "@kwartet/db/schema/api-keys";
import { people } from "@kwartet/db/schema/people";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { conflict, found, preconditionFailed } from "../errors";
import type { Services } from "../installation";
import type { Scope } from "../scope";
import { recordChange } from "../settings/change-queries";
import type { NewWebhook, WebhookId } from "./input";
import { seal } from "./seal";

const SECRET_BYTES = 32;

/** Time to give the new secret to the system that signs. */
export const BOTH_SECRETS_HOURS = 24;

type Installed = { services: Pick<Services, "customerKey" | "baseUrl"> };

/** Every webhook that was ever made, newest first, without its secret. */
export async function listWebhooks(db: Db, { organizationId }: Scope, { services }: Installed) {
  const latest = db
    .select({
      endpointId: webhookDeliveries.endpointId,
      at: sql<Date>`max(${webhookDeliveries.receivedAt})`.mapWith(webhookDeliveries.receivedAt).as("at"),
    })
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.organizationId, organizationId))
    .groupBy(webhookDeliveries.endpointId)
    .as("latest");
  const rows = await db
    .select({
      id: webhookEndpoints.id,
      name: webhookEndpoints.name,
      scopes: webhookEndpoints.scopes,
      createdByName: people.name,
      createdAt: webhookEndpoints.createdAt,
      lastDeliveryAt: latest.at,
      previousUntil: webhookEndpoints.previousUntil,
      revokedAt: webhookEndpoints.revokedAt,
    })
    .from(webhookEndpoints)
    .leftJoin(
      people,
      and(
        eq(people.organizationId, webhookEndpoints.organizationId),
        eq(people.id, webhookEndpoints.createdBy),
      ),
    )
    .leftJoin(latest, eq(latest.endpointId, webhookEndpoints.id))
    .where(eq(webhookEndpoints.organizationId, organizationId))
    .orderBy(desc(webhookEndpoints.createdAt), desc(webhookEndpoints.id));
  return rows.map((row) => ({ ...row, url: addressOf(services.baseUrl, organizationId, row.id) }));
}

/** Makes an address for deliveries, with a secret that is given once. */
export async function createWebhook(
  db: Db,
  scope: Scope,
  { name, scopes, services }: NewWebhook & Installed,
) {
  const { organizationId } = scope;
  const id = newId();
  const secret = newSecret();
  const [row] = await db
    .insert(webhookEndpoints)
    .values({
      organizationId,
      id,
      name,
      scopes: [...new Set(scopes)],
      secretSealed: seal(services.customerKey, { organizationId, webhookId: id }, secret),
      createdBy: scope.personId,
    })
    .onConflictDoNothing({ target: [webhookEndpoints.organizationId, webhookEndpoints.name] })
    .returning({ id: webhookEndpoints.id });
  if (!row) throw conflict("A webhook has this name.", "name-taken");
  await recordChange(db, scope, {
    setting: "webhook-create",
    webhookId: id,
    before: {},
    after: { name, scopes },
  });
  return { id, secret, url: addressOf(services.baseUrl, organizationId, id) };
}

/** Makes another secret. The one before it still holds for a day, so that no delivery is lost. */
export async function rotateWebhook(
  db: Db,
  scope: Scope,
  { webhookId, services }: WebhookId & Installed,
): Promise<{ secret: string; previousUntil: Date }> {
  const { organizationId } = scope;
  const { name, secretSealed, revokedAt } = await lockWebhook(db, scope, webhookId);
  if (revokedAt) throw preconditionFailed("This webhook was revoked.", "revoked");
  const secret = newSecret();
  const previousUntil = new Date(Date.now() + BOTH_SECRETS_HOURS * 60 * 60 * 1000);
  await db
    .update(webhookEndpoints)
    .set({
      secretSealed: seal(services.customerKey, { organizationId, webhookId }, secret),
      previousSecretSealed: secretSealed,
      previousUntil,
    })
    .where(mine(scope, webhookId));
  await recordChange(db, scope, { setting: "webhook-rotate", webhookId, before: {}, after: { name } });
  return { secret, previousUntil };
}

/** Nothing that is signed with its secrets is taken any more. */
export async function revokeWebhook(db: Db, scope: Scope, { webhookId }: WebhookId): Promise<void> {
  const { name, revokedAt } = await lockWebhook(db, scope, webhookId);
  if (revokedAt) return;
  await db
    .update(webhookEndpoints)
    .set({ revokedAt: sql`now()` })
    .where(and(mine(scope, webhookId), isNull(webhookEndpoints.revokedAt)));
  await recordChange(db, scope, { setting: "webhook-revoke", webhookId, before: { name }, after: {} });
}

function mine({ organizationId }: Scope, webhookId: string) {
  return and(eq(webhookEndpoints.organizationId, organizationId), eq(webhookEndpoints.id, webhookId));
}

async function lockWebhook(db: Db, scope: Scope, webhookId: string) {
  const [row] = await db.select().from(webhookEndpoints).where(mine(scope, webhookId)).for("update");
  return found(row, "Webhook");
}

/** In the form of Standard Webhooks, which its libraries read. */
function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;
}

function addressOf(baseUrl: string, organizationId: string, webhookId: string): string {
  return `${baseUrl}/api/v1/hooks/${organizationId}/${webhookId}`;
}
