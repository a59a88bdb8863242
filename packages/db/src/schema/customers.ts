import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { ofOrganization, organizationId, timestamps } from "./columns";
import { organizations } from "./organizations";

/**
 * A customer as a keyed pseudonym; nothing here names them. Every identifier has a customer of its own,
 * for good; customers whose identifiers were seen together are joined by `joinedInto`, which is computed
 * from the contacts and can always be computed again. So joining and unlinking lose nothing.
 */
export const customers = pgTable(
  "customers",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: uuid().notNull(),
    /** In minor units of the organisation's currency. */
    valuePerYearMinor: bigint({ mode: "number" }),
    customerSince: date(),
    leftOn: date(),
    /** Bad experiences as the source counted them. */
    experiences: integer(),
    /** The oldest customer of those that are the same one; null is that one itself. Derived. */
    joinedInto: uuid(),
    /** The customers of the e-mail address and the telephone number that stand on its own row. */
    emailCustomerId: uuid(),
    phoneCustomerId: uuid(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index("customers_joined").on(t.organizationId, t.joinedInto).where(sql`joined_into is not null`),
    index("customers_email")
      .on(t.organizationId, t.emailCustomerId)
      .where(sql`email_customer_id is not null`),
    index("customers_phone")
      .on(t.organizationId, t.phoneCustomerId)
      .where(sql`phone_customer_id is not null`),
    check("customers_experiences", sql`${t.experiences} is null or ${t.experiences} >= 0`),
    ofOrganization(),
  ],
);

export const IDENTIFIER_KINDS = ["number", "email", "phone"] as const;

/**
 * What a customer is known by: the HMAC of a normalised number, address or telephone number. It stays with
 * its own customer, also while that one is joined into another.
 */
export const customerIdentifiers = pgTable(
  "customer_identifiers",
  {
    organizationId: organizationId(),
    kind: text({ enum: IDENTIFIER_KINDS }).notNull(),
    hash: text().notNull(),
    customerId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.kind, t.hash] }),
    foreignKey({
      columns: [t.organizationId, t.customerId],
      foreignColumns: [customers.organizationId, customers.id],
    }),
    ofOrganization(),
  ],
);

/** Two identifiers that somebody took apart: no file links them again. The lower id comes first. */
export const customerUnlinks = pgTable(
  "customer_unlinks",
  {
    organizationId: organizationId(),
    oneCustomerId: uuid().notNull(),
    otherCustomerId: uuid().notNull(),
    unlinkedBy: uuid(),
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.oneCustomerId, t.otherCustomerId] }),
    foreignKey({
      columns: [t.organizationId, t.oneCustomerId],
      foreignColumns: [customers.organizationId, customers.id],
    }),
    foreignKey({
      columns: [t.organizationId, t.otherCustomerId],
      foreignColumns: [customers.organizationId, customers.id],
    }),
    index("customer_unlinks_other").on(t.organizationId, t.otherCustomerId),
    check("customer_unlinks_ordered", sql`${t.oneCustomerId} < ${t.otherCustomerId}`),
    ofOrganization(),
  ],
);
