import { PGlite } from "@electric-sql/pglite";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import pg from "pg";
import { lockDirectory } from "./directory-lock";
import * as schema from "./schema";

/** One type over both engines, and over a transaction on either. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

export type Store = {
  db: Db;
  engine: "embedded" | "server";
  /** For what keeps tables of its own beside ours, such as the queue of jobs. */
  connection: { client: PGlite } | { url: string };
  close(): Promise<void>;
};

/** `dataDirectory` holds the embedded engine's files; `url` names a PostgreSQL server. */
export type StoreLocation = { dataDirectory: string } | { url: string; poolSize?: number };

const CASING = "snake_case";

/** Opens the store; the caller closes it. An embedded directory is locked for as long as it is open. */
export async function openStore(location: StoreLocation): Promise<Store> {
  return "url" in location ? openServer(location) : openEmbedded(location.dataDirectory);
}

async function openServer({ url, poolSize = 10 }: { url: string; poolSize?: number }): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: poolSize });
  // A connection that the server drops while idle must not take the process with it.
  pool.on("error", () => {});
  const db = drizzlePg({ client: pool, schema, casing: CASING }) as unknown as Db;
  return { db, engine: "server", connection: { url }, close: () => pool.end() };
}

async function openEmbedded(dataDirectory: string): Promise<Store> {
  const unlock = await lockDirectory(dataDirectory);
  try {
    return embeddedStore(await PGlite.create({ dataDir: dataDirectory }), unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Wraps an engine that is already running, such as one that a test loaded from a dump. */
export function embeddedStore(client: PGlite, unlock: () => Promise<void> = async () => {}): Store {
  const db = drizzlePglite({ client, schema, casing: CASING }) as unknown as Db;
  return {
    db,
    engine: "embedded",
    connection: { client },
    close: async () => {
      await client.close();
      await unlock();
    },
  };
}
