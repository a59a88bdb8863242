import { readTeamNames } from "@kwartet/api/kpis/name-queries";
import { type FlatOperation, flatOperations } from "@kwartet/api/operations/flat-rows";
import {
  type Operations,
  readOrganizationOperations,
  readTeamOperations,
} from "@kwartet/api/operations/read-operations";
import type { Scope } from "@kwartet/api/scope";
import type { Db } from "@kwartet/db/client";
import {
  formatCount,
  formatDuration,
  formatOperation,
  formatOperationInterval,
} from "@kwartet/metrics/format";
import type { Command } from "commander";
import { idOf, readDay } from "../arguments";
import { printJson, printLine } from "../output";
import { JSON_OPTION, ORGANIZATION_OPTION, workAs } from "../work-as";

type Options = { team?: string; from?: string; to?: string; organization?: string; json?: boolean };

export function addOperationsCommand(program: Command): void {
  program
    .command("operations")
    .description("The work beside the four KPIs, of a team or of the organisation; never of a person.")
    .option("--team <name>", "one team; the organisation unless given")
    .option("--from <day>", "first local day, YYYY-MM-DD", readDay)
    .option("--to <day>", "last local day, YYYY-MM-DD", readDay)
    .option(...ORGANIZATION_OPTION)
    .option(...JSON_OPTION)
    .action(async (options: Options) => {
      const operations = await workAs(options, "organization-figure:read", (db, scope) =>
        operationsFor(db, scope, options),
      );
      if (options.json) printJson(shapeOf(operations));
      else printTable(operations);
    });
}

/** All data unless a range is given, as `kpis` does. */
async function operationsFor(db: Db, scope: Scope, { team, from, to }: Options): Promise<Operations> {
  const request = from === undefined && to === undefined ? { preset: "all" as const } : { from, to };
  if (team === undefined) return readOrganizationOperations(db, scope, request);
  const teamId = idOf(await readTeamNames(db, scope), "team", team);
  return readTeamOperations(db, scope, { teamId, ...request });
}

/** The shape that scripts rely on; documented in this package's README. */
function shapeOf(operations: Operations) {
  const { subject, data, range, isTooLarge } = operations;
  return {
    team: subject.name,
    range,
    dataAsOf: data?.asOf.toISOString() ?? null,
    isTooLarge,
    figures: flatOperations(operations),
  };
}

function printTable(operations: Operations): void {
  const { range, isTooLarge, largestRead } = operations;
  if (range === null) {
    printLine("No contacts have been taken in yet.");
    return;
  }
  printLine(`${operations.subject.name ?? "All teams"}, ${range.from} to ${range.to}`);
  for (const row of flatOperations(operations)) {
    const name = row.part === null ? row.measure : `${row.measure}, ${partText(row)}`;
    const interval = formatOperationInterval(row, "en");
    printLine(
      `  ${name.padEnd(38)} ${formatOperation(row, "en").padStart(12)}   ${interval.padEnd(24)} n = ${formatCount(row.n, "en")} ${row.basis}`,
    );
  }
  if (isTooLarge) {
    printLine(
      `More than ${formatCount(largestRead, "en")} contacts: customers and solutions were left out. Ask for a shorter range.`,
    );
  }
}

/** A channel by its name; a band of ages as durations instead of seconds. */
function partText({ part }: FlatOperation): string {
  const band = /^(\d+)-(\d*)$/.exec(part ?? "");
  if (!band) return part ?? "";
  const [, from, to] = band;
  const start = formatDuration(Number(from), "en");
  return to === "" ? `over ${start}` : `${start} to ${formatDuration(Number(to), "en")}`;
}
