import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { migrate as migrateServer } from "drizzle-orm/node-postgres/migrator";
import { migrate as migrateEmbedded } from "drizzle-orm/pglite/migrator";
import type { Store } from "./client";

const MIGRATIONS = fileURLToPath(new URL("../migrations", import.meta.url));
/** Any constant: it only has to be the same in every process that migrates. */
const MIGRATION_LOCK = 7_215_493;

/** Brings the store to the newest schema; the same SQL on both engines. */
export async function migrate(store: Store): Promise<void> {
  const config = { migrationsFolder: MIGRATIONS };
  if (store.engine === "embedded") {
    await migrateEmbedded(store.db as unknown as Parameters<typeof migrateEmbedded>[0], config);
    return;
  }
  await store.db.transaction(async (transaction) => {
    // Two servers that start at once must not both create the tables.
    await transaction.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await migrateServer(store.db as unknown as Parameters<typeof migrateServer>[0], config);
  });
}
