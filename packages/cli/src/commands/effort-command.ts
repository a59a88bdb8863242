import { readEffort } from "@kwartet/api/effort/read-effort";
import { BOARD_COMPARISONS, type BoardComparison } from "@kwartet/metrics/board/board-period";
import { boardPeriodText } from "@kwartet/metrics/board/board-text";
import type { Effort } from "@kwartet/metrics/effort/effort";
import { type EffortFigure, effortRange, effortText } from "@kwartet/metrics/effort/effort-value";
import { flatEffort } from "@kwartet/metrics/effort/flat-effort";
import { effortSentences } from "@kwartet/metrics/explain/effort-page";
import { formatCount } from "@kwartet/metrics/format";
import { type Command, InvalidArgumentError, Option } from "commander";
import { readPeriod } from "../arguments";
import { printJson, printLine } from "../output";
import { JSON_OPTION, ORGANIZATION_OPTION, workAs } from "../work-as";

type Options = {
  period?: string;
  compare: BoardComparison | "none";
  hour?: { hourLower: number; hourUpper: number };
  organization?: string;
  json?: boolean;
};

export function addEffortCommand(program: Command): void {
  program
    .command("effort")
    .description("Contacts that need not be and what they cost, and own teams beside those of partners.")
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
    .option("--hour <range>", "what an hour of work costs, such as 35-50", readHour)
    .option(...ORGANIZATION_OPTION)
    .option(...JSON_OPTION)
    .action(async (options: Options) => {
      const { period, compare, hour } = options;
      const { effort } = await workAs(options, "worth:read", (db, scope) =>
        readEffort(db, scope, { period, compare, ...hour }),
      );
      if (options.json) printJson(effort && shapeOf(effort));
      else if (effort === null) printLine("No contacts have been taken in yet.");
      else printEffort(effort);
    });
}

/** In whole units of money, as people say it. */
function readHour(text: string): NonNullable<Options["hour"]> {
  const [lower, upper] = (/^(\d{1,4})-(\d{1,4})$/.exec(text) ?? []).slice(1).map(Number);
  if (!lower || !upper || lower > upper)
    throw new InvalidArgumentError("Expected a range such as 35-50, the lower end first.");
  return { hourLower: lower * 100, hourUpper: upper * 100 };
}

/** The shape that scripts rely on; documented in this package's README. Shares are 0 to 1, money is in minor units. */
function shapeOf(effort: Effort) {
  const { period, compared, asOf, windowDays, leftOut, assumption } = effort;
  return {
    period: period.key,
    isPartial: period.isPartial,
    compared: compared?.key ?? null,
    ...{ asOf, windowDays, leftOut, assumption },
    figures: flatEffort(effort).map(({ name: _, ...figure }) => figure),
    sentences: effortSentences(effort).map(({ id, text }) => ({ id, ...text })),
  };
}

function printEffort(effort: Effort): void {
  const { organization, period, currency, asOfDay } = effort;
  printLine(
    `${organization}, ${boardPeriodText(period.key, "en")}${period.isPartial ? " (not complete)" : ""}`,
  );
  for (const { text } of effortSentences(effort)) printLine(`  ${text.en}`);
  printLine();
  for (const figure of flatEffort(effort)) printFigure(figure, currency);
  printLine(`  Figures up to ${asOfDay}.`);
}

function printFigure(figure: EffortFigure, currency: string): void {
  const { name, n, word } = figure;
  const language = { locale: "en", currency } as const;
  const count = n === null ? "" : `n = ${formatCount(n, "en")}`;
  const shown = effortText(figure, language).padStart(10);
  printLine(
    `  ${name.en.padEnd(64)} ${shown}  ${effortRange(figure, language).padEnd(22)} ${count.padEnd(12)} ${word ?? ""}`.trimEnd(),
  );
}
