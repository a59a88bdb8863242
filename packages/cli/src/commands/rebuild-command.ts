import { openJobs } from "@kwartet/api/jobs/open-jobs";
import { rebuildRollups } from "@kwartet/api/rollups/refresh-queries";
import type { Command } from "commander";
import { printLine } from "../output";
import { ORGANIZATION_OPTION, workAs } from "../work-as";
import { withWorkspace } from "../workspace";

async function handOver(options: { organization?: string }): Promise<void> {
  await withWorkspace(options, async ({ store, organizationId }) => {
    const jobs = await openJobs(store, { runner: null });
    await jobs.send({ queue: "rebuild", organizationId }).finally(() => jobs.stop());
  });
  printLine("The rollups will be built anew.");
}

export function addRebuildCommand(program: Command): void {
  program
    .command("rebuild")
    .description("Drop the rollups and build them from the contacts; no figure changes by it.")
    .option(...ORGANIZATION_OPTION)
    .option("--background", "leave it to the app, or to the worker where that does such work")
    .action(async (options: { organization?: string; background?: boolean }) => {
      if (options.background) return handOver(options);
      await workAs(options, "setting:write", (db, scope) => rebuildRollups(db, scope));
      printLine("The rollups were built anew.");
    });
}
