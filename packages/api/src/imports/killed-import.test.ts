import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openStore, type Store, type StoreLocation } from "@kwartet/db/client";
import { migrate } from "@kwartet/db/migrate";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { contacts } from "@kwartet/db/schema/contacts";
import { freshStore } from "@kwartet/db/testing";
import { count, like } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createOrganization } from "../organizations/create-queries";
import { rebuildRollups } from "../rollups/refresh-queries";
import { systemScope } from "../scope";
import { closeBrokenImports } from "./queries";
import { runImport } from "./run-import";
import { fingerprintsOf, knowledgeOf } from "./testing-contents";
import { generatedFile } from "./testing-generated-file";

const CHILD = fileURLToPath(new URL("testing-killed-import.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const ROWS = 2000;

let location: StoreLocation;
let organizationId: string;

/** The embedded engine on disk, as an installation has it; or the server that the tests run on. */
async function place(): Promise<StoreLocation> {
  if (process.env.DATABASE_URL) {
    const { connection } = await freshStore();
    if ("url" in connection) return { url: connection.url, poolSize: 3 };
  }
  const directory = await mkdtemp(join(tmpdir(), "kwartet-killed-"));
  afterAll(() => rm(directory, { recursive: true, force: true }));
  return { dataDirectory: join(directory, "database") };
}

beforeAll(async () => {
  location = await place();
  await withStore(async (store) => {
    await migrate(store);
    organizationId = await createOrganization(store.db, {
      name: "Killed",
      timeZone: "Europe/Amsterdam",
      locale: "nl",
    });
    await take(store, "base");
  });
});

async function withStore<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(location);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function take(store: Store, name: string) {
  const text = generatedFile(name, ROWS);
  return runImport(store.db, systemScope(organizationId, "import:write"), {
    source: "neutral",
    fileName: `${name}.csv`,
    fileBytes: text.length,
    bytes: new Blob([text]).stream() as unknown as AsyncIterable<Uint8Array>,
    customerKey: "k".repeat(32),
  });
}

function startChild(name: string): ChildProcess {
  const { DATABASE_URL: _, ...env } = process.env;
  return spawn(
    process.execPath,
    ["--import", "tsx", CHILD, JSON.stringify(location), organizationId, name, String(ROWS)],
    { cwd: ROOT, env, stdio: ["ignore", "pipe", "inherit"] },
  );
}

/** Kills without a warning, at the first line that begins so and a few milliseconds later. */
async function killAt(child: ChildProcess, line: string, laterMilliseconds: number): Promise<void> {
  const ended = once(child, "exit");
  if (!child.stdout) throw new Error("The process says nothing.");
  for await (const said of createInterface({ input: child.stdout })) {
    if (!said.startsWith(line)) continue;
    setTimeout(() => child.kill("SIGKILL"), laterMilliseconds);
    break;
  }
  await ended;
}

// Before a row is written, between rows, while figures are computed, around the commit.
const MOMENTS = [
  ["open", 30],
  ["reading", 40],
  ["computing", 0],
  ["computing 1", 15],
] as const;

it.each(MOMENTS.map((moment, index) => [...moment, `k${index}`] as const))(
  "is there wholly or not at all after a kill at %s + %i ms, and can be run again",
  async (line, later, name) => {
    const before = await withStore((store) => fingerprintsOf(store.db, organizationId));
    await killAt(startChild(name), line, later);
    await withStore(async (store) => {
      if (store.engine === "embedded") await closeBrokenImports(store.db);
      const arrived = await withOrganization(store.db, organizationId, async (tx) => {
        const [row] = await tx
          .select({ n: count() })
          .from(contacts)
          .where(like(contacts.externalId, `${name}-%`));
        return row!.n;
      });
      expect([0, ROWS]).toContain(arrived);
      if (arrived === 0) expect(await fingerprintsOf(store.db, organizationId)).toEqual(before);
      const again = await take(store, name);
      expect(again).toMatchObject({ created: ROWS - arrived, updated: 0, unchanged: arrived, problems: [] });
    });
  },
);

it("leaves figures behind that equal a rebuild", async () => {
  await withStore(async (store) => {
    const kept = await knowledgeOf(store.db, organizationId);
    const scope = systemScope(organizationId, "setting:write");
    await withOrganization(store.db, organizationId, (tx) => rebuildRollups(tx, scope));
    expect(await knowledgeOf(store.db, organizationId)).toEqual(kept);
  });
});
