import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { type Suggestion, suggestMapping } from "@kwartet/api/imports/mapping/suggest-mapping";
import { readingOf } from "@kwartet/api/imports/reading/detect-reading";
import { inspectFile } from "@kwartet/api/imports/reading/inspect-file";
import { describeInspection, type Inspection } from "@kwartet/api/imports/uploads/describe-inspection";
import type { Command } from "commander";
import { CommandRefused } from "../command-refused";
import { readEnvironment } from "../env";
import { printJson, printLine } from "../output";
import { readDataSet } from "./read-plan";

type Options = { dataSet?: string; timeZone?: string; json?: boolean };

/** Proposed until somebody says another; it is listed as unsettled. */
const LIKELY_ZONE = "Europe/Amsterdam";

export function addInspectCommand(program: Command): void {
  program
    .command("inspect <file>")
    .description(
      "Say how a file of unknown layout is best read and what its columns are likely to be. Changes nothing.",
    )
    .option("--data-set <name>", "what its rows are, where that is known")
    .option("--time-zone <zone>", "the zone of wall-clock times")
    .option("--json", "print a plan for `import --mapping`, with what is still to be settled")
    .action(inspect);
}

async function inspect(file: string, options: Options): Promise<void> {
  const path = resolve(readEnvironment().callerDirectory, file);
  const isThere = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isThere) throw new CommandRefused(`There is no file ${path}.`);
  const dataSet = readDataSet(options.dataSet);
  const { timeZone } = options;
  const given = timeZone === undefined ? {} : { timeZone };
  const inspected = await inspectFile(() => createReadStream(path), {
    given,
    timeZone: timeZone ?? LIKELY_ZONE,
  });
  const inspection = describeInspection(inspected);
  const { header, rows, guesses } = inspected;
  const suggestion = suggestMapping({
    header,
    rows,
    reading: readingOf(guesses),
    ...(dataSet && { dataSet }),
  });
  if (options.json) printJson(shapeOf(inspection, suggestion));
  else printFindings(inspection, suggestion);
}

/** The shape that scripts rely on; documented in this package's README. */
function shapeOf(inspection: Inspection, suggestion: Suggestion) {
  const { settings, columns, titles, rows, sheets } = inspection;
  const { mapping, dataSet, dataSets, fields } = suggestion;
  return {
    plan: { dataSet, reading: inspection.reading, mapping },
    unsettled: unsettledOf(inspection, suggestion),
    settings,
    sheets,
    columns: suggestion.columns.map((column, index) => ({ ...columns[index], ...column })),
    fields,
    dataSets,
    titles,
    rows,
  };
}

/** What somebody has to look at before the plan may be used. */
function unsettledOf({ settings }: Inspection, { fields, mapping }: Suggestion): string[] {
  const open = Object.entries(settings).flatMap(([name, each]) => (each.needsConfirmation ? [name] : []));
  const missing = fields
    .filter(({ isRequired, column, name }) => isRequired && column === null && name !== "external_id")
    .map(({ name }) => `field ${name}`);
  const needsKey = fields.some(({ isRequired, name }) => isRequired && name === "external_id");
  return [...open, ...missing, ...(needsKey && mapping.identity === null ? ["identity"] : [])];
}

function printFindings(inspection: Inspection, suggestion: Suggestion): void {
  for (const [name, { value, confidence, needsConfirmation, evidence }] of Object.entries(
    inspection.settings,
  )) {
    const seen = evidence.map(({ found }) => JSON.stringify(found)).join(", ");
    const doubt = needsConfirmation ? "  ← to be settled" : "";
    printLine(
      `${name}: ${JSON.stringify(value)} (${Math.round(confidence * 100)} %${seen ? `; ${seen}` : ""})${doubt}`,
    );
  }
  printLine();
  printLine(`rows become: ${suggestion.dataSet}`);
  for (const { column, field, reason, sensitive } of suggestion.columns) {
    printLine(`${column} → ${field ?? `not read (${sensitive ?? reason})`}`);
  }
  const open = unsettledOf(inspection, suggestion);
  if (open.length > 0) printLine(`\nto be settled: ${open.join(", ")}`);
}
