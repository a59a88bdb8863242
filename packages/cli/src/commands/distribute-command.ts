import { openStore } from "@kwartet/db/client";
import { DistributionRefused, distributeStore } from "@kwartet/db/distribution/distribute";
import { migrate } from "@kwartet/db/migrate";
import type { Command } from "commander";
import { CommandRefused } from "../command-refused";
import { readEnvironment } from "../env";
import { printJson, printLine } from "../output";

export function addDistributeCommand(program: Command): void {
  program
    .command("distribute")
    .description("Spread the tables over the machines of a Citus cluster, by organisation.")
    .option("--json", "print the result as one JSON object")
    .action(async ({ json }: { json?: boolean }) => {
      const { databaseUrl } = readEnvironment();
      if (databaseUrl === undefined) {
        throw new CommandRefused(
          "DATABASE_URL is not set, so this is the embedded engine: one process on one machine. Nothing was changed. Set DATABASE_URL to the coordinator of a Citus cluster.",
        );
      }
      const store = await openStore({ url: databaseUrl });
      try {
        await migrate(store);
        const result = await distributeStore(store);
        if (json) return printJson(result);
        printLine(
          `Distributed ${result.distributed.length} tables and copied ${result.reference.length} to every machine; ${result.already.length} were so already.`,
        );
      } catch (error) {
        throw error instanceof DistributionRefused ? new CommandRefused(error.message) : error;
      } finally {
        await store.close();
      }
    });
}
