import type { Db } from "@kwartet/db/client";
import { people, personAliases } from "@kwartet/db/schema/people";
import { teamAliases, teams } from "@kwartet/db/schema/teams";
import { and, asc, eq } from "drizzle-orm";
import type { Scope } from "../scope";

/** The name of the source, for files; and the name that people read. */
export type Named = { key: string; label: string };

/** Agents by id. Where several sources know somebody, the first by source and name is the key. */
export async function readAgentNames(db: Db, scope: Scope): Promise<Map<string, Named>> {
  const { organizationId } = scope;
  const rows = await db
    .select({ id: people.id, name: people.name, alias: personAliases.name })
    .from(people)
    .leftJoin(
      personAliases,
      and(eq(personAliases.organizationId, people.organizationId), eq(personAliases.personId, people.id)),
    )
    .where(eq(people.organizationId, organizationId))
    .orderBy(asc(personAliases.source), asc(personAliases.name));
  return firstNamed(rows);
}

/** Teams by id, as agents. */
export async function readTeamNames(db: Db, scope: Scope): Promise<Map<string, Named>> {
  const rows = await db
    .select({ id: teams.id, name: teams.name, alias: teamAliases.name })
    .from(teams)
    .leftJoin(
      teamAliases,
      and(eq(teamAliases.organizationId, teams.organizationId), eq(teamAliases.teamId, teams.id)),
    )
    .where(eq(teams.organizationId, scope.organizationId))
    .orderBy(asc(teamAliases.source), asc(teamAliases.name));
  return firstNamed(rows);
}

function firstNamed(rows: readonly { id: string; name: string; alias: string | null }[]): Map<string, Named> {
  const names = new Map<string, Named>();
  for (const { id, name, alias } of rows) {
    if (!names.has(id)) names.set(id, { key: alias ?? name, label: name });
  }
  return names;
}
