import { GROUPINGS } from "@kwartet/api/kpis/input";
import { type FigureRequest, type FigureRow, listFigures } from "@kwartet/api/kpis/list-figures";
import { readAgentNames, readTeamNames } from "@kwartet/api/kpis/name-queries";
import type { Scope } from "@kwartet/api/scope";
import type { Db } from "@kwartet/db/client";
import { CHANNELS } from "@kwartet/metrics/contact";
import { formatCount, formatValue } from "@kwartet/metrics/format";
import { KPI_IDS } from "@kwartet/metrics/kpi";
import { type Command, InvalidArgumentError, Option } from "commander";
import { idOf, readDay } from "../arguments";
import { printJson, printLine } from "../output";
import { JSON_OPTION, ORGANIZATION_OPTION, workAs } from "../work-as";

type Options = {
  by: FigureRequest["by"];
  from?: string;
  to?: string;
  team?: string;
  agent?: string;
  channel?: FigureRequest["channel"];
  topic?: string;
  kpi?: FigureRequest["kpi"];
  shortAbandon?: number;
  organization?: string;
  json?: boolean;
};

export function addKpisCommand(program: Command): void {
  program
    .command("kpis")
    .description("The figures of the four KPIs with their intervals; all data unless a range is given.")
    .addOption(new Option("--by <grouping>", "what to group by").choices([...GROUPINGS]).default("all"))
    .option("--from <day>", "first local day, YYYY-MM-DD", readDay)
    .option("--to <day>", "last local day, YYYY-MM-DD", readDay)
    .option("--team <name>", "one team")
    .option("--agent <name>", "one agent")
    .addOption(new Option("--channel <channel>", "one channel").choices([...CHANNELS]))
    .option("--topic <topic>", "one topic")
    .addOption(new Option("--kpi <kpi>", "one KPI").choices([...KPI_IDS]))
    .option(
      "--short-abandon <seconds>",
      "leave out abandons of a shorter wait (the setting unless given)",
      readSeconds,
    )
    .option(...ORGANIZATION_OPTION)
    .option(...JSON_OPTION)
    .action(async (options: Options) => {
      const rows = await workAs(options, "agent-figure:read", (db, scope) => figuresFor(db, scope, options));
      if (options.json) printJson(rows.map(shapeOf));
      else printTable(rows);
    });
}

async function figuresFor(db: Db, scope: Scope, options: Options): Promise<FigureRow[]> {
  const { by, from, to, channel, topic, kpi, shortAbandon } = options;
  return listFigures(db, scope, {
    by,
    from,
    to,
    channel,
    topic,
    kpi,
    shortAbandonSeconds: shortAbandon,
    agentId:
      options.agent === undefined ? undefined : idOf(await readAgentNames(db, scope), "agent", options.agent),
    teamId:
      options.team === undefined ? undefined : idOf(await readTeamNames(db, scope), "team", options.team),
  });
}

/** The shape that scripts rely on; documented in this package's README. */
function shapeOf({ key, kpi, measure, value, lower, upper, x, n, unit, leading, word }: FigureRow) {
  return { key, kpi, measure, value, lower, upper, x, n, unit, leading, word };
}

function printTable(rows: readonly FigureRow[]): void {
  let group: string | null | undefined;
  for (const { key, label, measure, value, lower, upper, n, unit, leading } of rows) {
    if (key !== group) printLine(`\n${label ?? "no agent"}`);
    group = key;
    const shown = value === null ? "no data" : formatValue(value, unit, "en", 1);
    const interval =
      lower === null || upper === null
        ? ""
        : `${formatValue(lower, unit, "en", 1)} to ${formatValue(upper, unit, "en", 1)}`;
    printLine(
      `${leading ? "*" : " "} ${measure.padEnd(22)} ${shown.padStart(10)}   ${interval.padEnd(22)} n = ${formatCount(n, "en")}`,
    );
  }
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (!Number.isInteger(seconds) || seconds < 0)
    throw new InvalidArgumentError("Expected whole seconds, 0 or more.");
  return seconds;
}
