import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { openStore, type Store } from "@kwartet/db/client";
import { migrate } from "@kwartet/db/migrate";
import { sql } from "drizzle-orm";
import { tell } from "./tell";

export type Place = {
  /** Of the directory that the embedded engine gets in `directory`. */
  name: string;
  directory: string;
  engine: "server" | "embedded";
  url: string | undefined;
  keep: boolean;
  /** One that an earlier run kept. */
  database?: string | null | undefined;
};

type Work = (store: Store, database: string | null) => Promise<void>;

/** A migrated store of its own for as long as the work takes: a new database, or a directory. */
export async function withStore(place: Place, work: Work): Promise<void> {
  if (place.engine === "embedded") return withEmbedded(place, work);
  const { url, keep } = place;
  if (url === undefined) throw new Error("There is no PostgreSQL here: install it, or set DATABASE_URL.");
  const database = place.database ?? `kwartet_bench_${randomUUID().replaceAll("-", "")}`;
  const server = await openStore({ url, poolSize: 1 });
  if (!place.database) await server.db.execute(sql`create database ${sql.identifier(database)}`);
  const target = new URL(url);
  target.pathname = `/${database}`;
  const store = await openStore({ url: target.href, poolSize: 4 });
  try {
    await migrate(store);
    await work(store, database);
  } finally {
    await store.close();
    if (keep) tell(`kept: ${database}`);
    else await server.db.execute(sql`drop database if exists ${sql.identifier(database)} with (force)`);
    await server.close();
  }
}

async function withEmbedded({ directory, name }: Place, work: Work): Promise<void> {
  const store = await openStore({ dataDirectory: join(directory, name) });
  try {
    await migrate(store);
    await work(store, null);
  } finally {
    await store.close();
  }
}
