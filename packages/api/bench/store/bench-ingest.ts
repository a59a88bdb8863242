import { createReadStream, statSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Store } from "@kwartet/db/client";
import { rowsOf } from "@kwartet/db/rows";
import { sql } from "drizzle-orm";
import { readSource } from "../../src/imports/read-source";
import { type ImportProgress, runImport } from "../../src/imports/run-import";
import { sourceOf } from "../../src/imports/sources/registry";
import { createOrganization } from "../../src/organizations/create-queries";
import { systemScope } from "../../src/scope";
import { bareCopy } from "../ingest/bare-copy";
import { generateFile } from "../ingest/generate-file";
import { type ServerClock, serverClock } from "../ingest/server-cpu";
import { type StatementTimes, timeStatements } from "../ingest/time-statements";
import { tell } from "./tell";
import { rounded } from "./timing";

/** What the database is asked for, by the tables that a statement is about; the first that fits counts. */
const PARTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["rollupsRead", /string_agg/i],
  ["rollupsWritten", /rollup|case_mix/i],
  ["repeatContacts", /next_contact_at|touched_/i],
  ["customers", /customer_identifiers|"customers"|staged_customer/i],
  ["ratings", /insert into "ratings"|staged_ratings/i],
  ["contactsStaged", /staged_contacts_\w+( \(| on commit|$)/i],
  ["contactsStored", /insert into "contacts"/i],
];

type Cost = { wallSeconds: number; nodeCpuSeconds: number; serverCpuSeconds: number | null };

export type IngestResult = {
  rows: number;
  bareCopy: Cost;
  import: Cost;
  rowsPerSecond: number;
  shareOfBareCopy: number;
  target: string;
  /**
   * Reading, parsing and validating alone. The others are the database's, one statement after the other: how long it was
   * waited for, which overlaps with the reading, and the processor time that it took.
   */
  parts: { reading: Cost; database: Record<string, { waitSeconds: number; cpuSeconds: number }> };
  /** The most that the process held in each third of the reading, and while rollups were computed. */
  peakMegabytes: { reading: number[]; computing: number };
};

/** A neutral CSV through the whole import, beside a bare COPY of its rows into a table without an index. */
export async function benchIngest(
  store: Store,
  { rows, directory }: { rows: number; directory: string },
): Promise<IngestResult> {
  const file = join(directory, "ingest.csv");
  await writeFile(file, generateFile(rows));
  const organizationId = await createOrganization(store.db, {
    ...{ name: "Ingest", timeZone: "Europe/Amsterdam", locale: "nl" as const },
  });
  const clock = await clockOf(store);
  const memory = watchMemory();
  const statements = timeStatements(store, clock);
  const imported = await costOf(clock, () => importFile(store, { organizationId, file, rows, memory }));
  const parts = byPart(statements);
  const peaks = memory.stop();
  const reading = await costOf(null, () => readAlone(file, rows));
  // Last, because it reads the file in large pieces: what an import holds in memory is measured before.
  const bareCopied = await costOf(clock, await bareCopy(store, file));
  await store.db.execute(sql`drop table bare_contacts`);
  await rm(file);
  const result: IngestResult = {
    ...{ rows, bareCopy: bareCopied, import: imported },
    rowsPerSecond: Math.round(rows / imported.wallSeconds),
    shareOfBareCopy: rounded(bareCopied.wallSeconds / imported.wallSeconds, 3),
    target: "≥ 0.05, aim 0.1; memory < 600 MB",
    parts: { reading, database: parts },
    peakMegabytes: peaks,
  };
  tellIngest(result);
  return result;
}

function tellIngest({ rowsPerSecond, shareOfBareCopy, parts, peakMegabytes }: IngestResult): void {
  const most = Math.max(...peakMegabytes.reading, peakMegabytes.computing);
  tell(`ingest: ${rowsPerSecond} rows/s, ${shareOfBareCopy} of bare COPY (≥ 0.05), ${most} MB at most`);
  for (const [name, { waitSeconds, cpuSeconds }] of Object.entries(parts.database)) {
    tell(`  ${name}: waited for ${waitSeconds} s, ${cpuSeconds} s of the server's processor time`);
  }
}

/** The embedded engine has no process of its own. */
async function clockOf(store: Store): Promise<ServerClock | null> {
  if (store.engine === "embedded") return null;
  const [row] = await rowsOf<{ name: string }>(store.db.execute(sql`select current_database() as name`));
  return serverClock(row?.name ?? "");
}

type MemoryWatch = ReturnType<typeof watchMemory>;

/** What the process holds, looked at many times a second. */
function watchMemory() {
  const reading = [0, 0, 0];
  let computing = 0;
  let place: number | "computing" = 0;
  const look = () => {
    const megabytes = Math.round(process.memoryUsage.rss() / 1024 ** 2);
    if (place === "computing") computing = Math.max(computing, megabytes);
    else reading[place] = Math.max(reading[place] ?? 0, megabytes);
  };
  const timer = setInterval(look, 50);
  return {
    follow: (progress: ImportProgress) => {
      place =
        progress.phase === "computing" ? "computing" : Math.min(2, Math.floor((progress.share ?? 0) * 3));
      look();
    },
    stop: () => {
      clearInterval(timer);
      return { reading, computing };
    },
  };
}

async function readAlone(file: string, rows: number): Promise<void> {
  const source = sourceOf("neutral");
  if (!source) throw new Error("There is no neutral source.");
  let read = 0;
  const seen = { fileName: "contacts.csv", timeZone: "Europe/Amsterdam" };
  for await (const batch of readSource(source, createReadStream(file), seen)) read += batch.records.length;
  if (read !== rows) throw new Error(`${read} rows were read, not ${rows}.`);
}

type FileToImport = { organizationId: string; file: string; rows: number; memory: MemoryWatch };

async function importFile(store: Store, { organizationId, file, rows, memory }: FileToImport): Promise<void> {
  const result = await runImport(store.db, systemScope(organizationId, "import:write"), {
    source: "neutral",
    fileName: "contacts.csv",
    fileBytes: statSync(file).size,
    bytes: createReadStream(file),
    customerKey: "k".repeat(32),
    onProgress: memory.follow,
  });
  if (result.created !== rows) throw new Error(`${result.created} of ${rows} rows were added.`);
}

function byPart(statements: StatementTimes): IngestResult["parts"]["database"] {
  const parts: IngestResult["parts"]["database"] = {};
  for (const [text, { ms, cpuSeconds }] of statements) {
    const [name] = PARTS.find(([, pattern]) => pattern.test(text)) ?? ["other"];
    const part = parts[name] ?? { waitSeconds: 0, cpuSeconds: 0 };
    parts[name] = {
      waitSeconds: rounded(part.waitSeconds + ms / 1000),
      cpuSeconds: rounded(part.cpuSeconds + cpuSeconds),
    };
  }
  return parts;
}

async function costOf(clock: ServerClock | null, work: () => Promise<unknown>): Promise<Cost> {
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  const serverStart = clock?.() ?? 0;
  await work();
  const { user, system } = process.cpuUsage(cpuStart);
  return {
    wallSeconds: rounded((performance.now() - start) / 1000),
    nodeCpuSeconds: rounded((user + system) / 1e6),
    serverCpuSeconds: clock && rounded(clock() - serverStart),
  };
}
