import type { Db } from "@kwartet/db/client";
import { teams } from "@kwartet/db/schema/teams";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Scope } from "../scope";

export type TeamPlace = { id: string; name: string; timeZone: string | null };

/** Names and zones of some teams, by name. */
export async function readTeamPlaces(db: Db, scope: Scope, teamIds: readonly string[]): Promise<TeamPlace[]> {
  return db
    .select({ id: teams.id, name: teams.name, timeZone: teams.timeZone })
    .from(teams)
    .where(and(eq(teams.organizationId, scope.organizationId), inArray(teams.id, [...teamIds])))
    .orderBy(asc(teams.name), asc(teams.id));
}
