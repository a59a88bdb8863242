/** From how many agents on a team may be shown to somebody who may see no person. */
export const TEAM_MINIMUM_AGENTS = 5;

export type TeamSize = { id: string; agentIds: ReadonlySet<string> };

/**
 * Which teams must be merged into "other teams": those with too few agents, and as many more as it
 * takes that the merged ones are at least two teams and enough agents together. A single merged team
 * could be had by subtracting all others from the total.
 */
export function teamsToMerge(teams: readonly TeamSize[], minimum = TEAM_MINIMUM_AGENTS): Set<string> {
  const merged = new Set(teams.filter(({ agentIds }) => agentIds.size < minimum).map(({ id }) => id));
  const bySize = [...teams].sort((a, b) => a.agentIds.size - b.agentIds.size || (a.id < b.id ? -1 : 1));
  for (const { id } of bySize) {
    if (merged.size === 0 || isEnough(teams, merged, minimum)) break;
    merged.add(id);
  }
  return merged;
}

function isEnough(teams: readonly TeamSize[], merged: ReadonlySet<string>, minimum: number): boolean {
  const agents = new Set(teams.filter(({ id }) => merged.has(id)).flatMap(({ agentIds }) => [...agentIds]));
  return merged.size > 1 && agents.size >= minimum;
}
