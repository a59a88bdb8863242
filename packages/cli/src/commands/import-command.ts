import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { openInput } from "@kwartet/api/imports/file-set";
import { describeLeftOut, describeProblem } from "@kwartet/api/imports/problem";
import type { Source } from "@kwartet/api/imports/record";
import { runImport } from "@kwartet/api/imports/run-import";
import { SOURCES, sourceOf } from "@kwartet/api/imports/sources/registry";
import type { ImportResult } from "@kwartet/api/imports/take-in";
import { systemScope } from "@kwartet/api/scope";
import type { Command } from "commander";
import { CommandRefused } from "../command-refused";
import { printJson, printLine } from "../output";
import { createProgress } from "../progress";
import { ORGANIZATION_OPTION } from "../work-as";
import { type Workspace, withWorkspace } from "../workspace";
import { printPreview } from "./print-preview";
import { type PlanOptions, readPlan } from "./read-plan";

type Options = PlanOptions & {
  source: string;
  team?: string;
  timeZone?: string;
  dryRun?: boolean;
  organization?: string;
  json?: boolean;
};

const SOURCE_IDS = [...SOURCES.map(({ id }) => id), "file"].join(", ");

export function addImportCommand(program: Command): void {
  program
    .command("import <path>")
    .description(
      "Take in a file, or a directory or zip of tables: all of it or nothing. The same twice changes nothing.",
    )
    .requiredOption("--source <id>", `where the file comes from: ${SOURCE_IDS}`)
    .option("--data-set <name>", "for the source `file`: what its rows are")
    .option("--template <name>", "for the source `file`: the template that says how it is read")
    .option("--mapping <file>", "for the source `file`: a plan, such as `inspect` prints")
    .option("--team <name>", "the team of contacts that name none")
    .option("--time-zone <zone>", "the zone of wall-clock times (the organisation's unless given)")
    .option("--dry-run", "say what would change, and change nothing")
    .option(...ORGANIZATION_OPTION)
    .option("--json", "print the result as JSON")
    .action(importFile);
}

async function importFile(file: string, options: Options): Promise<void> {
  const source = sourceOf(options.source);
  if (!source) {
    throw new CommandRefused(`There is no source "${options.source}". Choose one of: ${SOURCE_IDS}.`);
  }
  const result = await withWorkspace({ ...options, addsData: true }, (workspace) =>
    importInto(workspace, { source, file, options }),
  );
  const { importId, preview } = result;
  if (options.json) printJson({ importId, ...shapeOf(result), ...(preview && { preview }) });
  else {
    printSummary(result);
    if (preview) printPreview(preview);
  }
}

type Wanted = { source: Source; file: string; options: Options };

async function importInto(workspace: Workspace, { source, file, options }: Wanted): Promise<ImportResult> {
  const { store, organizationId, customerKey, callerDirectory } = workspace;
  const path = resolve(callerDirectory, file);
  const isThere = await stat(path).then(
    (found) => found.isFile() || found.isDirectory(),
    () => false,
  );
  if (!isThere) throw new CommandRefused(`There is no file or directory ${path}.`);
  const chosen = options.source === "file" ? await readPlan(workspace, options) : {};
  const { input, bytes, close } = await openInput(source, path);
  const progress = createProgress(basename(path));
  try {
    return await runImport(store.db, systemScope(organizationId, "import:write"), {
      source: options.source,
      fileName: basename(path),
      fileBytes: bytes,
      bytes: input,
      customerKey,
      ...chosen,
      isDryRun: options.dryRun ?? false,
      ...(options.team === undefined ? {} : { team: options.team }),
      ...(options.timeZone === undefined ? {} : { timeZone: options.timeZone }),
      onProgress: (at) =>
        at.phase === "reading"
          ? progress.update((at.share ?? 0) * 0.7, `${at.rows} rows`)
          : progress.update(0.7 + at.share * 0.3, "computing"),
    });
  } finally {
    progress.stop();
    close();
  }
}

/** The shape that scripts rely on; documented in this package's README. */
function shapeOf({ created, updated, unchanged, skipped, leftOut, problems }: ImportResult) {
  return {
    created,
    updated,
    unchanged,
    skipped,
    leftOut: leftOut.map(({ reason, count }) => ({ reason: describeLeftOut(reason, "en"), count })),
    problems: problems.map((problem) => ({
      ...(problem.table === undefined ? {} : { table: problem.table }),
      row: problem.row,
      column: problem.column,
      found: problem.found,
      ...describeProblem(problem, "en"),
    })),
  };
}

/** Problems that are printed for a reader; the rest are in the JSON and on the screen. */
const SHOWN_PROBLEMS = 20;

function printSummary(result: ImportResult): void {
  const { created, updated, unchanged, skipped, leftOut, problems } = shapeOf(result);
  printLine(`${created} created, ${updated} updated, ${unchanged} unchanged, ${skipped} skipped`);
  for (const { reason, count } of leftOut) printLine(`left out: ${count} × ${reason}`);
  for (const { table, row, column, expected, found, fix } of problems.slice(0, SHOWN_PROBLEMS)) {
    printLine(
      `${table ? `${table}, ` : ""}row ${row}${column ? `, ${column}` : ""}: found ${JSON.stringify(found)}, expected ${expected}. ${fix}`,
    );
  }
  const rest = problems.length - SHOWN_PROBLEMS;
  if (rest > 0) printLine(`… and ${rest} more problems; --json prints all.`);
}
