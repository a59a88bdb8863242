import { createReadStream, statSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Store } from "@kwartet/db/client";
import { sql } from "drizzle-orm";
import { readSource } from "../../src/imports/read-source";
import { runImport } from "../../src/imports/run-import";
import { sourceOf } from "../../src/imports/sources/registry";
import { createOrganization } from "../../src/organizations/create-queries";
import { systemScope } from "../../src/scope";
import { bareCopy } from "../ingest/bare-copy";
import { generateFile } from "../ingest/generate-file";
import { type StatementTimes, timeStatements } from "../ingest/time-statements";
import { peakMegabytes, tell } from "./tell";
import { rounded } from "./timing";

/** What is waited for in the database, by the tables that a statement is about; the first that fits counts. */
const PARTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["rollups", /rollup|case_mix|json_agg/i],
  ["repeatContacts", /again_at|next_contact_at|with asked/i],
  ["upsert", /contacts|customer|ratings|people|teams|stage/i],
];

export type IngestResult = {
  rows: number;
  bareCopySeconds: number;
  importSeconds: number;
  rowsPerSecond: number;
  shareOfBareCopy: number;
  target: string;
  /** Reading, parsing and validating alone. The others are waits for the database, which overlap with it. */
  parts: { readSeconds: number; databaseSeconds: Record<string, number> };
  peakMegabytes: number;
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
  const readSeconds = await secondsOf(() => readAlone(file, rows));
  const statements = timeStatements(store);
  const importSeconds = await secondsOf(() => importFile(store, { organizationId, file, rows }));
  const databaseSeconds = byPart(statements);
  const peak = peakMegabytes();
  // Last, because it reads the file as a whole: what an import holds in memory is measured before.
  const bareCopySeconds = await secondsOf(await bareCopy(store, file));
  await store.db.execute(sql`drop table bare_contacts`);
  await rm(file);
  const result = {
    ...{ rows, bareCopySeconds, importSeconds, rowsPerSecond: Math.round(rows / importSeconds) },
    shareOfBareCopy: rounded(bareCopySeconds / importSeconds, 3),
    target: "≥ 0.05, aim 0.1; memory < 600 MB",
    parts: { readSeconds, databaseSeconds },
    peakMegabytes: peak,
  };
  tell(
    `ingest: ${result.rowsPerSecond} rows/s, ${result.shareOfBareCopy} of bare COPY (≥ 0.05), ${peak} MB at most`,
  );
  return result;
}

async function readAlone(file: string, rows: number): Promise<void> {
  const source = sourceOf("neutral");
  if (!source) throw new Error("There is no neutral source.");
  let read = 0;
  const seen = { fileName: "contacts.csv", timeZone: "Europe/Amsterdam" };
  for await (const batch of readSource(source, createReadStream(file), seen)) read += batch.records.length;
  if (read !== rows) throw new Error(`${read} rows were read, not ${rows}.`);
}

type FileToImport = { organizationId: string; file: string; rows: number };

async function importFile(store: Store, { organizationId, file, rows }: FileToImport): Promise<void> {
  const result = await runImport(store.db, systemScope(organizationId, "import:write"), {
    source: "neutral",
    fileName: "contacts.csv",
    fileBytes: statSync(file).size,
    bytes: createReadStream(file),
    customerKey: "k".repeat(32),
  });
  if (result.created !== rows) throw new Error(`${result.created} of ${rows} rows were added.`);
}

function byPart(statements: StatementTimes): Record<string, number> {
  const seconds: Record<string, number> = {};
  for (const [text, { ms }] of statements) {
    const [name] = PARTS.find(([, pattern]) => pattern.test(text)) ?? ["other"];
    seconds[name] = rounded((seconds[name] ?? 0) + ms / 1000);
  }
  return seconds;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return rounded((performance.now() - start) / 1000);
}
