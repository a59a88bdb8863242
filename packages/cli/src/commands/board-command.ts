import { readBoardSummary } from "@kwartet/api/board-summary/read-summary";
import { BOARD_COMPARISONS, type BoardComparison } from "@kwartet/metrics/board/board-period";
import { type BoardSummary, sentencesOf } from "@kwartet/metrics/board/board-summary";
import { boardPeriodText, boardRange, boardText } from "@kwartet/metrics/board/board-text";
import { flatFigures } from "@kwartet/metrics/board/flat-figures";
import { formatCount } from "@kwartet/metrics/format";
import { type Command, Option } from "commander";
import { readPeriod } from "../arguments";
import { printJson, printLine } from "../output";
import { JSON_OPTION, ORGANIZATION_OPTION, workAs } from "../work-as";

type Options = {
  period?: string;
  compare: BoardComparison | "none";
  organization?: string;
  json?: boolean;
};

export function addBoardCommand(program: Command): void {
  program
    .command("board")
    .description("The board summary: what changed for customers, what it may cost, and how sure that is.")
    .option(
      "--period <period>",
      "a month, quarter or year: 2026-06, 2026-Q2, 2026 (the last whole quarter)",
      readPeriod,
    )
    .addOption(
      new Option("--compare <period>", "what it is compared with")
        .choices([...BOARD_COMPARISONS, "none"])
        .default("previous-period"),
    )
    .option(...ORGANIZATION_OPTION)
    .option(...JSON_OPTION)
    .action(async (options: Options) => {
      const { period, compare } = options;
      const { summary } = await workAs(options, "board-summary:read", (db, scope) =>
        readBoardSummary(db, scope, { period, compare }),
      );
      if (options.json) printJson(summary && shapeOf(summary));
      else if (summary === null) printLine("No contacts have been taken in yet.");
      else printSummary(summary);
    });
}

/** The shape that scripts rely on; documented in this package's README. Shares are 0 to 1, money is in minor units. */
function shapeOf(summary: BoardSummary) {
  const { period, compared, asOf, facts } = summary;
  return {
    period: period.key,
    isPartial: period.isPartial,
    compared: compared?.key ?? null,
    asOf,
    figures: flatFigures(summary).map(({ id, value, lower, upper, n, definition, word, unit }) => ({
      ...{ id, value, lower, upper, n, definition, word, unit },
    })),
    sentences: sentencesOf(summary).map(({ id, text }) => ({ id, ...text })),
    facts,
  };
}

function printSummary(summary: BoardSummary): void {
  const { organization, period, headline, subline, rows, blocks, asOfDay, currency, facts } = summary;
  printLine(
    `${organization}, ${boardPeriodText(period.key, "en")}${period.isPartial ? " (not complete)" : ""}`,
  );
  printLine(headline.written?.text ?? headline.byRules.en);
  printLine(subline.en);
  printLine();
  for (const { name, figure, target, status, sentence } of rows) {
    const value = boardText(figure, "en", currency).padStart(8);
    const range = boardRange(figure, "en", currency).padEnd(16);
    const aim = boardText({ value: target, unit: figure.unit }, "en", currency).padStart(7);
    printLine(
      `  ${name.en.padEnd(16)} ${value}  ${range} target ${aim}  ${status.padEnd(15)} n = ${formatCount(figure.n, "en")}`,
    );
    printLine(`  ${"".padEnd(16)} ${sentence.en}`);
  }
  for (const [id, { sentences }] of Object.entries(blocks)) {
    printLine();
    for (const sentence of sentences) printLine(`  ${id.padEnd(11)} ${sentence.en}`);
  }
  printLine();
  for (const { statement, population, year, source } of facts) {
    printLine(
      `  study       ${statement.en} (${[population.en, year, source].filter((part) => part !== null).join(", ")})`,
    );
  }
  printLine(`  Figures up to ${asOfDay}.`);
}
