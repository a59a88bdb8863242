import { type Named, readAgentNames } from "@kwartet/api/kpis/name-queries";
import { type Found, findSuggestions } from "@kwartet/api/suggestions/compute-run";
import type { Suggestion } from "@kwartet/api/suggestions/suggestion";
import type { Command } from "commander";
import { readDay } from "../arguments";
import { printJson, printLine } from "../output";
import { ORGANIZATION_OPTION, workAs } from "../work-as";

type Options = { until?: string; organization?: string; json?: boolean };
type Names = ReadonlyMap<string, Named>;

export function addSuggestionsCommand(program: Command): void {
  program
    .command("suggestions")
    .description(
      "Whom to talk with about what: agents who reach less than their contacts lead to expect, by more than chance.",
    )
    .option("--until <day>", "the last day to look at (the end of the data unless given)", readDay)
    .option(...ORGANIZATION_OPTION)
    .option("--json", "print the suggestions as JSON")
    .action(async (options: Options) => {
      const [found, names] = await workAs(options, "agent-figure:read", async (db, scope) => {
        const found = await findSuggestions(db, scope, { untilDay: options.until });
        return [found, await readAgentNames(db, scope)] as const;
      });
      if (options.json) printJson(answerOf(found, names));
      else printFound(found, names);
    });
}

/** The shape that scripts rely on; documented in this package's README. */
function answerOf({ suggestions, silence }: Found, names: Names) {
  const concerns = suggestions.filter(({ isFavourable }) => !isFavourable);
  return {
    suggestions: concerns.map(({ agentId, kpi, reason, difference, lower, upper, q, n }) => ({
      agent: names.get(agentId)?.key ?? agentId,
      kpi,
      reason: reason.en,
      difference,
      lower,
      upper,
      q,
      n,
    })),
    reason: concerns.length === 0 ? silence.en : null,
  };
}

function printFound({ suggestions, silence }: Found, names: Names): void {
  const lineOf = ({ agentId, kpi, reason }: Suggestion) =>
    printLine(`  ${names.get(agentId)?.label ?? agentId}, ${kpi}. ${reason.en}`);
  const [concerns, favourable] = [false, true].map((isFavourable) =>
    suggestions.filter((one) => one.isFavourable === isFavourable),
  ) as [Suggestion[], Suggestion[]];
  if (concerns.length === 0) printLine(silence.en);
  else {
    printLine("To talk about:");
    concerns.forEach(lineOf);
  }
  if (favourable.length > 0) {
    printLine("\nTo say well done for:");
    favourable.forEach(lineOf);
  }
}
