import type { Db } from "@kwartet/db/client";
import { memberships } from "@kwartet/db/schema/people";
import { and, desc, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Scope } from "../scope";

const onDay = (day: string) =>
  and(lte(memberships.startsOn, day), or(isNull(memberships.endsOn), gte(memberships.endsOn, day)));

/** The team in which somebody is an agent on a day, the one that they joined last; null in none of those asked. */
export async function findTeamOn(
  db: Db,
  { organizationId }: Scope,
  { agentId, day, among }: { agentId: string; day: string; among: readonly string[] | null },
): Promise<string | null> {
  const rows = await db
    .select({ teamId: memberships.teamId })
    .from(memberships)
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        eq(memberships.personId, agentId),
        eq(memberships.role, "agent"),
        onDay(day),
      ),
    )
    .orderBy(desc(memberships.startsOn));
  return rows.find(({ teamId }) => among === null || among.includes(teamId))?.teamId ?? null;
}

/** Who coaches a team on a day, and since when. */
export async function readCoachesOf(
  db: Db,
  { organizationId }: Scope,
  { teamId, day }: { teamId: string; day: string },
): Promise<{ personId: string; startsOn: string }[]> {
  return db
    .select({ personId: memberships.personId, startsOn: memberships.startsOn })
    .from(memberships)
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        eq(memberships.teamId, teamId),
        eq(memberships.role, "coach"),
        onDay(day),
      ),
    );
}
