import type { Db } from "@kwartet/db/client";
import { memberships, people } from "@kwartet/db/schema/people";
import { and, asc, eq, gte, inArray, isNull, lte, ne, or } from "drizzle-orm";
import type { TeamPeriod } from "../actor";
import { found } from "../errors";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";

export type Colleague = { id: string; name: string };

/** To whom the caller can give a compliment today: agents of the teams that they are in or coach, and not themselves. */
export async function listColleagues(db: Db, scope: Scope): Promise<Colleague[]> {
  const { organizationId, personId, agentOf, coachOf } = scope;
  const day = await today(db, scope);
  const isNow = ({ startsOn, endsOn }: TeamPeriod) => startsOn <= day && (endsOn === null || endsOn >= day);
  const teamIds = [...agentOf, ...coachOf].filter(isNow).map(({ teamId }) => teamId);
  if (teamIds.length === 0 || personId === null) return [];
  return db
    .selectDistinct({ id: people.id, name: people.name })
    .from(memberships)
    .innerJoin(
      people,
      and(eq(people.organizationId, memberships.organizationId), eq(people.id, memberships.personId)),
    )
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        eq(memberships.role, "agent"),
        inArray(memberships.teamId, teamIds),
        ne(people.id, personId),
        isNull(people.disabledAt),
        lte(memberships.startsOn, day),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
      ),
    )
    .orderBy(asc(people.name));
}

/** A colleague or an agent whom the caller coaches; anybody else does not exist. */
export async function findColleague(db: Db, scope: Scope, personId: string): Promise<Colleague> {
  const colleagues = await listColleagues(db, scope);
  return found(
    colleagues.find(({ id }) => id === personId),
    "Colleague",
  );
}
