import type { Db } from "@kwartet/db/client";
import { sql } from "drizzle-orm";

/** A database of its own, so that a server that is in use is left as it was. */
export async function createDatabase(db: Db, name: string): Promise<void> {
  await db.execute(sql`create database ${sql.identifier(name)}`);
}

export async function dropDatabase(db: Db, name: string): Promise<void> {
  await db.execute(sql`drop database if exists ${sql.identifier(name)} with (force)`);
}
