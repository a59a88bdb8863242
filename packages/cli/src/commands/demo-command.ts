import { defaultDataPath, openDataDirectory } from "@kwartet/api/data-directory";
import { readDemoRecord, writeDemoRecord } from "@kwartet/api/demo-record";
import { listOrganizations } from "@kwartet/api/organizations/queries";
import { demoTruth } from "@kwartet/api/seed/demo/generate";
import { DEMO_SEED, type DemoScale } from "@kwartet/api/seed/demo/plan";
import type { DemoTruth } from "@kwartet/api/seed/demo/truth";
import { loadDemo } from "@kwartet/api/seed/load-demo";
import { openStore } from "@kwartet/db/client";
import { migrate } from "@kwartet/db/migrate";
import type { Command } from "commander";
import { CommandRefused } from "../command-refused";
import { readEnvironment } from "../env";
import { printJson, printLine, printNotice } from "../output";

type Options = { small?: boolean; seed: number; json?: boolean };

export function addDemoCommand(program: Command): void {
  program
    .command("demo")
    .description("Load the demo company into a new data directory and say what is planted in it.")
    .option("--small", "two teams and half a year instead of ten teams and a year and a half")
    .option("--seed <number>", "another company of the same kind", Number, DEMO_SEED)
    .option("--json", "print what is planted as JSON")
    .action(async (options: Options) => {
      const truth = await ensureDemo(options);
      if (options.json) printJson(truth);
      else
        printLine(
          `The demo company is loaded: ${truth.counts.contacts} contacts of ${truth.counts.agents} agents.`,
        );
    });
}

async function ensureDemo({ small = false, seed }: Options): Promise<DemoTruth> {
  const { root, dataPath, databaseUrl } = readEnvironment();
  if (databaseUrl !== undefined) {
    throw new CommandRefused(
      "The demo company is loaded into an embedded directory only. Leave DATABASE_URL unset.",
    );
  }
  const directory = await openDataDirectory(dataPath ?? defaultDataPath(root, "demo"));
  const scale: DemoScale = small ? "small" : "full";
  const store = await openStore({ dataDirectory: directory.databasePath });
  try {
    await migrate(store);
    const organizations = await listOrganizations(store.db);
    const record = await readDemoRecord(directory);
    if (record?.state === "ready") return demoTruth(seed, scale);
    if (organizations.length > 0) {
      throw new CommandRefused(
        `The data directory ${directory.path} holds data already, and the demo is never mixed with them. Choose a new directory with KWARTET_DATA.`,
      );
    }
    await writeDemoRecord(directory, { state: "loading", accounts: [] });
    const { accounts, truth } = await loadDemo(store, {
      customerKey: directory.secrets.customerKey,
      scale,
      seed,
      withAccounts: true,
      onProgress: printNotice,
    });
    await writeDemoRecord(directory, { state: "ready", accounts });
    return truth;
  } finally {
    await store.close();
  }
}
