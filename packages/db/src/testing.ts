import { readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { afterAll, inject } from "vitest";
import type { Db, Store } from "./client";
import { embeddedStore, openStore } from "./client";
import { newId } from "./id";
// What the set-up provides is declared there; packages that use this file must see it too.
import type {} from "./testing-setup";
import { unfitStatements } from "./testing-statements";

/**
 * A migrated, empty store of its own for one test file: loaded from a dump on the embedded engine,
 * copied from a template database where DATABASE_URL names a server. Closed when the file is done.
 */
export async function freshStore(): Promise<Store> {
  const template = inject("migratedStore");
  const store = "url" in template ? await copyDatabase(template) : await loadDump(template.dumpPath);
  afterAll(async () => {
    await store.close();
    if (unfitStatements.size > 0) throw new Error([...unfitStatements].join("\n"));
  });
  return store;
}

export async function freshDb(): Promise<Db> {
  return (await freshStore()).db;
}

async function loadDump(dumpPath: string): Promise<Store> {
  const dump = new Blob([await readFile(dumpPath)]);
  return embeddedStore(await PGlite.create({ loadDataDir: dump }));
}

async function copyDatabase({ url, database }: { url: string; database: string }): Promise<Store> {
  const name = `kwartet_test_${newId().replaceAll("-", "")}`;
  await onServer(url, `create database ${name} template ${database}`);
  const target = new URL(url);
  target.pathname = `/${name}`;
  const store = await openStore({ url: target.href, poolSize: 5 });
  return {
    ...store,
    close: async () => {
      await store.close();
      await onServer(url, `drop database if exists ${name} with (force)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
