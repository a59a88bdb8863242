import { sql } from "drizzle-orm";
import { customType, pgPolicy, timestamp, uuid } from "drizzle-orm/pg-core";

/** The first column of every organisation's table, and the first of each of its keys. */
export const organizationId = () => uuid().notNull();

/** An instant with its zone resolved; stored in UTC. */
export const instant = () => timestamp({ withTimezone: true, mode: "date" });

export const timestamps = {
  createdAt: instant().notNull().defaultNow(),
};

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
});

/** Stands in keys for "all teams" or "no agent", where a primary key allows no null. */
export const NONE = "00000000-0000-0000-0000-000000000000";

/** The row-level security policy, the same on every organisation's table. */
export const ofOrganization = () =>
  pgPolicy("of_organization", {
    for: "all",
    to: "public",
    using: sql`organization_id = nullif(current_setting('app.organization_id', true), '')::uuid`,
    withCheck: sql`organization_id = nullif(current_setting('app.organization_id', true), '')::uuid`,
  });
