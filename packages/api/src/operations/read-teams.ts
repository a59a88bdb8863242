import type { Db } from "@kwartet/db/client";
import type { OperationFigure, OperationMeasureId } from "@kwartet/metrics/operations/figure";
import { operationFigures } from "@kwartet/metrics/operations/figures";
import type { DayRange } from "@kwartet/metrics/period";
import { organizationSlices } from "../kpis/selection";
import { readActiveAgents, readTeams } from "../overview/queries";
import { teamsToMerge } from "../overview/small-teams";
import type { Scope } from "../scope";
import { readAvailableDays, readOperationRows } from "./day-queries";

/** A team with enough agents, or all others together, of which the id and name are null. */
export type TeamOperations = {
  id: string | null;
  name: string | null;
  partner: string | null;
  teams: number;
  figures: OperationFigure[];
};

/** What can be said of several teams together: sums of days. */
const OF_TEAMS: readonly OperationMeasureId[] = [
  "contact-count",
  "handle-mean",
  "after-call-mean",
  "handled-of-available",
  "handed-over",
  "reopened-of-answered",
];

/** Teams by name, never in the order of a figure; small ones merged as on the overview. */
export async function readTeamRows(db: Db, scope: Scope, range: DayRange): Promise<TeamOperations[]> {
  const slices = organizationSlices(scope, range);
  const rows = await readOperationRows(db, scope, { subject: "team", slices });
  const available = await readAvailableDays(db, scope, slices);
  const figuresOf = (ids: ReadonlySet<string>): OperationFigure[] => {
    const availableSeconds = new Map<string, number>();
    for (const { teamId, day, seconds } of available) {
      if (ids.has(teamId)) availableSeconds.set(day, (availableSeconds.get(day) ?? 0) + seconds);
    }
    return operationFigures({
      rows: rows.filter(({ teamId }) => ids.has(teamId)),
      availableSeconds,
      customers: null,
      isSelfServiceRecorded: false,
    }).filter(({ measure }) => OF_TEAMS.includes(measure));
  };

  const withContacts = new Set(rows.map(({ teamId }) => teamId));
  const teams = (await readTeams(db, scope)).filter(({ id }) => withContacts.has(id));
  const agents = await readActiveAgents(db, scope, range);
  const merged = teamsToMerge(teams.map(({ id }) => ({ id, agentIds: agents.get(id) ?? new Set() })));
  const named = teams
    .filter(({ id }) => !merged.has(id))
    .map((team) => ({ ...team, teams: 1, figures: figuresOf(new Set([team.id])) }));
  if (merged.size === 0) return named;
  return [...named, { id: null, name: null, partner: null, teams: merged.size, figures: figuresOf(merged) }];
}
