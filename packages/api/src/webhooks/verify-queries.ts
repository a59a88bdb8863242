import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { webhookDeliveries, webhookEndpoints } from "@kwartet/db/schema/api-keys";
import { and, eq, lt, sql } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import type { Program } from "../api-keys/authenticate-queries";
import { programScope } from "../scope";
import { type Place, unseal } from "./seal";

const MAX_ID_CHARACTERS = 256;
/** Senders try again for days; after a month the same id is something else. */
const REMEMBERED_DAYS = 30;
/** Deliveries to an address that is not there are checked against this, so that they take as long. */
const NO_SECRET = `whsec_${Buffer.alloc(32).toString("base64")}`;

export type Delivery = Place & {
  /** The body as it was sent: the signature is of every byte of it. */
  text: string;
  headers: Headers;
  /** The key under which secrets are sealed. */
  customerKey: string;
};

export type VerifiedDelivery = { program: Program; deliveryId: string };

/**
 * Whose delivery this is; null for an address that is not there or was revoked, for a signature that is
 * missing or wrong, and for a clock that is more than five minutes off.
 */
export async function verifyDelivery(db: Db, delivery: Delivery): Promise<VerifiedDelivery | null> {
  const { organizationId, webhookId } = delivery;
  const [row] = await withOrganization(db, organizationId, (tx) =>
    tx
      .select({
        name: webhookEndpoints.name,
        scopes: webhookEndpoints.scopes,
        secret: webhookEndpoints.secretSealed,
        previous: webhookEndpoints.previousSecretSealed,
        isOpen: sql<boolean>`revoked_at is null`,
        previousHolds: sql<boolean>`coalesce(previous_until > now(), false)`,
      })
      .from(webhookEndpoints)
      .where(and(eq(webhookEndpoints.organizationId, organizationId), eq(webhookEndpoints.id, webhookId))),
  );
  const sealed = row ? [row.secret, ...(row.previousHolds && row.previous ? [row.previous] : [])] : [];
  const secrets = sealed.map((secret) => unseal(delivery.customerKey, delivery, secret));
  const isSigned = (secrets.length > 0 ? secrets : [NO_SECRET]).some((secret) => verifies(secret, delivery));
  const deliveryId = delivery.headers.get("webhook-id") ?? "";
  if (!row?.isOpen || !isSigned || deliveryId.length > MAX_ID_CHARACTERS) return null;
  const scope = programScope(organizationId, "import:write", "webhook");
  return { program: { id: webhookId, name: row.name, scopes: row.scopes, scope }, deliveryId };
}

function verifies(secret: string, { headers, text }: Delivery): boolean {
  try {
    // Not parsed by the library: whole numbers that are too large for it must not be rounded.
    new Webhook(secret).verify(text, Object.fromEntries(headers), { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}

type Claim = { program: Program; deliveryId: string; itemCount: number };

/**
 * Writes down that a delivery is being taken in; false when it was before. Two of the same at once wait
 * for each other here, so that the second finds the first.
 */
export async function claimDelivery(db: Db, { program, deliveryId, itemCount }: Claim): Promise<boolean> {
  const { organizationId } = program.scope;
  const [row] = await db
    .insert(webhookDeliveries)
    .values({ organizationId, endpointId: program.id, deliveryId, itemCount })
    .onConflictDoNothing()
    .returning({ id: webhookDeliveries.deliveryId });
  await db
    .delete(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.organizationId, organizationId),
        eq(webhookDeliveries.endpointId, program.id),
        lt(webhookDeliveries.receivedAt, sql`now() - ${REMEMBERED_DAYS} * interval '1 day'`),
      ),
    );
  return row !== undefined;
}
