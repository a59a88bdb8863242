import { sql } from "drizzle-orm";
import type { Db } from "./client";

/** The role that owns nothing: inside a transaction bound to an organisation it is the only one in use. */
export const APP_ROLE = "kwartet_app";

/**
 * Runs `work` in one transaction as the application's role, bound to one organisation: rows of
 * another do not exist in it, whatever a query forgets.
 */
export function withOrganization<Result>(
  db: Db,
  organizationId: string,
  work: (db: Db) => Promise<Result>,
): Promise<Result> {
  return db.transaction(async (transaction) => {
    // Compiling a statement takes PostgreSQL a tenth of a second and more, which no statement here wins back.
    await transaction.execute(
      sql`select set_config('app.organization_id', ${organizationId}, true), set_config('role', ${APP_ROLE}, true),
        set_config('jit', 'off', true)`,
    );
    return work(transaction as unknown as Db);
  });
}

/** Runs `work` as the application's role with nothing visible but the people that a user is. */
export function withUser<Result>(db: Db, userId: string, work: (db: Db) => Promise<Result>): Promise<Result> {
  return db.transaction(async (transaction) => {
    await transaction.execute(
      sql`select set_config('app.user_id', ${userId}, true), set_config('role', ${APP_ROLE}, true)`,
    );
    return work(transaction as unknown as Db);
  });
}
