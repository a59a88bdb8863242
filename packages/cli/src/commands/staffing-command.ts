import { readTeamNames } from "@kwartet/api/kpis/name-queries";
import { teamStaffingInput } from "@kwartet/api/staffing/input";
import { readTeamStaffing, type TeamStaffing } from "@kwartet/api/staffing/read-team";
import { explainFit } from "@kwartet/metrics/explain/staffing-fit";
import {
  explainNoPattern,
  explainOneAgent,
  explainPatience,
  explainPessimisticWeek,
  explainPresence,
  explainRoster,
  explainWeekOutcome,
  STAFFING_SCOPE,
} from "@kwartet/metrics/explain/staffing-week";
import type { Command } from "commander";
import { idOf, readDay } from "../arguments";
import { CommandRefused } from "../command-refused";
import { printJson, printLine } from "../output";
import { JSON_OPTION, ORGANIZATION_OPTION, workAs } from "../work-as";

type Options = {
  team: string;
  to?: string;
  weeks?: string;
  by?: string;
  agents?: string;
  handle?: string;
  patience?: string;
  shrinkage?: string;
  organization?: string;
  json?: boolean;
};

export function addStaffingCommand(program: Command): void {
  program
    .command("staffing")
    .description("What more or fewer agents on the telephone would make of the promise, for a team.")
    .requiredOption("--team <name>", "the team")
    .option("--weeks <number>", "how many full weeks to look at (13)")
    .option("--to <day>", "the last day to look at (the end of the data unless given)", readDay)
    .option("--by <number>", "agents more, or fewer, in every half hour")
    .option("--agents <number>", "agents free for calls, instead of those who were there")
    .option("--handle <seconds>", "mean handle time, instead of the team's own")
    .option("--patience <seconds>", "mean patience, instead of the customers' own")
    .option("--shrinkage <percent>", "part of rostered time that is lost, instead of the team's own")
    .option(...ORGANIZATION_OPTION)
    .option(...JSON_OPTION)
    .action(async (options: Options) => {
      const staffing = await workAs(options, "team-figure:read", async (db, scope) => {
        const teamId = idOf(await readTeamNames(db, scope), "team", options.team);
        return readTeamStaffing(db, scope, requestOf(teamId, options));
      });
      if (options.json) printJson(shapeOf(staffing));
      else printStaffing(staffing);
    });
}

function requestOf(teamId: string, options: Options) {
  const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const shrinkage = numberOf(options.shrinkage);
  const given = {
    teamId,
    to: options.to,
    weeks: numberOf(options.weeks),
    by: numberOf(options.by),
    agents: numberOf(options.agents),
    handleSeconds: numberOf(options.handle),
    patienceSeconds: numberOf(options.patience),
    shrinkage: shrinkage === undefined ? undefined : shrinkage / 100,
  };
  const request = teamStaffingInput.safeParse(given);
  if (!request.success) {
    const fields = request.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw new CommandRefused(fields.join("; "));
  }
  return request.data;
}

/** The shape that scripts rely on; documented in this package's README. */
function shapeOf({ team, withTeams, data, range, pattern, whatIf, hours, ...rest }: TeamStaffing) {
  return {
    team: team.name,
    withTeams,
    dataAsOf: data?.asOf.toISOString() ?? null,
    range,
    ...rest,
    week: pattern,
    fit: whatIf?.fit ?? null,
    options: whatIf?.options ?? [],
    roster: whatIf?.roster ?? null,
    halfHours: whatIf?.halfHours ?? [],
    hours,
  };
}

const OTHER_TEAMS = "The team answers a queue together with fewer than five others: nothing is shown.";

function printStaffing({ team, withTeams, range, pattern, whatIf, hidden }: TeamStaffing): void {
  const names = [team.name, ...withTeams].join(" and ");
  printLine(range === null ? names : `${names}, ${range.from} to ${range.to}`);
  if (whatIf === null || pattern.status !== "ok") {
    const reason = pattern.status === "ok" ? "" : explainNoPattern(pattern, "en");
    printLine(hidden === "other-teams" ? OTHER_TEAMS : reason);
    return;
  }
  printLine(explainFit(whatIf.fit, "en"));
  for (const option of whatIf.options) printLine(`  ${explainWeekOutcome(option, "en")}`);
  const oneAgent = explainOneAgent(whatIf.options, "en");
  if (oneAgent !== null) printLine(oneAgent);
  if (whatIf.chosen?.predicted) printLine(explainPessimisticWeek(whatIf.chosen, "en"));
  if (whatIf.roster) printLine(explainRoster(whatIf.roster, "en"));
  printLine(explainPatience(pattern.patience, "en"));
  printLine(explainPresence(pattern.basis, "en"));
  printLine(STAFFING_SCOPE.en);
}
