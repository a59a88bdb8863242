import type { Db } from "@kwartet/db/client";
import type { Effort } from "@kwartet/metrics/effort/effort";
import type { EffortCell } from "@kwartet/metrics/effort/effort-tally";
import { groupEffort, type TeamGroup } from "@kwartet/metrics/effort/group-effort";
import type { ResolutionMeasure } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import { groupBy } from "@kwartet/metrics/stats/group-by";
import { type OverviewTeam, readActiveAgents } from "../overview/queries";
import { teamsToMerge } from "../overview/small-teams";
import type { Scope } from "../scope";

type GroupsToRead = {
  days: DayRange;
  cells: readonly EffortCell[];
  teams: readonly OverviewTeam[];
  resolution: ResolutionMeasure;
};

/** Teams of one's own beside those of partners. Small teams stand together, as on the overview, whosoever they are. */
export async function readGroupEffort(
  db: Db,
  scope: Scope,
  { days, cells, teams, resolution }: GroupsToRead,
): Promise<Pick<Effort, "groups" | "noGroups">> {
  const withPeople = new Set(
    cells.filter(({ channel }) => channel !== "self-service").map(({ teamId }) => teamId),
  );
  const present = teams.filter(({ id }) => withPeople.has(id));
  if (present.every(({ partner }) => partner === null)) return { groups: [], noGroups: "no-partner" };
  const agents = await readActiveAgents(db, scope, days);
  const small = teamsToMerge(present.map(({ id }) => ({ id, agentIds: agents.get(id) ?? new Set() })));
  const groups = groupsOf(present, small);
  if (groups.filter(({ kind }) => kind !== "small").length < 2 && !groups.some(isComparable)) {
    return { groups: [], noGroups: "too-small" };
  }
  return { groups: groupEffort({ cells, groups, resolution }), noGroups: null };
}

const isComparable = ({ kind }: TeamGroup): boolean => kind === "partner";

/** Own teams first, then partners by name, the small ones last. */
function groupsOf(teams: readonly OverviewTeam[], small: ReadonlySet<string>): TeamGroup[] {
  const keyOf = ({ id, partner }: OverviewTeam): string =>
    small.has(id) ? "2" : partner === null ? "0" : `1 ${partner}`;
  return [...groupBy(teams, keyOf)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => ({
      kind: key === "0" ? "own" : key === "2" ? "small" : "partner",
      partner: key.startsWith("1 ") ? key.slice(2) : null,
      teamIds: own.map(({ id }) => id),
    }));
}
