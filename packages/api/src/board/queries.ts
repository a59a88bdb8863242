import type { Db } from "@kwartet/db/client";
import { memberships } from "@kwartet/db/schema/people";
import { partners, teams } from "@kwartet/db/schema/teams";
import { and, asc, countDistinct, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";
import type { Scope } from "../scope";

export type BoardTeam = {
  id: string;
  name: string;
  /** The company to which it is outsourced; null is in-house. */
  partner: string | null;
  /** Agents who are in it on the last day of the data. */
  agents: number;
};

/** The teams that the caller coaches; all of them for the server itself. */
export async function readCoachedTeams(db: Db, scope: Scope, day: string): Promise<BoardTeam[]> {
  const ids = [...new Set(scope.coachOf.map(({ teamId }) => teamId))];
  if (!scope.seesEverybody && ids.length === 0) return [];
  return db
    .select({
      id: teams.id,
      name: teams.name,
      partner: partners.name,
      agents: countDistinct(memberships.personId),
    })
    .from(teams)
    .leftJoin(
      partners,
      and(eq(partners.organizationId, teams.organizationId), eq(partners.id, teams.partnerId)),
    )
    .leftJoin(
      memberships,
      and(
        eq(memberships.organizationId, teams.organizationId),
        eq(memberships.teamId, teams.id),
        eq(memberships.role, "agent"),
        lte(memberships.startsOn, day),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
      ),
    )
    .where(
      and(
        eq(teams.organizationId, scope.organizationId),
        scope.seesEverybody ? undefined : inArray(teams.id, ids),
      ),
    )
    .groupBy(teams.id, teams.name, partners.name)
    .orderBy(asc(teams.name), asc(teams.id));
}
