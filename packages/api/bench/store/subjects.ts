import { type Company, largestOf, type Team } from "./companies";

/** Of whom a query is asked; every run asks of the next. */
export type Subjects = {
  organizationId: string;
  agentOf(run: number): { agentId: string; team: Team };
  teamOf(run: number): Team;
};

export function subjectsOf(companies: readonly Company[]): Subjects {
  const { organizationId, teams } = largestOf(companies);
  const agents = teams.flatMap((team) => team.agentIds.map((agentId) => ({ agentId, team })));
  // Steps that share no factor with the number: all get their turn, neighbours not one after the other.
  const pick = <T>(items: readonly T[], run: number): T => {
    const item = items[(run * 7 + 3) % items.length];
    if (item === undefined) throw new Error("There is nobody to ask about.");
    return item;
  };
  // A team of a few, which is left over where twelve do not go into all, is no team of a month.
  const full = teams.filter((team) => team.agentIds.length >= Math.min(10, teams[0]?.agentIds.length ?? 0));
  return { organizationId, agentOf: (run) => pick(agents, run), teamOf: (run) => pick(full, run) };
}
