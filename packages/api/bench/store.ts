import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "@kwartet/db/client";
import { benchComparison } from "./store/bench-comparison";
import { benchIngest } from "./store/bench-ingest";
import { benchPolicies } from "./store/bench-policies";
import { benchQueries } from "./store/bench-queries";
import { benchSizes } from "./store/bench-sizes";
import { benchUpkeep } from "./store/bench-upkeep";
import { benchWay } from "./store/bench-way";
import { buildRollups } from "./store/build-rollups";
import { type Company, planCompanies } from "./store/companies";
import { type ContactFiles, writeContactFiles } from "./store/contact-files";
import { openDuck } from "./store/duckdb";
import { type KeptStore, readKept, writeKept } from "./store/kept-store";
import { loadContacts } from "./store/load-contacts";
import { type Options, type Part, readOptions, USAGE } from "./store/options";
import { storeCoach, storeCompanies } from "./store/store-companies";
import { subjectsOf } from "./store/subjects";
import { peakMegabytes, tell } from "./store/tell";
import { rounded } from "./store/timing";
import { withStore } from "./store/with-store";

/**
 * `npm run bench -- store [--rows N] [--engine server|embedded]`: what the store does with N contacts of two years. It
 * tells what it is doing, and gives one object of JSON last.
 */

/** Unless it is asked for alone: an import of more rows takes as long for each of them. */
const LARGEST_INGEST = 1_000_000;

type Report = Record<string, unknown>;

async function benchStore(options: Options, directory: string): Promise<Report> {
  const { rows, engine, parts, keepIn } = options;
  const report: Report = { rows, engine };
  const place = { directory, engine, url: process.env.DATABASE_URL };
  const kept = keepIn === null ? null : readKept(keepIn, options);
  if (parts.includes("ingest")) {
    await withStore({ ...place, name: "ingest", keep: false }, async (store) => {
      const most = parts.length === 1 ? rows : LARGEST_INGEST;
      report.ingest = await benchIngest(store, { rows: Math.min(rows, most), directory });
    });
  }
  if (parts.some((part) => part !== "ingest")) {
    const asked = { ...place, name: "store", keep: keepIn !== null, database: kept?.database };
    await withStore(asked, async (store, database) => {
      const filled = kept ?? (await fillStore(store, options, directory));
      if (keepIn !== null) writeKept(keepIn, { ...filled, database });
      report.load = filled.load;
      await askStore(store, { filled, options, directory, report });
    });
  }
  return { ...report, peakMegabytes: peakMegabytes() };
}

async function fillStore(
  store: Store,
  { rows, engine }: Options,
  directory: string,
): Promise<Omit<KeptStore, "database">> {
  const companies = planCompanies(rows);
  await storeCompanies(store.db, companies);
  const coach = await storeCoach(store.db, companies);
  const files = await drawFiles(directory, companies);
  return { rows, engine, companies, coach, files, load: await load(store, companies, files) };
}

type Asked = {
  filled: Pick<KeptStore, "companies" | "coach" | "files">;
  options: Options;
  directory: string;
  report: Report;
};

/** What is asked of a store that holds all rows and their rollups. */
async function askStore(store: Store, { filled, options, directory, report }: Asked): Promise<void> {
  const { companies, coach, files } = filled;
  const subjects = subjectsOf(companies);
  const parts: Record<Exclude<Part, "ingest">, () => Promise<unknown>> = {
    queries: async () => {
      const duck = await openDuck(directory, files);
      const queries = await benchQueries(store, subjects, duck);
      duck?.close();
      return queries;
    },
    comparison: () => benchComparison(store, subjects),
    way: () => benchWay(store, subjects, coach),
    policies: () => benchPolicies(store, subjects),
    sizes: () => benchSizes(store),
    upkeep: () => benchUpkeep(store, subjects),
  };
  for (const [name, work] of Object.entries(parts)) {
    if (options.parts.includes(name as Part)) report[name] = await work();
  }
}

async function drawFiles(directory: string, companies: readonly Company[]): Promise<ContactFiles> {
  const start = performance.now();
  const files = await writeContactFiles(directory, companies);
  const seconds = rounded((performance.now() - start) / 1000, 1);
  tell(`${files.rows.toLocaleString("en")} contacts drawn in ${seconds} s`);
  return files;
}

async function load(store: Store, companies: readonly Company[], files: ContactFiles): Promise<unknown> {
  const { copySeconds, indexSeconds } = await loadContacts(store, companies, files);
  tell(`loaded in ${rounded(copySeconds, 1)} s, indexes in ${rounded(indexSeconds, 1)} s`);
  const rollupSeconds = await buildRollups(store, companies);
  return {
    copySeconds: rounded(copySeconds, 1),
    indexSeconds: rounded(indexSeconds, 1),
    rollupSeconds: rounded(rollupSeconds, 1),
    rollupRowsPerSecond: Math.round(files.rows / rollupSeconds),
  };
}

async function main(): Promise<void> {
  let options: Options;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    process.exitCode = 1;
    return;
  }
  const { keepIn } = options;
  if (keepIn !== null) mkdirSync(keepIn, { recursive: true });
  const directory = keepIn ?? mkdtempSync(join(tmpdir(), "kwartet-store-"));
  try {
    const report = await benchStore(options, directory);
    tell(JSON.stringify(report, null, 2));
  } finally {
    if (keepIn === null) rmSync(directory, { recursive: true, force: true });
  }
}

await main();
