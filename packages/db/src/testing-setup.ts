import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { embeddedStore, openStore } from "./client";
import { newId } from "./id";
import { migrate } from "./migrate";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into the library's own.
  export interface ProvidedContext {
    migratedStore: { dumpPath: string } | { url: string; database: string };
  }
}

const TEMPLATE = "kwartet_test_template";

/** Migrates once; every test file then starts from a copy. */
export default async function setup(project: TestProject) {
  const url = process.env.DATABASE_URL;
  return url ? setupServer(project, url) : setupEmbedded(project);
}

async function setupEmbedded(project: TestProject) {
  const directory = await mkdtemp(join(tmpdir(), "kwartet-test-"));
  const client = await PGlite.create();
  await migrate(embeddedStore(client));
  const dumpPath = join(directory, "migrated.tar");
  const dump = await client.dumpDataDir("none");
  await writeFile(dumpPath, new Uint8Array(await dump.arrayBuffer()));
  await client.close();
  project.provide("migratedStore", { dumpPath });
  return () => rm(directory, { recursive: true, force: true });
}

async function setupServer(project: TestProject, url: string) {
  const database = `${TEMPLATE}_${newId().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${database}`);
  const target = new URL(url);
  target.pathname = `/${database}`;
  const store = await openStore({ url: target.href });
  await migrate(store);
  await store.close();
  project.provide("migratedStore", { url, database });
  return async () => {
    await admin.query(`drop database if exists ${database} with (force)`);
    await admin.end();
  };
}
