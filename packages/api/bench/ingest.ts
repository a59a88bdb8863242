import { randomUUID } from "node:crypto";
import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type Store } from "@kwartet/db/client";
import { migrate } from "@kwartet/db/migrate";
import { rowsOf } from "@kwartet/db/rows";
import { sql } from "drizzle-orm";
import { readSource } from "../src/imports/read-source";
import { runImport } from "../src/imports/run-import";
import { sourceOf } from "../src/imports/sources/registry";
import { createOrganization } from "../src/organizations/create-queries";
import { systemScope } from "../src/scope";
import { bareCopy } from "./ingest/bare-copy";
import { generateFile } from "./ingest/generate-file";
import { serverClock, serverCpuSeconds } from "./ingest/server-cpu";
import { tellStatements, timeStatements } from "./ingest/time-statements";

/**
 * `npm run bench -- store ingest --rows 100000`: the neutral CSV through the whole import, against a bare COPY of the
 * same rows into a table without an index. On the embedded engine with `--embedded`; with `--emails` each row names an
 * address as well; with `--few-customers` there are 60,000 of them in a million rows instead of a third of a million.
 */
const rows = Number(process.argv[process.argv.indexOf("--rows") + 1] || 100_000);
const url = process.argv.includes("--embedded") ? undefined : process.env.DATABASE_URL;
const hasEmails = process.argv.includes("--emails");
const directory = mkdtempSync(join(tmpdir(), "kwartet-ingest-"));
const file = join(directory, "contacts.csv");

const CUSTOMERS_A_ROW = process.argv.includes("--few-customers") ? 0.06 : 1 / 3;
const database = `kwartet_ingest_${randomUUID().replaceAll("-", "")}`;

type Measured = { name: string; seconds: number; cpu: string };

async function measure(name: string, work: () => Promise<unknown>): Promise<Measured> {
  const start = performance.now();
  const ownBefore = process.cpuUsage();
  const serverBefore = serverCpuSeconds(database) ?? 0;
  await work();
  const { user, system } = process.cpuUsage(ownBefore);
  const server = (serverCpuSeconds(database) ?? 0) - serverBefore;
  return {
    name,
    seconds: (performance.now() - start) / 1000,
    cpu: `${((user + system) / 1e6).toFixed(2)} s of Node, ${server.toFixed(2)} s of PostgreSQL`,
  };
}

async function readOnly(): Promise<void> {
  const source = sourceOf("neutral");
  if (!source) throw new Error("There is no neutral source.");
  let read = 0;
  for await (const batch of readSource(source, createReadStream(file, { highWaterMark: 1 << 18 }), {
    fileName: "contacts.csv",
    timeZone: "Europe/Amsterdam",
  })) {
    read += batch.records.length;
  }
  if (read !== rows) throw new Error(`${read} rows were read, not ${rows}.`);
}

async function importFile(store: Store, organizationId: string): Promise<void> {
  const result = await runImport(store.db, systemScope(organizationId, "import:write"), {
    source: "neutral",
    fileName: "contacts.csv",
    fileBytes: statSync(file).size,
    bytes: createReadStream(file, { highWaterMark: 1 << 18 }),
    customerKey: "k".repeat(32),
  });
  if (result.created !== rows) throw new Error(`${result.created} of ${rows} rows were added.`);
}

async function sizesOf(store: Store) {
  return rowsOf<{ name: string; rows: number; bytes: number }>(
    store.db.execute(sql`
      select relname as name, reltuples::float8 as rows, pg_total_relation_size(oid)::float8 as bytes from pg_class
      where relname in ('contacts', 'ratings', 'customers', 'customer_identifiers', 'rollups', 'case_mix_cells')
    `),
  );
}

async function benchOn(store: Store): Promise<void> {
  await migrate(store);
  const organizationId = await createOrganization(store.db, {
    name: "Ingest",
    timeZone: "Europe/Amsterdam",
    locale: "nl",
  });
  const copy = await bareCopy(store, file, hasEmails);
  const bare = await measure("bare COPY of the file, no index", copy);
  const reading = await measure("reading alone", readOnly);
  const times = timeStatements(store, serverClock(database));
  const whole = await measure("import, everything included", () => importFile(store, organizationId));
  for (const { name, seconds, cpu } of [bare, reading, whole]) {
    const perSecond = Math.round(rows / seconds).toLocaleString("en");
    const share = ((bare.seconds / seconds) * 100).toFixed(1);
    console.log(`${name}: ${seconds.toFixed(2)} s, ${perSecond} rows/s, ${share} % of bare COPY; ${cpu}`);
  }
  tellStatements(times, whole.seconds);
  for (const size of await sizesOf(store))
    console.log(`${size.name}: ${size.rows} rows, ${(size.bytes / 1024 ** 2).toFixed(1)} MB`);
  console.log(`largest memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

async function main(): Promise<void> {
  await writeFile(file, generateFile(rows, { hasEmails, customers: Math.ceil(rows * CUSTOMERS_A_ROW) }));
  if (url === undefined) {
    const store = await openStore({ dataDirectory: join(directory, "store") });
    await benchOn(store);
    await store.close();
    return;
  }
  const server = await openStore({ url, poolSize: 1 });
  await server.db.execute(sql`create database ${sql.identifier(database)}`);
  const target = new URL(url);
  target.pathname = `/${database}`;
  const store = await openStore({ url: target.href, poolSize: 2 });
  try {
    await benchOn(store);
  } finally {
    await store.close();
    if (!process.argv.includes("--keep"))
      await server.db.execute(sql`drop database if exists ${sql.identifier(database)} with (force)`);
    await server.close();
  }
}

try {
  await main();
} finally {
  rmSync(directory, { recursive: true, force: true });
}
