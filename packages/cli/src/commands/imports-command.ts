import { listImports } from "@kwartet/api/imports/queries";
import type { UndoCheck } from "@kwartet/api/imports/undo/check-queries";
import { undoImport } from "@kwartet/api/imports/undo/undo-queries";
import { systemScope } from "@kwartet/api/scope";
import { withOrganization } from "@kwartet/db/organization-transaction";
import type { Command } from "commander";
import { CommandRefused } from "../command-refused";
import { printJson, printLine } from "../output";
import { ORGANIZATION_OPTION } from "../work-as";
import { type Workspace, withWorkspace } from "../workspace";

type Options = { organization?: string; json?: boolean };

const SHOWN_IMPORTS = 100;

export function addImportsCommand(program: Command): void {
  program
    .command("imports")
    .description("List what was imported, the newest first.")
    .option(...ORGANIZATION_OPTION)
    .option("--json", "print the list as JSON")
    .action(list);
  program
    .command("undo <import>")
    .description(
      "Take an import back within 30 days: all of it or, where something was built upon it, nothing.",
    )
    .option(...ORGANIZATION_OPTION)
    .option("--json", "print what was done as JSON")
    .action(undo);
}

async function list(options: Options): Promise<void> {
  const { rows } = await withWorkspace(options, ({ store, organizationId }) =>
    withOrganization(store.db, organizationId, (tx) =>
      listImports(tx, systemScope(organizationId, "import:read"), { limit: SHOWN_IMPORTS, offset: 0 }),
    ),
  );
  const shown = rows.map((row) => ({
    id: row.id,
    file: row.fileName,
    source: row.source,
    status: row.status,
    isDryRun: row.isDryRun,
    startedAt: row.startedAt.toISOString(),
    created: row.createdCount,
    updated: row.updatedCount,
    unchanged: row.unchangedCount,
    skipped: row.skippedCount,
  }));
  if (options.json) return printJson(shown);
  for (const { id, file, status, isDryRun, startedAt, created, updated } of shown) {
    const what = isDryRun ? `${status}, dry run` : status;
    printLine(`${id}  ${startedAt}  ${what.padEnd(18)} ${created} created, ${updated} updated  ${file}`);
  }
}

async function undo(importId: string, options: Options): Promise<void> {
  const check = await withWorkspace(options, (workspace) => undoIn(workspace, importId));
  const reason = refusalOf(check);
  if (reason !== null) throw new CommandRefused(reason);
  const { removed, restored } = check;
  if (options.json) return printJson({ importId, removed, restored });
  printLine(`Taken back. Removed: ${countsOf(removed)}. Restored: ${countsOf(restored)}.`);
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function undoIn({ store, organizationId }: Workspace, importId: string): Promise<UndoCheck> {
  const scope = systemScope(organizationId, "import:write");
  const { rows } = await withOrganization(store.db, organizationId, (tx) =>
    listImports(tx, scope, { limit: SHOWN_IMPORTS, offset: 0 }),
  );
  const known = ID.test(importId) ? importId : rows.find(({ id }) => id.startsWith(importId))?.id;
  if (!known) throw new CommandRefused(`There is no import "${importId}". See: kwartet imports.`);
  return withOrganization(store.db, organizationId, (tx) => undoImport(tx, scope, known)).catch(
    (error: unknown) => {
      throw error instanceof Error && error.message === "Import not found."
        ? new CommandRefused(`There is no import "${importId}". See: kwartet imports.`)
        : error;
    },
  );
}

function refusalOf({ state, conflicts }: UndoCheck): string | null {
  switch (state) {
    case "possible":
      return null;
    case "expired":
      return "This import is older than 30 days and can no longer be taken back.";
    case "not-committed":
      return "This import is not in use, so that there is nothing to take back.";
    case "not-kept":
      return "This import is from before changes were kept, so that it cannot be taken back.";
    case "conflict": {
      const reasons = conflicts.map((conflict) =>
        conflict.kind === "import"
          ? `${conflict.fileName} (${conflict.importId}) was built upon it: take that back first`
          : `${conflict.rows} rows of ${conflict.table} were changed by hand since`,
      );
      return `Nothing was changed. ${reasons.join("; ")}.`;
    }
  }
}

const countsOf = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([table, n]) => `${n} ${table.replaceAll("_", " ")}`)
    .join(", ") || "nothing";
