import { integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytes, instant, ofOrganization, organizationId, timestamps } from "./columns";
import { organizations } from "./organizations";

export const API_SCOPES = ["contacts", "ratings", "attendance"] as const;

/** A key with which a program of the organisation hands in data. The key itself is shown once and never kept. */
export const apiKeys = pgTable(
  "api_keys",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    name: text().notNull(),
    /** The first characters, by which people recognise it. */
    hint: text().notNull(),
    /** SHA-256 of the secret part. */
    hash: text().notNull(),
    scopes: text({ enum: API_SCOPES }).array().notNull(),
    createdBy: uuid(),
    lastUsedAt: instant(),
    expiresAt: instant(),
    revokedAt: instant(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("api_keys_name").on(t.organizationId, t.name),
    ofOrganization(),
  ],
);

/** An address at which another system delivers data by itself, signed in the form of Standard Webhooks. */
export const webhookEndpoints = pgTable(
  "webhook_endpoints",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    name: text().notNull(),
    scopes: text({ enum: API_SCOPES }).array().notNull(),
    /** The signing secret, sealed under the installation's key. */
    secretSealed: bytes().notNull(),
    /** During a change of secrets the old one holds until this moment. */
    previousSecretSealed: bytes(),
    previousUntil: instant(),
    createdBy: uuid(),
    revokedAt: instant(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("webhook_endpoints_name").on(t.organizationId, t.name),
    ofOrganization(),
  ],
);

/** Deliveries that were accepted, so that the same one does nothing a second time. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    organizationId: organizationId(),
    endpointId: uuid().notNull(),
    /** As the sender named it in `webhook-id`. */
    deliveryId: text().notNull(),
    itemCount: integer().notNull(),
    receivedAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.endpointId, t.deliveryId] }), ofOrganization()],
);
