import { DataDirectoryRefused } from "@kwartet/api/data-directory";
import { describeRefusal, FileRefused } from "@kwartet/api/imports/refusal";
import { DirectoryRefused } from "@kwartet/db/directory-lock";
import { Command, CommanderError } from "commander";
import { CommandRefused } from "./command-refused";
import { addBoardCommand } from "./commands/board-command";
import { addDemoCommand } from "./commands/demo-command";
import { addDistributeCommand } from "./commands/distribute-command";
import { addDriversCommand } from "./commands/drivers-command";
import { addEffectsCommand } from "./commands/effects-command";
import { addEffortCommand } from "./commands/effort-command";
import { addImportCommand } from "./commands/import-command";
import { addImportsCommand } from "./commands/imports-command";
import { addInspectCommand } from "./commands/inspect-command";
import { addKpisCommand } from "./commands/kpis-command";
import { addLeavingCommand } from "./commands/leaving-command";
import { addLinkCommand } from "./commands/link-command";
import { addOperationsCommand } from "./commands/operations-command";
import { addRebuildCommand } from "./commands/rebuild-command";
import { addStaffingCommand } from "./commands/staffing-command";
import { addSuggestionsCommand } from "./commands/suggestions-command";
import { addWorkerCommand } from "./commands/worker-command";
import { printJson, printNotice } from "./output";

const program = new Command("kwartet").description("Fair figures for customer service.").exitOverride();
addImportCommand(program);
addInspectCommand(program);
addImportsCommand(program);
addDemoCommand(program);
addKpisCommand(program);
addBoardCommand(program);
addLeavingCommand(program);
addDriversCommand(program);
addEffectsCommand(program);
addEffortCommand(program);
addLinkCommand(program);
addOperationsCommand(program);
addStaffingCommand(program);
addSuggestionsCommand(program);
addRebuildCommand(program);
addDistributeCommand(program);
addWorkerCommand(program);

// Whoever reads only the beginning, as `head` does, closes the pipe: that is no fault, and the work still ends well.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

/** A refusal says what to do; anything else is a fault of ours and keeps its trace. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  if (error instanceof FileRefused) {
    const { reason, fix } = describeRefusal(error, "en");
    if (process.argv.includes("--json")) printJson({ error: { code: error.code, reason, fix } });
    printNotice(`The file was refused; nothing was changed. ${reason} ${fix}`);
    return 1;
  }
  if (
    error instanceof CommandRefused ||
    error instanceof DirectoryRefused ||
    error instanceof DataDirectoryRefused
  ) {
    if (process.argv.includes("--json")) printJson({ error: { reason: error.message } });
    printNotice(error.message);
    return 1;
  }
  printNotice(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}
