import type { Db } from "@kwartet/db/client";
import { memberships } from "@kwartet/db/schema/people";
import { partners, teams } from "@kwartet/db/schema/teams";
import { and, asc, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";

/** All teams with the partner that they belong to and how many people are in them today. */
export async function listTeams(db: Db, scope: Scope) {
  const { organizationId } = scope;
  const rows = await db
    .select({
      id: teams.id,
      name: teams.name,
      partnerId: teams.partnerId,
      partnerName: partners.name,
      timeZone: teams.timeZone,
      calendarId: teams.calendarId,
    })
    .from(teams)
    .leftJoin(
      partners,
      and(eq(partners.organizationId, teams.organizationId), eq(partners.id, teams.partnerId)),
    )
    .where(eq(teams.organizationId, organizationId))
    .orderBy(asc(teams.name));
  const day = await today(db, scope);
  const members = await db
    .select({ teamId: memberships.teamId, role: memberships.role })
    .from(memberships)
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        lte(memberships.startsOn, day),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
      ),
    );
  const count = (teamId: string, role: "agent" | "coach") =>
    members.filter((member) => member.teamId === teamId && member.role === role).length;
  return rows.map((team) => ({
    ...team,
    agentCount: count(team.id, "agent"),
    coachCount: count(team.id, "coach"),
  }));
}
