import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchQueries } from "./store/bench-queries";
import { buildRollups } from "./store/build-rollups";
import { planCompanies } from "./store/companies";
import { writeContactFiles } from "./store/contact-files";
import { openDuck } from "./store/duckdb";
import { loadContacts } from "./store/load-contacts";
import { type Options, readOptions, USAGE } from "./store/options";
import { storeCompanies } from "./store/store-companies";
import { subjectsOf } from "./store/subjects";
import { peakMegabytes, tell } from "./store/tell";
import { rounded } from "./store/timing";
import { withStore } from "./store/with-store";

async function benchStore({ rows, engine, parts, keep }: Options, directory: string): Promise<unknown> {
  const report: Record<string, unknown> = { rows, engine };
  const has = (part: Options["parts"][number]) => parts.includes(part);
  await withStore({ directory, engine, url: process.env.DATABASE_URL, keep }, async (store) => {
    const companies = planCompanies(rows);
    await storeCompanies(store.db, companies);
    let start = performance.now();
    const files = await writeContactFiles(directory, companies);
    tell(`${files.rows.toLocaleString("en")} contacts drawn in ${seconds(start)} s`);
    const loading = await loadContacts(store, companies, files);
    tell(`loaded in ${rounded(loading.copySeconds, 1)} s, indexes ${rounded(loading.indexSeconds, 1)} s`);
    start = performance.now();
    const rollupSeconds = await buildRollups(store, companies);
    report.load = {
      copySeconds: rounded(loading.copySeconds, 1),
      indexSeconds: rounded(loading.indexSeconds, 1),
      rollupSeconds: rounded(rollupSeconds, 1),
      rollupRowsPerSecond: Math.round(rows / rollupSeconds),
    };
    const subjects = subjectsOf(companies);
    if (has("queries")) {
      const duck = await openDuck(directory, files);
      report.queries = await benchQueries(store, subjects, duck);
      duck?.close();
    }
  });
  return { ...report, peakMegabytes: peakMegabytes() };
}

const seconds = (start: number): number => rounded((performance.now() - start) / 1000, 1);

async function main(): Promise<void> {
  let options: Options;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    process.exitCode = 1;
    return;
  }
  const directory = mkdtempSync(join(tmpdir(), "kwartet-store-"));
  try {
    const report = await benchStore(options, directory);
    tell(JSON.stringify(report, null, 2));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

await main();
