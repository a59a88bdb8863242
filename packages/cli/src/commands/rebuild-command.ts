import { rebuildRollups } from "@kwartet/api/rollups/refresh-queries";
import { systemScope } from "@kwartet/api/scope";
import { withOrganization } from "@kwartet/db/organization-transaction";
import type { Command } from "commander";
import { printLine } from "../output";
import { withWorkspace } from "../workspace";

export function addRebuildCommand(program: Command): void {
  program
    .command("rebuild")
    .description("Drop the rollups and build them from the contacts; no figure changes by it.")
    .option("--organization <name>", "the organisation, where there are several")
    .action(async (options: { organization?: string }) => {
      await withWorkspace(options, ({ store, organizationId }) =>
        withOrganization(store.db, organizationId, (db) =>
          rebuildRollups(db, systemScope(organizationId, "setting:write")),
        ),
      );
      printLine("The rollups were built anew.");
    });
}
