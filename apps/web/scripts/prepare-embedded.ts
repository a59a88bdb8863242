import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import {
  type DataDirectory,
  defaultDataPath,
  holdsDatabase,
  openDataDirectory,
} from "@kwartet/api/data-directory";
import { type DemoAccount, readDemoRecord, writeDemoRecord } from "@kwartet/api/demo-record";
import { closeBrokenImports } from "@kwartet/api/imports/queries";
import { openStore, type Store } from "@kwartet/db/client";
import { lockDirectory } from "@kwartet/db/directory-lock";
import { migrate } from "@kwartet/db/migrate";
import { type StartOptions, StartRefused } from "./start-options";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

export type Prepared = { directory: DataDirectory; accounts: DemoAccount[]; isNew: boolean };

type Options = Pick<StartOptions, "isFresh" | "scale" | "dataPath"> & { customerKey?: string };

/**
 * Makes an embedded directory ready to be served, and holds it no longer. A directory is the demo's
 * or somebody's own from its first day: the demo is loaded only into a new one.
 */
export async function prepareEmbedded(
  options: Options,
  onProgress: (text: string) => void,
): Promise<Prepared> {
  const kind = options.isFresh ? "own" : "demo";
  const directory = await openDataDirectory(options.dataPath ?? defaultDataPath(ROOT, kind));
  const record = await readDemoRecord(directory);
  if (record && options.isFresh) throw demoIsHere(directory);

  const isNew = !(await holdsDatabase(directory.databasePath));
  await refuseWhenHeld(directory);
  if (record ? record.state === "ready" && !isNew : options.isFresh || !isNew) {
    await withMigratedStore(directory, async () => {});
    return { directory, accounts: record?.accounts ?? [], isNew };
  }
  return { directory, accounts: await fillWithDemo(directory, options, onProgress), isNew };
}

async function withMigratedStore<Result>(
  { databasePath }: DataDirectory,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore({ dataDirectory: databasePath });
  try {
    await migrate(store);
    await closeBrokenImports(store.db);
    return await work(store);
  } finally {
    await store.close();
  }
}

async function fillWithDemo(
  directory: DataDirectory,
  { scale, customerKey = directory.secrets.customerKey }: Options,
  onProgress: (text: string) => void,
): Promise<DemoAccount[]> {
  // Only a first start needs the loader and all that it brings along.
  const { loadDemo } = await import("@kwartet/api/seed/load-demo");
  await writeDemoRecord(directory, { state: "loading", accounts: [] });
  // What an earlier loading left behind is not known to be whole.
  await rm(directory.databasePath, { recursive: true, force: true });
  return withMigratedStore(directory, async (store) => {
    const { accounts } = await loadDemo(store, { customerKey, scale, withAccounts: true, onProgress });
    await writeDemoRecord(directory, { state: "ready", accounts });
    return accounts;
  });
}

/** Says so now, before anything is started or removed, when another process has the directory open. */
async function refuseWhenHeld({ databasePath }: DataDirectory): Promise<void> {
  const unlock = await lockDirectory(databasePath);
  await unlock();
}

function demoIsHere({ path }: DataDirectory): StartRefused {
  return new StartRefused(
    `${path} holds the demo company, and own data are never mixed with it. ` +
      "Give another directory with --data, or leave it out: without one, --fresh has a place of its own.",
  );
}
