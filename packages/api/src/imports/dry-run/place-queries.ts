import type { Db } from "@kwartet/db/client";
import { memberships } from "@kwartet/db/schema/people";
import { teams } from "@kwartet/db/schema/teams";
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Scope } from "../../scope";

export async function readTouchedTeams(
  db: Db,
  { organizationId }: Scope,
  teamIds: string[],
): Promise<{ id: string; name: string; isNew: boolean }[]> {
  return db
    .select({
      id: teams.id,
      name: teams.name,
      // Everything that a transaction makes bears the moment at which it began.
      isNew: sql<boolean>`${teams.createdAt} = now()`,
    })
    .from(teams)
    .where(and(eq(teams.organizationId, organizationId), inArray(teams.id, teamIds)));
}

/** Whoever coaches a team sees its figures whatever its size; so will who coaches it by this import. */
export async function readCoachedTeams(db: Db, { organizationId, personId }: Scope): Promise<Set<string>> {
  if (personId === null) return new Set();
  const rows = await db
    .select({ teamId: memberships.teamId })
    .from(memberships)
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        eq(memberships.personId, personId),
        eq(memberships.role, "coach"),
        or(isNull(memberships.endsOn), sql`${memberships.endsOn} >= current_date`),
      ),
    );
  return new Set(rows.map(({ teamId }) => teamId));
}
