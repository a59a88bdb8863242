/** How many calls of a queue a team got; a source that knows no queues has null. */
export type QueueShare = { teamId: string; queue: string | null; contacts: number };

/** A team that gets less of a queue only helped out, or was called by mistake. */
const LEAST_SHARE = 0.05;

/**
 * Which teams answer together: those that are joined by queues of which each gets at least one call in twenty. Calls without
 * a queue join nobody.
 *
 * @returns the groups, each with its team ids in order; a team with calls is in exactly one
 */
export function teamsTogether(shares: readonly QueueShare[]): string[][] {
  const groups = new Map<string, Set<string>>();
  for (const { teamId } of shares) if (!groups.has(teamId)) groups.set(teamId, new Set([teamId]));
  for (const queue of new Set(shares.map((share) => share.queue))) {
    if (queue === null) continue;
    const own = shares.filter((share) => share.queue === queue);
    const total = own.reduce((sum, { contacts }) => sum + contacts, 0);
    const [first, ...others] = own.filter(({ contacts }) => contacts >= LEAST_SHARE * total);
    for (const { teamId } of others) if (first) join(groups, first.teamId, teamId);
  }
  return [...new Set(groups.values())].map((group) => [...group].sort());
}

function join(groups: Map<string, Set<string>>, one: string, other: string): void {
  const [into, from] = [groups.get(one), groups.get(other)];
  if (!into || !from || into === from) return;
  for (const teamId of from) {
    into.add(teamId);
    groups.set(teamId, into);
  }
}
