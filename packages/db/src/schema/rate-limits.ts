import { bigint, index, integer, pgTable, text } from "drizzle-orm/pg-core";

/**
 * How often somebody called lately, so that all processes of the app count together. It holds no data of
 * an organisation, so no policy guards it; the application's role has no right to it.
 */
export const rateLimits = pgTable(
  "rate_limits",
  {
    /** What is limited, such as one key of the API. */
    key: text().primaryKey(),
    points: integer().notNull(),
    /** Milliseconds since the epoch, as the library that counts has it. */
    expire: bigint({ mode: "number" }).notNull(),
  },
  (t) => [index("rate_limits_expire").on(t.expire)],
);
