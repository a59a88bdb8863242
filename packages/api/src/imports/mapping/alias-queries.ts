import type { Db } from "@kwartet/db/client";
import { people, personAliases } from "@kwartet/db/schema/people";
import { teamAliases, teams } from "@kwartet/db/schema/teams";
import { and, eq, inArray, sql } from "drizzle-orm";
import { notFound } from "../../errors";
import type { Scope } from "../../scope";
import { type Mapping, sourceKeyOf } from "./mapping";

/**
 * Refuses a mapping that names somebody or a team of nowhere, or of another organisation.
 *
 * @throws {TRPCError} NOT_FOUND
 */
export async function requireNamed(db: Db, { organizationId }: Scope, mapping: Mapping): Promise<void> {
  const personIds = [...new Set(mapping.people.flatMap(({ personId }) => personId ?? []))];
  const teamIds = [...new Set(mapping.teams.flatMap(({ teamId }) => teamId ?? []))];
  if (personIds.length > 0) {
    const found = await db
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.organizationId, organizationId), inArray(people.id, personIds)));
    if (found.length < personIds.length) throw notFound("Person");
  }
  if (teamIds.length > 0) {
    const found = await db
      .select({ id: teams.id })
      .from(teams)
      .where(and(eq(teams.organizationId, organizationId), inArray(teams.id, teamIds)));
    if (found.length < teamIds.length) throw notFound("Team");
  }
}

/** Keeps whose the names of a file are, as somebody said, before its rows look for them. */
export async function keepNamed(db: Db, scope: Scope, mapping: Mapping): Promise<void> {
  await requireNamed(db, scope, mapping);
  const common = { organizationId: scope.organizationId, source: sourceKeyOf(mapping) };
  const named = mapping.people.flatMap(({ name, personId }) =>
    personId === null ? [] : [{ ...common, name, personId }],
  );
  const teamed = mapping.teams.flatMap(({ name, teamId }) =>
    teamId === null ? [] : [{ ...common, name, teamId }],
  );
  if (named.length > 0) {
    await db
      .insert(personAliases)
      .values(named)
      .onConflictDoUpdate({
        target: [personAliases.organizationId, personAliases.source, personAliases.name],
        set: { personId: sql`excluded.person_id` },
      });
  }
  if (teamed.length > 0) {
    await db
      .insert(teamAliases)
      .values(teamed)
      .onConflictDoUpdate({
        target: [teamAliases.organizationId, teamAliases.source, teamAliases.name],
        set: { teamId: sql`excluded.team_id` },
      });
  }
}

export type FoundNames = { people: ReadonlyMap<string, number>; teams: ReadonlyMap<string, number> };

/** A name in the file of which nobody has said whose it is: it would make a new person or team. */
export type NewName = { name: string; rows: number };

/** Which names of a file are new here, and not yet decided in the mapping. */
export async function findNewNames(
  db: Db,
  { organizationId }: Scope,
  { mapping, found }: { mapping: Mapping; found: FoundNames },
): Promise<{ people: NewName[]; teams: NewName[] }> {
  const source = sourceKeyOf(mapping);
  const knownPeople = await db
    .select({ name: personAliases.name })
    .from(personAliases)
    .where(and(eq(personAliases.organizationId, organizationId), eq(personAliases.source, source)));
  const knownTeams = await db
    .select({ name: teamAliases.name })
    .from(teamAliases)
    .where(and(eq(teamAliases.organizationId, organizationId), eq(teamAliases.source, source)));
  // A team of that very name is the same team; two people of one name need not be.
  const namesakes = await db
    .select({ name: teams.name })
    .from(teams)
    .where(eq(teams.organizationId, organizationId));
  return {
    people: newOnes(found.people, [...knownPeople, ...mapping.people]),
    teams: newOnes(found.teams, [...knownTeams, ...namesakes, ...mapping.teams]),
  };
}

function newOnes(found: ReadonlyMap<string, number>, known: readonly { name: string }[]): NewName[] {
  const names = new Set(known.map(({ name }) => name));
  return [...found]
    .filter(([name]) => !names.has(name))
    .map(([name, rows]) => ({ name, rows }))
    .sort((a, b) => b.rows - a.rows);
}
