import type { RouterOutputs } from "@/trpc/outputs";

export type ListedPerson = RouterOutputs["people"]["list"][number];
type Membership = ListedPerson["memberships"][number];
export type RoleName = ListedPerson["roles"][number] | Membership["role"];

/** Whether a membership holds on a local day; both ends belong to it. */
export function holdsOn({ startsOn, endsOn }: Pick<Membership, "startsOn" | "endsOn">, day: string): boolean {
  return startsOn <= day && (endsOn === null || endsOn >= day);
}

/** The roles that somebody has on a day: those of their teams, then those that were granted. */
export function rolesOn({ roles, memberships }: ListedPerson, day: string): RoleName[] {
  const ofTeams = memberships.filter((membership) => holdsOn(membership, day)).map(({ role }) => role);
  return [...new Set<RoleName>([...ofTeams, ...roles])];
}

/** The teams of a day, each once. */
export function teamsOn({ memberships }: ListedPerson, day: string): { id: string; name: string }[] {
  const now = memberships.filter((membership) => holdsOn(membership, day));
  return [...new Map(now.map(({ teamId, teamName }) => [teamId, { id: teamId, name: teamName }])).values()];
}
