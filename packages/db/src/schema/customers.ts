import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { ofOrganization, organizationId, timestamps } from "./columns";
import { organizations } from "./organizations";

/** A customer as a keyed pseudonym; nothing here names them. */
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
    ...timestamps,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    check("customers_experiences", sql`${t.experiences} is null or ${t.experiences} >= 0`),
    ofOrganization(),
  ],
);

export const IDENTIFIER_KINDS = ["number", "email", "phone"] as const;

/** What a customer is known by: the HMAC of a normalised number, address or telephone number. */
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
