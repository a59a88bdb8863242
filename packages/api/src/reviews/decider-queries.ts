import type { Db } from "@kwartet/db/client";
import { memberships, people } from "@kwartet/db/schema/people";
import { and, asc, eq, gte, isNull, lte, notInArray, or } from "drizzle-orm";
import type { Scope } from "../scope";

type Disputed = { review: { reviewerId: string; personId: string; teamId: string }; day: string };

/**
 * Who may decide of a dispute: the other coaches of the team, and only where it has none, those of another team. Never
 * the reviewer and never the agent. Empty while there is no second coach.
 */
export async function listDeciders(db: Db, scope: Scope, { review, day }: Disputed): Promise<string[]> {
  const coaches = await listCoaches(db, scope, { day, except: [review.reviewerId, review.personId] });
  const ofTeam = coaches.filter(({ teamId }) => teamId === review.teamId);
  return [...new Set((ofTeam.length > 0 ? ofTeam : coaches).map(({ personId }) => personId))];
}

/** Everybody who coaches on a day, a row a team. */
export async function listCoaches(
  db: Db,
  { organizationId }: Scope,
  { day, except = [] }: { day: string; except?: string[] },
) {
  return db
    .select({
      personId: people.id,
      name: people.name,
      teamId: memberships.teamId,
      startsOn: memberships.startsOn,
      endsOn: memberships.endsOn,
    })
    .from(memberships)
    .innerJoin(
      people,
      and(eq(people.organizationId, memberships.organizationId), eq(people.id, memberships.personId)),
    )
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        eq(memberships.role, "coach"),
        lte(memberships.startsOn, day),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
        isNull(people.disabledAt),
        except.length > 0 ? notInArray(people.id, except) : undefined,
      ),
    )
    .orderBy(asc(people.name), asc(people.id));
}
