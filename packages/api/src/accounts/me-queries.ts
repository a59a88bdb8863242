import type { Db } from "@kwartet/db/client";
import { organizations } from "@kwartet/db/schema/organizations";
import { people } from "@kwartet/db/schema/people";
import { teams } from "@kwartet/db/schema/teams";
import { and, eq, inArray } from "drizzle-orm";
import type { Actor, TeamPeriod } from "../actor";
import { found } from "../errors";
import type { Scope } from "../scope";
import { dataAsOf, rulesOf } from "../settings/in-force-queries";
import { settingsToday } from "../settings/today";

/** Who the caller is, with what every screen needs to know before it asks for anything else. */
export async function readMe(db: Db, scope: Scope, actor: Actor) {
  const { organizationId } = scope;
  const [organization] = await db.select().from(organizations).where(eq(organizations.id, organizationId));
  const [person] = await db
    .select({ email: people.email })
    .from(people)
    .where(and(eq(people.organizationId, organizationId), eq(people.id, actor.personId)));
  const { timeZone, locale } = settingsToday(await rulesOf(db, scope)).settings;
  const names = await teamNames(db, scope);
  const named = ({ teamId, startsOn, endsOn }: TeamPeriod) => ({
    teamId,
    teamName: found(names.get(teamId), "Team"),
    startsOn,
    endsOn,
  });
  return {
    personId: actor.personId,
    name: actor.name,
    email: found(person, "Person").email,
    roles: [...actor.roles],
    organizationName: found(organization, "Organisation").name,
    isDemo: found(organization, "Organisation").isDemo,
    dataAsOf: await dataAsOf(db, scope),
    timeZone,
    locale,
    agentOf: actor.agentOf.map(named),
    coachOf: actor.coachOf.map(named),
  };
}

async function teamNames(db: Db, { organizationId, agentOf, coachOf }: Scope): Promise<Map<string, string>> {
  const ids = [...agentOf, ...coachOf].map(({ teamId }) => teamId);
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(and(eq(teams.organizationId, organizationId), inArray(teams.id, ids)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
