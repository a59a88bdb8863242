import type { Db } from "@kwartet/db/client";
import { memberships, people } from "@kwartet/db/schema/people";
import { rollups } from "@kwartet/db/schema/rollups";
import { teams } from "@kwartet/db/schema/teams";
import { and, desc, eq, gte, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { found, notFound } from "../errors";
import { type Scope, visiblePeriodsOfAgent, visiblePeriodsOfTeam } from "../scope";
import { inSlices } from "./slice-queries";
import { ALL_DAYS, type OpenRange, slicesOfAgent } from "./slices";

export type VisibleAgent = { id: string; name: string };

/**
 * An agent of whom the caller may see something: themselves, or somebody who was in a team, or took
 * contacts for it, while the caller coached it. Anybody else does not exist.
 */
export async function findVisibleAgent(db: Db, scope: Scope, agentId: string): Promise<VisibleAgent> {
  const [person] = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.organizationId, scope.organizationId), eq(people.id, agentId)));
  const agent = found(person, "Agent");
  if (scope.seesEverybody || scope.personId === agentId) return agent;

  const visible = visiblePeriodsOfAgent(scope, agentId);
  if (visible.length === 0) throw notFound("Agent");
  const together = visible.map(({ teamId, from, to }) =>
    and(teamId === null ? undefined : eq(memberships.teamId, teamId), overlaps({ from, to })),
  );
  const [member] = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(...agentMembership(scope, agentId), or(...together)))
    .limit(1);
  if (member || (await tookContacts(db, scope, agentId))) return agent;
  throw notFound("Agent");
}

/** Somebody can help out in a team without being its member. */
async function tookContacts(db: Db, scope: Scope, agentId: string): Promise<boolean> {
  const slices = slicesOfAgent(visiblePeriodsOfAgent(scope, agentId), { agentId, range: ALL_DAYS });
  const [row] = await db
    .select({ one: sql`1` })
    .from(rollups)
    .where(
      and(
        eq(rollups.organizationId, scope.organizationId),
        eq(rollups.subject, "agent"),
        eq(rollups.grain, "day"),
        inSlices({ ...rollups, day: rollups.startsOn }, slices),
      ),
    )
    .limit(1);
  return row !== undefined;
}

const agentMembership = (scope: Scope, agentId: string) => [
  eq(memberships.organizationId, scope.organizationId),
  eq(memberships.personId, agentId),
  eq(memberships.role, "agent"),
];

const overlaps = ({ from, to }: OpenRange): SQL | undefined =>
  and(
    to === null ? undefined : lte(memberships.startsOn, to),
    from === null ? undefined : or(isNull(memberships.endsOn), gte(memberships.endsOn, from)),
  );

export type VisibleTeam = { id: string; name: string; partnerId: string | null };

/** A team of which the caller may see figures, as its agent or its coach. */
export async function findVisibleTeam(db: Db, scope: Scope, teamId: string): Promise<VisibleTeam> {
  if (visiblePeriodsOfTeam(scope, teamId).length === 0) throw notFound("Team");
  const [team] = await db
    .select({ id: teams.id, name: teams.name, partnerId: teams.partnerId })
    .from(teams)
    .where(and(eq(teams.organizationId, scope.organizationId), eq(teams.id, teamId)));
  return found(team, "Team");
}

/** The team in which an agent last was in a range, among those of which the caller may see figures. */
export async function findTeamOfAgent(
  db: Db,
  scope: Scope,
  { agentId, range }: { agentId: string; range: OpenRange },
): Promise<VisibleTeam | null> {
  const rows = await db
    .select({ id: teams.id, name: teams.name, partnerId: teams.partnerId })
    .from(memberships)
    .innerJoin(
      teams,
      and(eq(teams.organizationId, memberships.organizationId), eq(teams.id, memberships.teamId)),
    )
    .where(and(...agentMembership(scope, agentId), overlaps(range)))
    .orderBy(desc(memberships.startsOn));
  return rows.find(({ id }) => visiblePeriodsOfTeam(scope, id).length > 0) ?? null;
}

export type Member = { personId: string; name: string };

/** Who was an agent of a team on at least one of some days. */
export async function readMembers(
  db: Db,
  scope: Scope,
  { teamId, periods }: { teamId: string; periods: readonly OpenRange[] },
): Promise<Member[]> {
  if (periods.length === 0) return [];
  return db
    .selectDistinct({ personId: people.id, name: people.name })
    .from(memberships)
    .innerJoin(
      people,
      and(eq(people.organizationId, memberships.organizationId), eq(people.id, memberships.personId)),
    )
    .where(
      and(
        eq(memberships.organizationId, scope.organizationId),
        eq(memberships.teamId, teamId),
        eq(memberships.role, "agent"),
        or(...periods.map((period) => overlaps(period) ?? sql`true`)),
      ),
    );
}
