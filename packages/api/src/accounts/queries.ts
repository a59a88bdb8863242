import type { Db } from "@kwartet/db/client";
import { withOrganization, withUser } from "@kwartet/db/organization-transaction";
import { memberships, people, type Role, roleGrants } from "@kwartet/db/schema/people";
import { settings } from "@kwartet/db/schema/settings";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Actor, TeamPeriod } from "../actor";
import { settingsToday } from "../settings/today";

/**
 * Who a user is, read afresh on each request, so that a role that was taken away is gone at the next.
 * Memberships are judged on `today`, which is the organisation's own day unless it is given.
 */
export async function actorOfUser(db: Db, userId: string, today?: string): Promise<Actor | null> {
  const [person] = await withUser(db, userId, (tx) =>
    tx
      .select({ organizationId: people.organizationId, id: people.id, name: people.name })
      .from(people)
      .where(and(eq(people.userId, userId), isNull(people.disabledAt)))
      .orderBy(people.createdAt)
      .limit(1),
  );
  if (!person) return null;
  return withOrganization(db, person.organizationId, async (tx) =>
    actorOfPerson(tx, { ...person, userId }, today ?? (await todayOf(tx, person.organizationId))),
  );
}

async function todayOf(db: Db, organizationId: string): Promise<string> {
  const versions = await db
    .select()
    .from(settings)
    .where(eq(settings.organizationId, organizationId))
    .orderBy(desc(settings.validFrom), desc(settings.version));
  return settingsToday({ settings: versions }).today;
}

type PersonOfUser = { organizationId: string; id: string; name: string; userId: string };

async function actorOfPerson(db: Db, person: PersonOfUser, today: string): Promise<Actor> {
  const { organizationId, id: personId } = person;
  const grants = await db
    .select({ role: roleGrants.role })
    .from(roleGrants)
    .where(and(eq(roleGrants.organizationId, organizationId), eq(roleGrants.personId, personId)));
  const periods = await db
    .select({
      teamId: memberships.teamId,
      role: memberships.role,
      startsOn: memberships.startsOn,
      endsOn: memberships.endsOn,
    })
    .from(memberships)
    .where(and(eq(memberships.organizationId, organizationId), eq(memberships.personId, personId)));

  const isNow = ({ startsOn, endsOn }: TeamPeriod) =>
    startsOn <= today && (endsOn === null || endsOn >= today);
  const agentOf = periods.filter(({ role }) => role === "agent");
  // Coaching that ended gives no right to look any more, not even at the days in which it lasted;
  // coaching that has yet to begin gives none before its first day.
  const coachOf = periods.filter((period) => period.role === "coach" && isNow(period));
  const roles: Role[] = grants.map(({ role }) => role);
  if (agentOf.some(isNow)) roles.push("agent");
  if (coachOf.length > 0) roles.push("coach");
  return {
    userId: person.userId,
    organizationId,
    personId,
    name: person.name,
    roles,
    agentOf: agentOf.map(periodOf),
    coachOf: coachOf.map(periodOf),
  };
}

const periodOf = ({ teamId, startsOn, endsOn }: TeamPeriod): TeamPeriod => ({ teamId, startsOn, endsOn });
