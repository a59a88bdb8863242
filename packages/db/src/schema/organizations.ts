import { sql } from "drizzle-orm";
import { boolean, pgPolicy, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { timestamps } from "./columns";

/** A company that uses the product; everything else belongs to exactly one. */
export const organizations = pgTable(
  "organizations",
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    /** Generated data for trying the product; every screen says so. */
    isDemo: boolean().notNull().default(false),
    ...timestamps,
  },
  () => [
    pgPolicy("of_organization", {
      for: "all",
      to: "public",
      using: sql`id = nullif(current_setting('app.organization_id', true), '')::uuid`,
      withCheck: sql`id = nullif(current_setting('app.organization_id', true), '')::uuid`,
    }),
  ],
);

export type Organization = typeof organizations.$inferSelect;
