import { LINK_FAMILIES, type LinkFamilyName } from "@kwartet/api/linkage/input";
import { type Linkage, readLinkage } from "@kwartet/api/linkage/read-linkage";
import {
  explainBetween,
  explainCompared,
  explainLead,
  explainNeeded,
  explainTested,
  explainToKnowMore,
} from "@kwartet/metrics/explain/link-certainty";
import { formatLink, type LinkTelling, lagWords, outcomeOf } from "@kwartet/metrics/explain/link-words";
import { explainFamily, explainLink, explainReason } from "@kwartet/metrics/explain/links";
import { formatNumber } from "@kwartet/metrics/format";
import type { Link } from "@kwartet/metrics/linkage/link-family";
import { type Command, Option } from "commander";
import { readDay } from "../arguments";
import { printJson, printLine } from "../output";
import { JSON_OPTION, ORGANIZATION_OPTION, workAs } from "../work-as";

type Options = {
  family: LinkFamilyName;
  series?: string;
  until?: string;
  organization?: string;
  json?: boolean;
};

export function addLinkCommand(program: Command): void {
  program
    .command("link")
    .description("Whether engagement and what customers meet with move together, within teams over time.")
    .addOption(
      new Option(
        "--family <family>",
        "the four KPIs, what customers say and do besides, or results of elsewhere",
      )
        .choices([...LINK_FAMILIES])
        .default("main"),
    )
    .option(
      "--series <key>",
      "a survey's id, or responses, aggregates or published; the longest unless given",
    )
    .option("--until <day>", "the last day to look at (the end of the data unless given)", readDay)
    .option(...ORGANIZATION_OPTION)
    .option(...JSON_OPTION)
    .action(async (options: Options) => {
      const { family, series, until } = options;
      const linkage = await workAs(options, "linkage:read", (db, scope) =>
        readLinkage(db, scope, { family, series, until }),
      );
      const telling: LinkTelling = { locale: "en", grain: linkage.grain, outcomes: linkage.outcomes };
      if (options.json) printJson({ links: linkage.links.map((link) => shapeOf(link, telling)) });
      else printLinkage(linkage, telling);
    });
}

/** The shape that scripts rely on; documented in this package's README. Shares are 0 to 1. */
function shapeOf(link: Link, telling: LinkTelling) {
  const { outcome, lag, estimate, lower, upper, p, q, bootstrapP, teams, periods, word } = link;
  const reason = explainReason(link, telling);
  return { outcome, lag, estimate, lower, upper, p, q, bootstrapP, teams, periods, word, reason };
}

function printLinkage(linkage: Linkage, telling: LinkTelling): void {
  const { links, tested, shown, teams, periods, measurements, minimum } = linkage;
  printLine(`${explainFamily(linkage, telling)}.`);
  if (shown) printLine(explainLink(shown.link, telling));
  printLine();
  for (const link of links) printLine(lineOf(link, telling));
  printLine();
  if (teams > 0) printLine(explainCompared({ teams, periods, rows: measurements, minimum }, telling));
  if (links.length > 0) printLine(explainTested({ pairs: links.length, tested }, telling));
  if (tested === 0) printLine(explainNeeded(telling));
  if (shown?.link.word === "signal") printLine(explainLead(shown.lead, telling));
  if (shown?.more) printLine(explainToKnowMore(shown.more, shown.link.outcome, telling));
  for (const { outcome, result } of linkage.between) {
    printLine(explainBetween(result, { ...telling, outcomes: [outcome] }));
  }
}

function lineOf(link: Link, telling: LinkTelling): string {
  const { outcome, lag, estimate, lower, upper, q, word } = link;
  const { name, unit } = outcomeOf(outcome, telling);
  const place = `${name.en.padEnd(22)} ${lagWords(lag, telling).padEnd(17)}`;
  if (q === null) return `  ${place} ${explainReason(link, telling)}`;
  const [value, low, high] = [estimate, lower, upper].map((bound) => formatLink(bound, unit, "en"));
  const chance = `q = ${formatNumber(q, "en", 3)}`;
  return `${word === "signal" ? "*" : " "} ${place} ${value?.padStart(10)}   ${`${low} to ${high}`.padEnd(24)} ${chance}  ${word}`;
}
