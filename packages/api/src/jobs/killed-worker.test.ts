import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openStore, type Store, type StoreLocation } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { migrate } from "@kwartet/db/migrate";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { contacts } from "@kwartet/db/schema/contacts";
import { imports } from "@kwartet/db/schema/imports";
import { freshStore } from "@kwartet/db/testing";
import { count, eq } from "drizzle-orm";
import { expect, it, onTestFinished } from "vitest";
import { startRecord } from "../imports/queries";
import { generatedFile } from "../imports/testing-generated-file";
import { createUploadStore } from "../imports/uploads/upload-store";
import { createOrganization } from "../organizations/create-queries";
import { systemScope } from "../scope";

const CHILD = fileURLToPath(new URL("testing-killed-worker.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
/** Several batches, so that there is a half. */
const ROWS = 24_000;

async function withStore<Result>(
  location: StoreLocation,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(location);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function startWorker(...told: string[]): ChildProcess {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", CHILD, ...told], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** Kills without a warning as soon as it says what is waited for. */
async function killWhen(child: ChildProcess, isTime: (line: string) => boolean): Promise<void> {
  const ended = once(child, "exit");
  if (!child.stdout) throw new Error("The process says nothing.");
  for await (const line of createInterface({ input: child.stdout })) {
    if (isTime(line)) break;
  }
  child.kill("SIGKILL");
  await ended;
}

it("is done by the next worker after a kill at half, and takes effect once", async () => {
  const directory = await mkdtemp(join(tmpdir(), "kwartet-worker-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  let location: StoreLocation = { dataDirectory: join(directory, "database") };
  if (process.env.DATABASE_URL) {
    const { connection } = await freshStore();
    if ("url" in connection) location = { url: connection.url, poolSize: 5 };
  }
  const folder = join(directory, "uploads");
  const importId = newId();
  const organizationId = await withStore(location, async (store) => {
    await migrate(store);
    const id = await createOrganization(store.db, {
      name: "Worker",
      timeZone: "Europe/Amsterdam",
      locale: "nl",
    });
    const text = generatedFile("w", ROWS);
    const upload = await createUploadStore(folder).keep(
      { organizationId: id, personId: null },
      {
        fileName: "w.csv",
        body: new Blob([text]).stream() as unknown as AsyncIterable<Uint8Array>,
        limitBytes: 100_000_000,
      },
    );
    const scope = systemScope(id, "import:write");
    await withOrganization(store.db, id, (tx) =>
      startRecord(tx, scope, {
        id: importId,
        source: "neutral",
        fileName: "w.csv",
        fileBytes: text.length,
        status: "queued",
        uploadId: upload!.uploadId,
      }),
    );
    return id;
  });

  const told = [JSON.stringify(location), folder, importId];
  await killWhen(startWorker(...told), (line) => Number(/^reading (.+)/.exec(line)?.[1] ?? 0) >= 0.5);
  await killWhen(startWorker(...told), (line) => line === "done");

  const found = await withStore(location, (store) =>
    withOrganization(store.db, organizationId, async (tx) => {
      const [taken] = await tx.select({ n: count() }).from(contacts);
      const [record] = await tx.select().from(imports).where(eq(imports.id, importId));
      const audited = await tx.select().from(auditEntries).where(eq(auditEntries.action, "import"));
      return {
        contacts: taken!.n,
        status: record!.status,
        created: record!.createdCount,
        audited: audited.length,
      };
    }),
  );
  expect(found).toEqual({ contacts: ROWS, status: "committed", created: ROWS, audited: 1 });
}, 180_000);
